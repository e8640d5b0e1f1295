#pragma once
// An expression on one line, much as its author wrote it: for messages that name a figure.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// `(n - 3) * emissions`; deep or long parts are replaced by `…`.
[[nodiscard]] std::string in_short(const Program& program, NodeId id);

}  // namespace servanda::engine
