#pragma once
// The languages of the rules.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::cli {

/// The language itself, or English if it is empty. Throws UsageError if no pack has a title in it.
[[nodiscard]] std::string language_of(const engine::Program& program, const std::string& word);

}  // namespace servanda::cli
