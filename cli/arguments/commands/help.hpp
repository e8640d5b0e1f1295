#pragma once
// The output of `help` and `--help`.

#include <CLI/CLI.hpp>
#include <string>

#include "cli/options.hpp"

namespace servanda::cli {

/// The usage of a command, the meaning of a code, or, without a topic, the list of commands. Throws
/// UsageError, with did-you-mean, for an unknown topic.
[[nodiscard]] ShowText help_on(CLI::App& app, const std::string& topic, const Terminal& terminal);

}  // namespace servanda::cli
