#pragma once
// What `help` and `--help` show.

#include <CLI/CLI.hpp>
#include <string>

#include "cli/options.hpp"

namespace servanda::cli {

/// How a command is called, what a code means, or, without a topic, which commands there are.
/// Throws UsageError, with did-you-mean, where there is no such thing.
[[nodiscard]] ShowText help_on(CLI::App& app, const std::string& topic);

}  // namespace servanda::cli
