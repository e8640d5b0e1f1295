#pragma once
// Consequences of a condition by its form alone, for any data.

#include <optional>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// The figures for which a comparison with an exact constant holds; choices count by their place in
/// their order. Nothing for `!=`, and without a constant on the right.
[[nodiscard]] std::optional<NumberInterval> allowed(const Program& program,
                                                    const Compared& compared);

/// Does the first condition imply the second, as far as their form shows it: is the second a part
/// of it or an alternative that contains it, has the first the narrower limit (`total < 5` and
/// `total < 9`), or does the second always hold? False proves nothing.
[[nodiscard]] bool implies(const Program& program, NodeId stronger, NodeId weaker);

}  // namespace servanda::engine
