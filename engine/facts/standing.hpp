#pragma once
// What stands where several rows speak of one figure, and what may stand where their dates are
// known only to the month or the year.
//
// Rows of one source about the same days are one statement: the later replaces the earlier, and
// `withheld` retracts it; rows that only say that nothing was reported or looked for retract
// nothing. Of several statements the one of the latest day stands. Where the dates do not tell
// which one that is, or whether it lies in the period at all, the answer is the hull of all that
// may stand; it is unknown (`imprecise`) if one of them has no value, or if they have no hull.

#include <optional>
#include <vector>

#include "engine/facts/fact_precedence.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// A row that may count in a period.
struct Candidate {
  std::size_t row = 0;
  Days days;            ///< that it is about
  Day reach;            ///< the last of these days that the period has
  bool certain = true;  ///< they surely lie in the period
  bool dated = true;    ///< they are one day, or the whole of the year or cycle that it is about
};

/// Of a period the preferred source that has a value, and of it the latest day.
[[nodiscard]] Selected stands_in_period(const Facts& facts,
                                        const std::vector<Candidate>& candidates,
                                        const std::vector<Basis>& sources);

/// How long a reading holds, and up to which day it is asked for.
struct Validity {
  std::optional<Duration> holds_for;  ///< nothing: until another one takes its place
  Day asked;
};

/// What lasts: the latest day, whoever speaks of it; of one day the preferred source. Where a
/// reading does not hold that long, the answer is unknown (`stale`).
[[nodiscard]] Selected stands_lasting(const Facts& facts, const std::vector<Candidate>& candidates,
                                      const std::vector<Basis>& sources, const Validity& validity);

}  // namespace servanda::engine
