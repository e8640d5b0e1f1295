#pragma once
// What is wrong with a command line, in words that help to mend it.

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace servanda::cli {

/// The command that was given, or the whole program where none was.
[[nodiscard]] const CLI::App& chosen_command(const CLI::App& app);

/// Null where there is none.
[[nodiscard]] CLI::App* command_named(CLI::App& app, std::string_view name);

/// Throws UsageError, with did-you-mean, where there is no such command.
void require_known_command(const CLI::App& app, const std::string& word);

/// What CLI11 found wrong, in our words.
[[nodiscard]] std::string told(const CLI::ParseError& error);

/// From what CLI11 found wrong to the UsageError that it throws.
[[noreturn]] void tell_slip(const CLI::App& app, const CLI::ParseError& error);

}  // namespace servanda::cli
