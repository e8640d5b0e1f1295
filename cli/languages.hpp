#pragma once
// The languages that rules are written in.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::cli {

/// The word itself, or English where it is empty. Throws UsageError where no pack has a title in
/// it.
[[nodiscard]] std::string language_of(const engine::Program& program, const std::string& word);

}  // namespace servanda::cli
