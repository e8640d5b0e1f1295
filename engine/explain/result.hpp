#pragma once
// The result of an audit as a file: names instead of ids, so that results of other days, rules and
// dossiers can be compared. `reports::read_result` reads the output of `audit --format json`;
// `reports::result_of` makes one of the current audit.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/reading.hpp"
#include "engine/operators/verdict.hpp"
#include "engine/values/date.hpp"

namespace servanda::engine {

/// One reading for a verdict: the question, and the evidence.
struct EvidenceRecord {
  enum class Kind : std::uint8_t { fact, entry, mention, nothing };
  Kind kind = Kind::nothing;
  std::string thing;    ///< the name of an indicator or of an event, or the phrases
  std::string subject;  ///< empty without a subject
  std::string cycle;    ///< empty without a cycle
  std::string period;   ///< `as of 2014-05-09`, `2012`; else empty
  std::string value;    ///< `3750`, `withheld`; for an entry, its day and fields
  std::string as_of;
  std::optional<Day> known_from;
  std::string source;  ///< document, paragraph, page
  std::string supersedes;
  std::string remarks;      ///< quotation, basis, coder and so on, in one text
  std::string complete_to;  ///< of a list

  friend bool operator==(const EvidenceRecord&, const EvidenceRecord&) = default;
};

struct ResultRow {
  std::string commitment;
  std::string subject;
  std::string cycle;  ///< empty if the due day is in no cycle
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

/// A commitment of the rules. Its versions share the name.
struct ResultCommitment {
  std::string name;
  std::string title;
  std::string citation;
  std::string theme;
  std::optional<Day> from;
  std::optional<Day> to;
  std::string rule;     ///< a digest of everything that decides
  std::string bound;    ///< a digest of the bound subjects and their dates
  std::string members;  ///< the same for the groups whose figures may decide

  friend bool operator==(const ResultCommitment&, const ResultCommitment&) = default;
};

/// Titles by name; a thing without a title appears under its name.
struct ResultTitles {
  using Titles = std::map<std::string, std::string, std::less<>>;
  Titles subjects;  ///< groups among them
  Titles cycles;
  Titles indicators;
  Titles events;
};

/// The selection of an audit, as written; an empty list selects everything.
struct ResultSelection {
  std::vector<std::string> cycles;
  std::vector<std::string> subjects;
  std::vector<std::string> commitments;
  std::vector<std::string> themes;

  friend bool operator==(const ResultSelection&, const ResultSelection&) = default;
};

struct Result {
  std::string name;     ///< of its file; empty: the current audit
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

/// The version that decides for that due day, else the first; null if the result has none.
[[nodiscard]] const ResultCommitment* commitment_of(const Result& result, const ResultRow& row);

}  // namespace servanda::engine
