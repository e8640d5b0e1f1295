#pragma once
// An answer in a sentence: the value, or the reason why there is none.

#include <string>
#include <string_view>

#include "engine/check/program.hpp"
#include "engine/evaluate/answer.hpp"

namespace servanda::engine {

/// `280`, `[not known: withheld]`, `[not applicable]` for an empty group; a State and a cycle by
/// their titles in that language.
[[nodiscard]] std::string worded(const Program& program, NodeId id, const Answer& answer,
                                 std::string_view language);

/// `launch_ready` as `launch ready`.
[[nodiscard]] std::string spaced(std::string_view name);

}  // namespace servanda::engine
