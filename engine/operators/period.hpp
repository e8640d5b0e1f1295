#pragma once
// Compares a day with a period of several days.
//
// Before a period means before its first day; up to a period includes its last day. A day that is
// known only within bounds lies inside a period if all days within its bounds do.

#include "engine/operators/comparison.hpp"

namespace servanda::engine {

/// Does the first day of a period decide the comparison with it? Otherwise its last day does.
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
/// Also false if the period is unknown, which is then as wide as possible.
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
