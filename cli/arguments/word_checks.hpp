#pragma once
// What is wrong with the words of a command whatever they are for: an empty value, which would be
// taken for none and switch off what was asked for; no number where things are counted; standard
// input twice. The same for every option, on the command line and in a configuration.

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::cli {

/// Throws UsageError for `--as-of=`: nothing follows, and the next word would be taken.
void require_values(int argc, const char* const* argv);

/// Lets all options of the command refuse what is wrong in their words.
void check_words(CLI::App& command);

/// What is wrong with a word of the option; empty where nothing is.
[[nodiscard]] std::string what_is_wrong(const CLI::Option& option, const std::string& word);

/// The words of options that take several, joined by commas.
[[nodiscard]] std::vector<std::string> split_at_commas(const std::vector<std::string>& given);

/// Throws UsageError where `-` stands for a file that is written, or twice.
void require_sound_paths(const CLI::App& command);

}  // namespace servanda::cli
