#pragma once
// `--limit NAME=N`, any number of times.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/limits.hpp"

namespace servanda::cli {

/// Both the command line and a configuration check each word as they read it.
void add_limits(CLI::App& command, std::vector<std::string>& words);

/// The limits that these words set; the last word of a name counts.
[[nodiscard]] base::Limits limits(const std::vector<std::string>& words);

}  // namespace servanda::cli
