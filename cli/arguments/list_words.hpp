#pragma once
// `--commitment A B`: an option that may be given again takes all words behind it, as its help
// shows it, unless one of them must be a word of the command.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace servanda::cli {

/// The words of a command line behind the command's name, with such an option before each of its
/// words.
[[nodiscard]] std::vector<std::string> with_lists_spelled_out(
    const CLI::App& command, const std::vector<std::string>& words);

}  // namespace servanda::cli
