#include "cli/arguments/command_model.hpp"

#include <algorithm>

#include "cli/arguments/words.hpp"

namespace servanda::cli {

namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  if (names.empty()) names.push_back(option.get_single_name());
  return names;
}

std::vector<OptionSurface> option_surfaces(CLI::App& command) {
  std::vector<OptionSurface> options;
  for (CLI::Option* option : command.get_options()) {
    options.push_back({.names = names_of(*option),
                       .value = is_flag(*option) ? "" : option->get_type_name(),
                       .does = option->get_description(),
                       .choices = offered(*option),
                       .is_word = option->get_positional(),
                       .is_required = option->get_required(),
                       .is_list = is_list(*option),
                       .is_path = is_path(*option)});
  }
  std::stable_partition(options.begin(), options.end(),
                        [](const OptionSurface& each) { return each.is_word; });
  return options;
}

}  // namespace

Surface surface_of(CLI::App& app) {
  Surface surface{app.get_description(), option_surfaces(app), {}};
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    surface.commands.push_back(
        {command->get_name(), command->get_description(), option_surfaces(*command)});
  }
  return surface;
}

}  // namespace servanda::cli
