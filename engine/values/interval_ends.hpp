#pragma once
// The order of the ends of intervals.
//
// A missing end lies at infinity. If two ends lie at one number, the included end lies further out.
// Each function takes two ends of the same side.

#include <optional>

#include "engine/values/number_interval.hpp"

namespace servanda::engine {

using End = std::optional<Bound>;
enum class IntervalSide : std::uint8_t { lower, upper };

/// Does `one` leave more room than `other`?
[[nodiscard]] bool is_further_out(const End& one, const End& other, IntervalSide side);
[[nodiscard]] End outer(const End& one, const End& other, IntervalSide side);
[[nodiscard]] End inner(const End& one, const End& other, IntervalSide side);

/// The smallest interval that contains both.
[[nodiscard]] NumberInterval hull(const NumberInterval& one, const NumberInterval& other);
/// The numbers in both; nothing if there are none.
[[nodiscard]] std::optional<NumberInterval> intersection(const NumberInterval& one,
                                                         const NumberInterval& other);
/// Does it contain no number?
[[nodiscard]] bool is_empty(const NumberInterval& interval);

}  // namespace servanda::engine
