#pragma once
// Values as they stand in a rule, with a sign or without: `5`, `-5`.

#include <optional>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// What is written as a value and not computed.
[[nodiscard]] std::optional<Value> plain_value(const Program& program, NodeId id);

/// A number, or a bound of one, that takes the unit of what it stands beside.
[[nodiscard]] bool is_bare_number(const Program& program, NodeId id);

}  // namespace servanda::engine
