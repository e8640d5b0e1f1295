#pragma once
// Checks on the values of all options and positionals: an empty value, which would count as none
// and switch the option off; a word instead of a number; standard input twice. The command line and
// a configuration share them.

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::cli {

/// Throws UsageError for `--as-of=`: it has no value, and CLI11 would take the next word.
void require_values(int argc, const char* const* argv);

/// Makes all options of the command reject a wrong value.
void check_words(CLI::App& command);

/// The error in a value of the option; empty if it is right.
[[nodiscard]] std::string what_is_wrong(const CLI::Option& option, const std::string& word);

/// Splits the values of list options, which commas may join.
[[nodiscard]] std::vector<std::string> split_at_commas(const std::vector<std::string>& given);

/// Throws UsageError if `-` stands for an output file, or occurs twice.
void require_sound_paths(const CLI::App& command);

}  // namespace servanda::cli
