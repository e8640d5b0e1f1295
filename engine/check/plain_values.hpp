#pragma once
// Values as they stand in a rule, with a sign or without: `5`, `-5`.

#include <optional>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// The value of a literal; nothing for a computation.
[[nodiscard]] std::optional<Value> plain_value(const Program& program, NodeId id);

/// Is it a number, or a bound of one, that takes the unit of its neighbour?
[[nodiscard]] bool is_bare_number(const Program& program, NodeId id);

}  // namespace servanda::engine
