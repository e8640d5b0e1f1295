#pragma once
// `servanda.toml`: the defaults of options.
//
// Its keys are the long names of the options: `rules`, `fail-on`. A key at the top of the file
// applies to every command that has the option; a key in a table with the name of a command applies
// to that command, and goes before one at the top. Options of a single call (the dossier, `output`,
// `fix`: all that are not `configurable`) are not keys. Paths are relative to the file. The program
// checks the whole file at every command: a mistake shows at once, not in the nightly run.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/console.hpp"

namespace servanda::cli {

/// The file that `--config` names; else the one in the working directory, if it exists and the
/// command line has neither `--no-config` nor a request for help; else empty.
[[nodiscard]] std::string configuration_file(int argc, const char* const* argv);

/// The options whose values come from a file, unless the command line has others.
struct Configured {
  std::string file;
  std::vector<const CLI::Option*> options;
};

/// Sets options of the command to the values in the file. Call it before the command line is
/// parsed, which replaces them. Throws UsageError; shows the errors of the file on standard error.
[[nodiscard]] Configured configure(CLI::App& app, CLI::App& command, const std::string& file,
                                   Console& console);

/// Lists the options that the file has set: "note: servanda.toml sets rules, fail-on"; empty if the
/// command line sets them all. An option that the command line does not show must not act in
/// silence.
[[nodiscard]] std::string note_on(const Configured& configured);

/// The name of an option in a configuration, or empty if it cannot be there.
[[nodiscard]] std::string key_of(const CLI::Option& option);

}  // namespace servanda::cli
