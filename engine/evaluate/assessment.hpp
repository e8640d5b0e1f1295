#pragma once
// The result of an audit: one verdict for each commitment, subject and cycle under review, with its
// evidence.
//
// Everything that any report shows stands here, so that no format knows more than another. Rows are
// ordered by commitment (as declared), subject, cycle. Equal rules, facts and options give an equal
// assessment.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/facts.hpp"
#include "engine/values/truth.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

enum class Verdict : std::uint8_t {
  met,
  partly_met,
  not_met,
  no_data,
  not_applicable,
  pending,
  error
};
inline constexpr int verdict_count = 7;
[[nodiscard]] std::string_view to_string(Verdict verdict);  ///< `met`, `partly met`, ..., `error`
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view text);

enum class Timing : std::uint8_t { none, not_due, due, in_grace, on_time, overdue, late };
[[nodiscard]] std::string_view to_string(Timing timing);

enum class Flag : std::uint8_t { manual, self_reported_only, stale };
[[nodiscard]] std::string_view to_string(Flag flag);

/// One look into the dossier: what was asked, and what stood there.
struct Reading {
  IndicatorId indicator;    ///< or
  EventId event;            ///< of the kind of event whose list was gone through
  SubjectId subject;        ///< of an indicator; the one under review for events, if there is one
  CycleId cycle;            ///< the cycle that was asked for, where it was one
  std::optional<Day> day;   ///< `[as of …]`
  std::optional<int> year;  ///< of a yearly figure
  std::optional<Basis> source;      ///< the only one that was asked, of `from SOURCE`
  std::optional<Value> value;       ///< of an indicator, where known
  Reasons reasons;                  ///< where not
  std::vector<std::size_t> facts;   ///< rows of Facts::facts that say so (several: a conflict)
  std::vector<std::size_t> events;  ///< rows of Facts::events that count
  std::vector<std::size_t> undecided_events;  ///< rows that would count if more were known of them
  std::optional<Day> complete_to;             ///< where absence was read from a whole list
};

/// A named escape that was used: `x or else 0 because "…"`.
struct Assumption {
  std::string because;
};

struct Finding {
  CommitmentId commitment;
  SubjectId subject;  ///< of `binds each`
  GroupId group;      ///< of `binds collectively`
  CycleId cycle;
  Day due;
  Verdict verdict = Verdict::no_data;
  Verdict at_least = Verdict::not_met;  ///< the range, on not met < partly met < met
  Verdict at_most = Verdict::met;
  Timing timing = Timing::none;
  int days_overdue = 0;
  std::vector<Flag> flags;
  Reasons reasons;
  std::vector<Reading> readings;  ///< everything that was read, in the order of reading
  std::vector<std::size_t>
      deciding;  ///< positions in `readings`: why (not), or what would settle it
  std::vector<std::size_t> hindering;  ///< of a verdict below met: what keeps it from being met
  std::vector<Assumption> assumptions;
  std::vector<std::string> exceptions;  ///< that applied, or may apply: why
  std::string not_applicable_because;
  std::string error;                                      ///< of the verdict `error`
  std::vector<std::pair<std::string, std::string>> says;  ///< language and sentence
};

struct Assessment {
  Day as_of;
  Day known_at;
  std::vector<Finding> findings;
};

}  // namespace servanda::engine
