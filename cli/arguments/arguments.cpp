#include "cli/arguments/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/help.hpp"
#include "cli/arguments/slips.hpp"
#include "cli/arguments/words.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view about =
    "servanda tells whether what was agreed is kept: rules in .pacta files, evidence in a dossier, "
    "verdicts out.";
constexpr std::string_view after_help =
    "Exit codes: 0 done · 1 `--fail-on` found something · 2 the command line is wrong · 3 the "
    "rules "
    "are wrong · 4 the data are wrong · 5 nothing was evaluated · 70 our fault";

/// What each command takes beside its own words.
struct CommonWords {
  std::string colour = "auto";
  bool quiet = false;
};

void add_common(CLI::App& command, CommonWords& words) {
  command.add_option("--color,--colour", words.colour, "auto, always or never")->type_name("WHEN");
  command.add_flag("-q,--quiet", words.quiet, "say nothing on standard error but errors");
}

Colour colour(const CommonWords& words) {
  return chosen<Colour>(
      "--color", words.colour,
      {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});
}

}  // namespace

Request read_arguments(int argc, const char* const* argv, engine::Day today) {
  CLI::App app(std::string(about), "servanda");
  app.footer(std::string(after_help));
  app.set_version_flag("--version", fmt::format("servanda {}", version));
  app.require_subcommand(1);
  CommonWords common;
  std::map<const CLI::App*, Reader> readers;
  for (const Definition& each : definitions()) {
    CLI::App& command = *app.add_subcommand(std::string(each.name), std::string(each.does));
    readers.emplace(&command, each.define(command));
    if (each.name != "help") add_common(command, common);
  }

  if (argc < 2) throw UsageError("no command was given", "`servanda help` lists them");
  if (*argv[1] != '-') require_known_command(app, argv[1]);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return {help_on(
        app, chosen_command(app).get_parent() == nullptr ? "" : chosen_command(app).get_name())};
  } catch (const CLI::CallForVersion& asked) {
    return {ShowText{fmt::format("{}\n", asked.what())}};
  } catch (const CLI::ParseError& error) {
    tell_slip(app, error);
  }
  return {readers.at(&chosen_command(app))({today, colour(common)}), common.quiet};
}

}  // namespace servanda::cli
