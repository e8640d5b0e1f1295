#pragma once
// Reports what is wrong with a command line, with a hint that helps.

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace servanda::cli {

/// The command on the command line, or the whole program if there is none.
[[nodiscard]] const CLI::App& chosen_command(const CLI::App& app);

/// Null if there is none.
[[nodiscard]] CLI::App* command_named(CLI::App& app, std::string_view name);

/// Throws UsageError, with did-you-mean, if there is no such command.
void require_known_command(const CLI::App& app, const std::string& word);

/// The message for a parse error of CLI11, in the style of this program.
[[nodiscard]] std::string told(const CLI::ParseError& error);

/// Turns a parse error of CLI11 into a UsageError.
[[noreturn]] void tell_slip(const CLI::App& app, const CLI::ParseError& error);

}  // namespace servanda::cli
