#pragma once
// The result of an audit as it was written down: names instead of ids, so that results of other
// days, rules and dossiers can be laid beside each other. What `audit --format json` wrote, read
// again by `reports::read_result`; the audit at hand becomes one by `reports::result_of`.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/reading.hpp"
#include "engine/values/date.hpp"

namespace servanda::engine {

/// One thing that was read for a verdict: what was asked for, and what stood there.
struct EvidenceRecord {
  enum class Kind : std::uint8_t { fact, entry, mention, nothing };
  Kind kind = Kind::nothing;
  std::string thing;    ///< the name of an indicator or of an event, or the phrases looked for
  std::string subject;  ///< empty where no one's
  std::string cycle;    ///< empty where none was asked for
  std::string period;   ///< `as of 2014-05-09`, `2012`; else empty
  std::string value;    ///< `3750`, `withheld`; of an entry, its day and fields
  std::string as_of;
  std::optional<Day> known_from;
  std::string source;  ///< document, paragraph, page
  std::string supersedes;
  std::string remarks;      ///< quotation, basis, coder and the like, in one text
  std::string complete_to;  ///< of a list

  friend bool operator==(const EvidenceRecord&, const EvidenceRecord&) = default;
};

struct ResultRow {
  std::string commitment;
  std::string subject;
  std::string cycle;  ///< empty where the due day falls into none
  Verdict verdict = Verdict::no_data;
  std::string at_least, at_most;
  Day due{};
  std::string timing;
  std::vector<std::string> flags;
  std::vector<std::string> reasons;
  std::string score;
  std::string waiver;                   ///< by whom, why and until when
  std::vector<std::string> exceptions;  ///< that applied, or may apply
  std::vector<std::string> assumptions;
  std::string not_applicable_because;
  std::string error;
  std::vector<EvidenceRecord> evidence;
};

/// What the rules said of a commitment. Versions of one share its name.
struct ResultCommitment {
  std::string name;
  std::string title;
  std::string citation;
  std::string theme;
  std::optional<Day> from;
  std::optional<Day> to;
  std::string rule;     ///< a digest of all that decides
  std::string bound;    ///< a digest of who is bound, and when
  std::string members;  ///< the same of the groups on whose figures it may hang

  friend bool operator==(const ResultCommitment&, const ResultCommitment&) = default;
};

/// By name; what has none is known by its name alone.
struct ResultTitles {
  using Titles = std::map<std::string, std::string, std::less<>>;
  Titles subjects;  ///< groups among them
  Titles cycles;
  Titles indicators;
  Titles events;
};

/// What an audit was asked for, as it was written; empty lists are everything.
struct ResultSelection {
  std::vector<std::string> cycles;
  std::vector<std::string> subjects;
  std::vector<std::string> commitments;
  std::vector<std::string> themes;

  friend bool operator==(const ResultSelection&, const ResultSelection&) = default;
};

struct Result {
  std::string name;     ///< of its file; empty: the audit at hand
  std::string version;  ///< of the program that made it
  Day as_of{};
  Day known_at{};
  std::string rules_digest;
  std::string data_digest;
  std::string waivers_digest;
  ResultSelection selection;
  std::vector<ResultCommitment> commitments;
  ResultTitles titles;
  std::vector<ResultRow> rows;  ///< none twice by commitment, subject and cycle
};

/// The version that answers for what falls due on that day, else the first; null where the result
/// says nothing of it.
[[nodiscard]] const ResultCommitment* commitment_of(const Result& result, const ResultRow& row);

}  // namespace servanda::engine
