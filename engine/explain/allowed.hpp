#pragma once
// Sets of numbers, as sorted intervals that do not touch: the values of a fact that would do.
//
// Days, truths and words of a choice are numbers, too: the day since 1970, 0 or 1, the place in the
// order. If the other side of a comparison is known only within bounds, a value is allowed if it
// does for sure. Internal to `engine/explain/`.

#include <optional>
#include <vector>

#include "engine/operators/comparison.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

using Allowed = std::vector<NumberInterval>;

[[nodiscard]] Allowed anything();
[[nodiscard]] bool is_anything(const Allowed& allowed);
[[nodiscard]] Allowed in_both(const Allowed& one, const Allowed& other);
[[nodiscard]] Allowed in_either(const Allowed& one, const Allowed& other);
[[nodiscard]] bool contains(const Allowed& allowed, const Number& number);

/// All numbers for which the comparison with the figure holds.
[[nodiscard]] Allowed those_that(Comparison comparison, const NumberInterval& figure);

/// Every x for which `x + other` is allowed.
[[nodiscard]] Allowed less(const Allowed& allowed, const NumberInterval& other);
/// Each number times another that is not zero.
[[nodiscard]] Allowed times(const Allowed& allowed, const Number& factor);
/// Every x whose absolute value is allowed.
[[nodiscard]] Allowed without_sign(const Allowed& allowed);
/// Every x that is allowed after it is rounded to so many decimals.
[[nodiscard]] Allowed before_rounding(const Allowed& allowed, int decimals);

/// The side of the figure on which all allowed numbers lie.
enum class Side : std::uint8_t { below, above, both };
[[nodiscard]] Side side_of(const Allowed& allowed, const NumberInterval& figure);
/// All numbers on that side of it; for both, all numbers.
[[nodiscard]] Allowed beside(const NumberInterval& figure, Side side);

/// The value as a number; nothing for a text, a State, a set or a duration.
[[nodiscard]] std::optional<NumberInterval> as_figure(const Value& value);
[[nodiscard]] Number as_number(Day day);

}  // namespace servanda::engine
