#pragma once
// A day against a period of several days.
//
// Before a period is before its first day; up to a period includes its last day. A day that is
// known only within bounds lies inside a period if all days within its bounds do.

#include "engine/operators/comparison.hpp"

namespace servanda::engine {

/// Is the first day of a period the one that decides the comparison with it? Else its last day is.
[[nodiscard]] constexpr bool is_with_first_day(Comparison comparison) {
  return comparison == Comparison::less || comparison == Comparison::greater_equal;
}

/// The day of the period that decides the comparison with it.
[[nodiscard]] inline Days edge_of(const Days& period, Comparison comparison) {
  return Days::on(is_with_first_day(comparison) ? period.first : period.last);
}

[[nodiscard]] inline bool surely_within(const Days& days, const Days& period) {
  return period.first <= days.first && days.last <= period.last;
}
/// False as well where the period is not known, and is as wide as can be.
[[nodiscard]] constexpr bool surely_within(const FixedPointInterval& days,
                                           const FixedPointInterval& period) {
  return period.lower > FixedPointInterval::no_lower && period.lower <= days.lower &&
         days.upper <= period.upper;
}

template <class Interval>
[[nodiscard]] constexpr bool surely_outside(const Interval& days, const Interval& period) {
  return precedes(days, period) || precedes(period, days);
}

[[nodiscard]] Truth within(const Days& days, const Days& period);

}  // namespace servanda::engine
