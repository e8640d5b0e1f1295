#pragma once
// `--commitment A B`: an option that may be repeated takes all words after it, as its help shows,
// except those that the command needs for its positionals.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace servanda::cli {

/// The words of a command line after the name of the command, with such an option before each of
/// its values.
[[nodiscard]] std::vector<std::string> with_lists_spelled_out(
    const CLI::App& command, const std::vector<std::string>& words);

}  // namespace servanda::cli
