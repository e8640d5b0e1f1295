#pragma once
// The whole meaning of rules as text, which distinguishes changes of wording from changes of
// meaning.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// All decisions and declarations of the rules, by name: rules that print equally mean the same.
/// `not not a` and `a = yes` are printed as `a`.
[[nodiscard]] std::string print_meaning(const Program& program);

}  // namespace servanda::engine
