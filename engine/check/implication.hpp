#pragma once
// What follows from a condition by its words alone, whatever the data say.

#include <optional>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// The figures for which a comparison with an exact constant holds; choices count by their place in
/// their order. Nothing for `!=`, and where no constant stands on the right.
[[nodiscard]] std::optional<NumberInterval> allowed(const Program& program,
                                                    const Compared& compared);

/// Where the one condition holds, the other does, as far as their words tell: it asks for all of it
/// and more, is one of its alternatives, has the narrower limit (`total < 5` and `total < 9`), or
/// the other always holds. False says nothing.
[[nodiscard]] bool implies(const Program& program, NodeId stronger, NodeId weaker);

}  // namespace servanda::engine
