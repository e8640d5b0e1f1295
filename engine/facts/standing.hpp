#pragma once
// Finds the statement that stands if several rows are about one figure, and those that may stand if
// their dates are known only to the month or the year.
//
// Rows of one source about the same days are one statement: the later replaces the earlier, and
// `withheld` retracts it; rows that only say that nothing was reported or looked for retract
// nothing. The statement of the latest day stands. If the dates do not show which one that is, or
// whether it lies in the period at all, the answer is the hull of all that may stand; it is unknown
// (`imprecise`) if one of them has no value, or if they have no hull.

#include <optional>
#include <vector>

#include "engine/facts/fact_precedence.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// A row that may count in a period.
struct Candidate {
  std::size_t row = 0;
  Days days;            ///< the days that it is about
  Day reach;            ///< the last of these days in the period
  bool certain = true;  ///< they surely lie in the period
  bool dated = true;    ///< they are one day, or the whole of the year or cycle that it is about
};

/// For a period: the preferred source that has a value, and its latest day.
[[nodiscard]] Selected stands_in_period(const Facts& facts,
                                        const std::vector<Candidate>& candidates,
                                        const std::vector<Basis>& sources);

/// The time for which a reading holds, and the day for which it is needed.
struct Validity {
  std::optional<Duration> holds_for;  ///< nothing: until another one replaces it
  Day asked;
};

/// For a lasting indicator: the latest day of any source; for one day the preferred source. The
/// answer is unknown (`stale`) if a reading does not hold long enough.
[[nodiscard]] Selected stands_lasting(const Facts& facts, const std::vector<Candidate>& candidates,
                                      const std::vector<Basis>& sources, const Validity& validity);

}  // namespace servanda::engine
