#pragma once
// A figure, a day, a truth or a choice as two integers: the form of columns for the Values of
// cells.
//
// One is four million, so that numbers of up to six decimals and 2 * 10^12 are exact; an excluded
// end is shifted inwards by one, a value that no other end has; a missing end is the least or the
// greatest integer. Other values (finer, larger, a text, a set) have no interval, and are evaluated
// cell by cell. Two intervals compare as their values do (engine/operators/comparison.hpp).

#include <cstdint>
#include <limits>
#include <optional>

#include "engine/values/value.hpp"

namespace servanda::engine {

struct FixedPointInterval {
  static constexpr std::int64_t one = 4'000'000;
  static constexpr std::int64_t no_lower = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t no_upper = std::numeric_limits<std::int64_t>::max();

  std::int64_t lower = no_lower;
  std::int64_t upper = no_upper;

  static constexpr FixedPointInterval exact(std::int64_t whole) {
    return {whole * one, whole * one};
  }
  friend bool operator==(const FixedPointInterval&, const FixedPointInterval&) = default;
};

/// Values of these types have intervals, except figures that are too fine or too large.
[[nodiscard]] bool has_intervals(const Type& type);
[[nodiscard]] std::optional<FixedPointInterval> interval_of(const Value& value);
[[nodiscard]] constexpr FixedPointInterval interval_of_days(std::int64_t first, std::int64_t last) {
  return {first * FixedPointInterval::one, last * FixedPointInterval::one};
}

}  // namespace servanda::engine
