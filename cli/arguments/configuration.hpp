#pragma once
// `servanda.toml`: options that hold where the command line says nothing else.
//
// Its keys are the options' long names: `rules`, `fail-on`. At the top of the file they hold for
// all commands that take them; in a table named for a command, for that one, before those at the
// top. What belongs to a single call (the dossier, `output`, `fix`: all that is not `configurable`)
// cannot stand there. Paths are relative to the file. All of the file is checked, whichever command
// is given: a slip is told at once, not in the night.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace servanda::cli {

/// The file that `--config` names, or that of the working directory where there is one and neither
/// `--no-config` nor a question for help; else empty.
[[nodiscard]] std::string configuration_file(int argc, const char* const* argv);

/// Options that have their words from a file, unless the command line has others.
struct Configured {
  std::string file;
  std::vector<const CLI::Option*> options;
};

/// Gives options of the command what the file says. Goes before the command line is read, whose
/// words take their place. Throws UsageError; what is wrong in the file stands on standard error.
[[nodiscard]] Configured configure(CLI::App& app, CLI::App& command, const std::string& file);

/// What the file decided: "note: servanda.toml sets rules, fail-on"; empty where the command line
/// said it all. An option that nobody sees at work must be told.
[[nodiscard]] std::string note_on(const Configured& configured);

/// The name of an option as a configuration spells it, or empty where it cannot stand there.
[[nodiscard]] std::string key_of(const CLI::Option& option);

}  // namespace servanda::cli
