#pragma once
// An answer in a sentence: the value, or why there is none.

#include <string>

#include "engine/evaluate/answer.hpp"
#include "engine/meaning/program.hpp"

namespace servanda::engine {

/// `280`, `[not known: withheld]`
[[nodiscard]] std::string worded(const Program& program, const Type& type, const Answer& answer);

}  // namespace servanda::engine
