#pragma once
// An expression in a line, much as its author wrote it: for messages that must name a figure.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// `(n - 3) * emissions`; parts that are deep or long are left out as `…`.
[[nodiscard]] std::string in_short(const Program& program, NodeId id);

}  // namespace servanda::engine
