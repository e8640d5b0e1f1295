#include "cli/arguments/configuration/configuration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/display.hpp"
#include "base/spelling.hpp"
#include "cli/arguments/configuration/settings.hpp"
#include "cli/arguments/usage_errors.hpp"
#include "cli/exit.hpp"
#include "cli/files/files.hpp"

namespace servanda::cli {

namespace {

constexpr const char* usual_name = "servanda.toml";

CLI::Option* option_of(CLI::App& command, const std::string& key) {
  for (CLI::Option* option : command.get_options()) {
    const std::vector<std::string>& names = option->get_lnames();
    const bool is_named = std::count(names.begin(), names.end(), key) > 0;
    if (key_of(*option) == key || (is_named && option->get_configurable())) return option;
  }
  return nullptr;
}

std::vector<std::string> keys_of(CLI::App& command) {
  std::vector<std::string> keys;
  for (const CLI::Option* option : command.get_options()) {
    if (!key_of(*option).empty()) keys.push_back(key_of(*option));
  }
  return keys;
}

/// Is it an option, or a positional such as `DOSSIER`, that a configuration cannot set?
bool is_of_a_single_call(CLI::App& command, const std::string& key) {
  for (const CLI::Option* option : command.get_options()) {
    const std::vector<std::string>& names = option->get_lnames();
    const bool is_named = std::count(names.begin(), names.end(), key) > 0 ||
                          CLI::detail::to_lower(option->get_single_name()) == key;
    if (is_named && key_of(*option).empty()) return true;
  }
  return false;
}

std::vector<CLI::App*> commands_of(CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// Sets the option to the value in the file, as a default that the command line replaces.
void set(CLI::Option& option, const std::vector<std::string>& words, const toml::node& node,
         SettingsFile& file) {
  try {
    option.add_result(words);
    option.run_callback();
  } catch (const CLI::ParseError& error) {
    file.error(node.source(), told(error));
  }
  option.clear();
  option.required(false);
}

class Reading {
 public:
  Reading(CLI::App& app, CLI::App& command, SettingsFile& file)
      : app_(app), command_(command), file_(file) {}

  void read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (!node.is_table()) read_for_all(key, node);
    }
    for (const auto& [key, node] : table) {
      if (const toml::table* section = node.as_table()) read_section(key, *section);
    }
  }
  [[nodiscard]] const std::vector<const CLI::Option*>& set_options() const { return set_; }

 private:
  void read_for_all(const toml::key& key, const toml::node& node) {
    const std::string name(key.str());
    bool known = false;
    for (CLI::App* command : commands_of(app_)) {
      CLI::Option* option = option_of(*command, name);
      if (option == nullptr) continue;
      known = true;
      if (!take(*command, name, *option, node)) return;
    }
    if (known) return;
    std::vector<std::string> names;
    for (CLI::App* command : commands_of(app_)) {
      const std::vector<std::string> keys = keys_of(*command);
      names.insert(names.end(), keys.begin(), keys.end());
      names.push_back(command->get_name());
    }
    unknown(key, "no command has an option", names, "");
  }

  void read_section(const toml::key& key, const toml::table& section) {
    const std::string name(key.str());
    CLI::App* command = command_named(app_, name);
    if (command == nullptr) {
      std::vector<std::string> names;
      for (const CLI::App* each : commands_of(app_)) names.push_back(each->get_name());
      file_.error(key.source(), fmt::format("there is no command `{}`", name),
                  base::did_you_mean(name, names));
      return;
    }
    for (const auto& [inner, node] : section) {
      const std::string word(inner.str());
      if (CLI::Option* option = option_of(*command, word)) {
        take(*command, word, *option, node);
      } else {
        unknown(inner, fmt::format("`servanda {}` has no option", name), keys_of(*command), name);
      }
    }
  }

  void unknown(const toml::key& key, const std::string& what, const std::vector<std::string>& names,
               const std::string& command) {
    const std::string name(key.str());
    for (CLI::App* each : commands_of(app_)) {
      if (!command.empty() && each->get_name() != command) continue;
      if (!is_of_a_single_call(*each, name)) continue;
      file_.error(key.source(), fmt::format("`{}` cannot stand in a configuration", name),
                  "it belongs to a single call: say it on the command line");
      return;
    }
    const std::string meant = base::did_you_mean(name, names);
    file_.error(key.source(), fmt::format("{} `{}`", what, name),
                meant.empty() ? fmt::format("`servanda help{}` shows what there is",
                                            command.empty() ? "" : " " + command)
                              : meant);
  }

  /// False if the value is wrong.
  bool take(const CLI::App& command, const std::string& key, CLI::Option& option,
            const toml::node& node) {
    const auto words = words_of(node, key, option, file_);
    if (!words) return false;
    if (&command != &command_) return true;
    set(option, *words, node, file_);
    set_.push_back(&option);
    return true;
  }

  CLI::App& app_;
  CLI::App& command_;
  SettingsFile& file_;
  std::vector<const CLI::Option*> set_;
};

}  // namespace

std::string key_of(const CLI::Option& option) {
  if (!option.get_configurable()) return {};
  if (!option.get_lnames().empty()) return option.get_lnames().front();
  return option.get_type_name() == "RULES" ? "rules" : "";  // the positional RULES
}

std::string configuration_file(int argc, const char* const* argv) {
  std::optional<std::string> file;
  bool without = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    constexpr std::string_view named = "--config=";
    if (word == "--") break;
    if (word == "--no-config") without = true;
    if (word == "--help" || word == "-h") return {};
    if (word == "--config" && i + 1 < argc) file = argv[i + 1];
    if (word.substr(0, named.size()) == named) file = word.substr(named.size());
  }
  if (without && file) {
    throw UsageError("`--config` and `--no-config` cannot stand together", "leave one of them out");
  }
  // The reading of the file reports a link that leads nowhere.
  const auto type = std::filesystem::symlink_status(usual_name).type();
  if (!without && !file && type != std::filesystem::file_type::not_found) return usual_name;
  return file.value_or("");
}

Configured configure(CLI::App& app, CLI::App& command, const std::string& name, Console& console) {
  if (is_opened_by_shell(name))
    throw UsageError(fmt::format("a configuration is a file, not {}", shown_path(name)),
                     "its paths are relative to it: name one that lies in a folder");
  SettingsFile file;
  file.id = file.sources.add(name, console.files.read_within(name, {}));
  file.folder = std::filesystem::path(name).parent_path();
  Reading reading(app, command, file);
  if (const auto table = parsed(file)) reading.read(*table);
  if (file.diagnostics.has_errors()) {
    console.terminal.show(file.diagnostics, file.sources);
    throw UsageError(fmt::format("nothing was done: `{}` is wrong", name),
                     "mend it, or leave it aside with `--no-config`");
  }
  return {name, reading.set_options()};
}

std::string note_on(const Configured& configured) {
  std::vector<std::string> keys;
  for (const CLI::Option* option : configured.options) {
    const std::string key = key_of(*option);
    const bool is_told = std::count(keys.begin(), keys.end(), key) > 0;
    if (option->count() == 0 && !is_told) keys.push_back(key);
  }
  return keys.empty()
             ? ""
             : fmt::format("note: {} sets {}", base::shown(configured.file), fmt::join(keys, ", "));
}

}  // namespace servanda::cli
