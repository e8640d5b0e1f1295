#include "cli/arguments/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "base/version.hpp"
#include "cli/arguments/commands/help.hpp"
#include "cli/arguments/configuration/configuration.hpp"
#include "cli/arguments/definitions.hpp"
#include "cli/arguments/limits.hpp"
#include "cli/arguments/list_words.hpp"
#include "cli/arguments/usage_errors.hpp"
#include "cli/arguments/word_checks.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view about =
    "servanda tells whether what was agreed is kept: rules in .pacta files, evidence in a dossier, "
    "verdicts out.";

/// The options that every command has.
struct CommonWords {
  std::string colour = "auto";
  std::size_t width = 0;
  std::vector<std::string> limits;
  bool quiet = false;
  std::string configuration;  ///< is read before the others: see configuration_file()
  bool no_configuration = false;
};

const Choices<Colour>& colours() {
  static const Choices<Colour> all{
      {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};
  return all;
}

void add_common(CLI::App& command, CommonWords& words) {
  add_choice(command, "--color,--colour", words.colour, "auto, always or never", "WHEN", colours());
  constexpr int narrowest = 40;
  constexpr int widest = 1000;
  command
      .add_option("--width", words.width,
                  "how many signs a line of text has (default: as the terminal, else 100); with "
                  "`--color always` for a pager, `less -R`")
      ->type_name("N")
      ->check(CLI::Range(narrowest, widest).description(""));
  add_limits(command, words.limits);
  command.add_flag("-q,--quiet", words.quiet, "say nothing on standard error but errors")
      ->configurable(false);
  command
      .add_option("--config", words.configuration,
                  "options that hold where none is given here (default: servanda.toml in this "
                  "folder); a note tells what it sets")
      ->type_name("FILE")
      ->configurable(false);
  command.add_flag("--no-config", words.no_configuration, "read no such file")->configurable(false);
}

Configured configure_for(CLI::App& app, int argc, const char* const* argv, Console& console) {
  CLI::App* command = command_named(app, argv[1]);
  const std::string file = configuration_file(argc, argv);
  if (command == nullptr || command->get_name() == "help" || file.empty()) return {};
  return configure(app, *command, file, console);
}

/// Stores the settings in the options of a command; a text that is only shown has none.
void settle(Command& command, const base::Limits& limits) {
  std::visit(
      [&](auto& asked) {
        if constexpr (requires { asked.limits; }) asked.limits = limits;
      },
      command);
}

/// If the options contradict each other, the error says which of them come from the configuration.
Command read_command(const Reader& read, const Given& given, const std::string& note) {
  try {
    return read(given);
  } catch (const UsageError& error) {
    if (note.empty()) throw;
    throw UsageError(error.what(), fmt::format("{}\n  = {}", error.help, note));
  }
}

/// CLI11 expects the words in reverse order.
std::vector<std::string> spelled_out(CLI::App& app, int argc, const char* const* argv) {
  std::vector<std::string> words(argv + 2, argv + argc);
  const CLI::App* const command = command_named(app, argv[1]);
  if (command != nullptr) words = with_lists_spelled_out(*command, words);
  words.insert(words.begin(), argv[1]);
  std::reverse(words.begin(), words.end());
  return words;
}

}  // namespace

Request read_arguments(int argc, const char* const* argv, Console& console) {
  const Moment now = console.files.now();
  CLI::App app(std::string(about), "servanda");
  app.set_help_flag("-h,--help", "show this");
  app.set_version_flag("--version", fmt::format("servanda {}", version), "show the version");
  app.require_subcommand(1);
  CommonWords common;
  std::map<const CLI::App*, Reader> readers;
  for (const Definition& each : definitions()) {
    CLI::App& command = *app.add_subcommand(std::string(each.name), std::string(each.does));
    readers.emplace(&command, each.define(command));
    if (each.name != "help") add_common(command, common);
    check_words(command);
  }

  if (argc < 2) throw UsageError("no command was given", "`servanda help` lists them");
  if (*argv[1] != '-') require_known_command(app, argv[1]);
  require_values(argc, argv);
  const Configured configured = configure_for(app, argc, argv, console);
  try {
    app.parse(spelled_out(app, argc, argv));
  } catch (const CLI::CallForHelp&) {
    return {help_on(
        app, chosen_command(app).get_parent() == nullptr ? "" : chosen_command(app).get_name(),
        console.terminal)};
  } catch (const CLI::CallForVersion& asked) {
    return {ShowText{fmt::format("{}\n", asked.what())}};
  } catch (const CLI::ParseError& error) {
    tell_slip(app, error);
  }
  require_sound_paths(chosen_command(app));
  const std::string note = note_on(configured);
  const Given given{std::chrono::floor<std::chrono::days>(now), now, console.terminal};
  const base::Limits bounds = limits(common.limits);
  const TerminalSettings terminal{chosen("--color", common.colour, colours()), common.width,
                                  common.quiet};
  Command command = read_command(readers.at(&chosen_command(app)), given, note);
  settle(command, bounds);
  return {std::move(command), note, terminal, bounds.seconds};
}

}  // namespace servanda::cli
