#pragma once
// The six comparisons, on everything that has an order: numbers, days, durations, choices.
//
// A figure or a date may be known only within bounds. A comparison of two of them is then `yes` if
// it holds wherever they lie, `no` if its opposite does, and else unknown. `surely` is the only
// definition; a type supports it with three functions on two of its intervals: does one `precede`
// the other, is it `at_most` the other, and are the two the `same_point`? The columns of an
// evaluation use the same definition on integers (FixedPointInterval).

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/values/fixed_point_interval.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

enum class Comparison : std::uint8_t { less, less_equal, greater, greater_equal, equal, not_equal };
[[nodiscard]] std::string_view to_string(Comparison comparison);  ///< `<`, `<=`, ...

/// The comparison that holds exactly if this one does not: `>=` for `<`.
[[nodiscard]] constexpr Comparison opposite(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return Comparison::greater_equal;
    case Comparison::less_equal:
      return Comparison::greater;
    case Comparison::greater:
      return Comparison::less_equal;
    case Comparison::greater_equal:
      return Comparison::less;
    case Comparison::equal:
      return Comparison::not_equal;
    case Comparison::not_equal:
      return Comparison::equal;
  }
  return comparison;
}

/// The comparison with its sides exchanged: `5 > x` is `x < 5`.
[[nodiscard]] constexpr Comparison turned_round(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return Comparison::greater;
    case Comparison::less_equal:
      return Comparison::greater_equal;
    case Comparison::greater:
      return Comparison::less;
    case Comparison::greater_equal:
      return Comparison::less_equal;
    case Comparison::equal:
    case Comparison::not_equal:
      return comparison;
  }
  return comparison;
}

// --- the order of two intervals ---

/// Is everything in `left` less than everything in `right`?
[[nodiscard]] bool precedes(const NumberInterval& left, const NumberInterval& right);
[[nodiscard]] inline bool precedes(const Days& left, const Days& right) {
  return left.last < right.first;
}
[[nodiscard]] constexpr bool precedes(const FixedPointInterval& left,
                                      const FixedPointInterval& right) {
  return left.upper < right.lower;
}

/// Is nothing in `left` greater than anything in `right`?
[[nodiscard]] bool at_most(const NumberInterval& left, const NumberInterval& right);
[[nodiscard]] inline bool at_most(const Days& left, const Days& right) {
  return left.last <= right.first;
}
[[nodiscard]] constexpr bool at_most(const FixedPointInterval& left,
                                     const FixedPointInterval& right) {
  return left.upper <= right.lower;
}

/// Are both one and the same number, or day?
[[nodiscard]] bool same_point(const NumberInterval& left, const NumberInterval& right);
[[nodiscard]] inline bool same_point(const Days& left, const Days& right) {
  return left.is_exact() && left == right;
}
[[nodiscard]] constexpr bool same_point(const FixedPointInterval& left,
                                        const FixedPointInterval& right) {
  return left.lower == right.upper && left.upper == right.lower;
}

// --- comparisons ---

/// Does the comparison hold, wherever in their intervals the two lie?
template <Comparison comparison, class Interval>
[[nodiscard]] constexpr bool surely(const Interval& left, const Interval& right) {
  switch (comparison) {
    case Comparison::less:
      return precedes(left, right);
    case Comparison::less_equal:
      return at_most(left, right);
    case Comparison::greater:
      return precedes(right, left);
    case Comparison::greater_equal:
      return at_most(right, left);
    case Comparison::equal:
      return same_point(left, right);
    case Comparison::not_equal:
      return precedes(left, right) || precedes(right, left);
  }
  return false;
}

[[nodiscard]] Truth compare(const NumberInterval& left, Comparison comparison,
                            const NumberInterval& right);
[[nodiscard]] Truth compare(const Days& left, Comparison comparison, const Days& right);
[[nodiscard]] Truth compare(const FixedPointInterval& left, Comparison comparison,
                            const FixedPointInterval& right);
/// Compares months with months and days with days; if one duration has more months and the other
/// more days, the answer is known if it is the same from every day of the calendar on.
[[nodiscard]] Truth compare(const Duration& left, Comparison comparison, const Duration& right);
/// All numbers that surely compare so with the figure; nothing if there are none, or if they are
/// not one interval (`!=`).
[[nodiscard]] std::optional<NumberInterval> numbers_that(Comparison comparison,
                                                         const NumberInterval& figure);

/// Compares two values of one type. Choices have the order of their declaration; texts, States,
/// truths and sets can only be equal or not.
[[nodiscard]] Truth compare_values(const Value& left, Comparison comparison, const Value& right);

}  // namespace servanda::engine
