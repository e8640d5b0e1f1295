#pragma once
// All that rules mean, as text, so that a change of their words can be told from one of their
// sense.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// What all rules decide, and what they declare, by name: two that print equally mean the same.
/// `not not a` and `a = yes` are printed as `a`.
[[nodiscard]] std::string print_meaning(const Program& program);

}  // namespace servanda::engine
