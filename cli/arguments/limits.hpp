#pragma once
// `--limit NAME=N`, as often as needed.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/limits.hpp"

namespace servanda::cli {

/// What is wrong in a word is told as it is read, from the command line or a configuration.
void add_limits(CLI::App& command, std::vector<std::string>& words);

/// Of words that were read; the last of a name counts.
[[nodiscard]] base::Limits limits(const std::vector<std::string>& words);

}  // namespace servanda::cli
