#include "cli/arguments/usage_errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/spelling.hpp"
#include "cli/exit.hpp"

namespace servanda::cli {

namespace {

std::vector<std::string> commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string how_to_call(const CLI::App& command) {
  const bool is_command = command.get_parent() != nullptr;
  return fmt::format("`servanda help{}` shows how it is called",
                     is_command ? " " + command.get_name() : "");
}

[[noreturn]] void unexpected(const CLI::App& command, const std::string& word) {
  if (word.empty() || word.front() != '-') {
    throw UsageError(fmt::format("`{}` is one word too many", word), how_to_call(command));
  }
  const std::string name = word.substr(0, word.find('='));
  const std::string meant = base::did_you_mean(name, option_names(command));
  const std::string whole = command.get_parent() == nullptr ? "" : " " + command.get_name();
  throw UsageError(fmt::format("`servanda{}` has no option `{}`", whole, name),
                   meant.empty() ? how_to_call(command) : meant);
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

bool takes_rules(const CLI::App& command) {
  return command.get_option_no_throw("--rules") != nullptr;
}

}  // namespace

const CLI::App& chosen_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

CLI::App* command_named(CLI::App& app, std::string_view name) {
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == name) return command;
  }
  return nullptr;
}

void require_known_command(const CLI::App& app, const std::string& word) {
  const std::vector<std::string> names = commands(app);
  if (std::find(names.begin(), names.end(), word) != names.end()) return;
  const std::string meant = base::did_you_mean(word, names);
  throw UsageError(fmt::format("there is no command `{}`", word),
                   meant.empty() ? fmt::format("there are {}", fmt::join(names, ", ")) : meant);
}

std::string told(const CLI::ParseError& error) {
  // "Could not convert: --threshold = many"
  std::string text = error.what();
  const std::size_t colon = text.find(": ");
  const std::size_t equals = text.find(" = ");
  const bool is_conversion = dynamic_cast<const CLI::ConversionError*>(&error) != nullptr;
  if (!is_conversion || colon == std::string::npos || equals == std::string::npos) return text;
  return fmt::format("{} needs a number, found `{}`", text.substr(colon + 2, equals - colon - 2),
                     text.substr(equals + 3));
}

void tell_slip(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = chosen_command(app);
  // An unknown option is the likelier mistake: the word after it may be its value.
  const std::vector<std::string> left = app.remaining(true);
  const auto option = std::find_if(left.begin(), left.end(), is_option);
  if (option != left.end()) unexpected(command, *option);
  const bool extras = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if (extras && !left.empty()) unexpected(command, left.front());
  std::string help = how_to_call(command);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && takes_rules(command)) {
    help += "; `--rules` takes all words that follow it, so put it last";
  }
  throw UsageError(told(error), help);
}

}  // namespace servanda::cli
