#include <fmt/format.h>

#include "cli/surface/completion.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view script =
    R"(# bash completion of servanda, as `servanda help --completion bash` writes it
_servanda() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}
  local options='' choices=''
  COMPREPLY=()
  # Bash takes `--format=json` for three words.
  if [[ $current == = ]]; then
    current=''
  elif [[ $before == = ]]; then
    before=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '{commands}' -- "$current")
    return
  fi
  case ${{COMP_WORDS[1]}} in
{cases}  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  elif [[ -n $choices ]]; then
    local last=${{current##*,}} # of several that are joined by commas
    mapfile -t COMPREPLY < <(compgen -P "${{current%"$last"}}" -W "$choices" -- "$last")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}}
complete -F _servanda servanda
)";

/// The values of an option, if it has one that is no file.
std::string value_of(const OptionSurface& option) {
  if (option.is_word || option.value.empty() || option.is_path) return {};
  const std::string what = option.choices.empty()
                               ? "return"
                               : fmt::format("choices='{}'", fmt::join(option.choices, " "));
  return fmt::format("        {}) {} ;;\n", fmt::join(option.names, " | "), what);
}

std::string case_of(const CommandSurface& command) {
  std::vector<std::string> names;
  std::string values;
  std::string words;
  for (const OptionSurface& each : command.options) {
    if (each.is_word && !each.choices.empty())
      words = fmt::format("      choices='{}'\n", fmt::join(each.choices, " "));
    if (!each.is_word) names.insert(names.end(), each.names.begin(), each.names.end());
    values += value_of(each);
  }
  const std::string by_option =
      values.empty() ? "" : fmt::format("      case $before in\n{}      esac\n", values);
  return fmt::format("    {})\n      options='{}'\n{}{}      ;;\n", command.name,
                     fmt::join(names, " "), words, by_option);
}

}  // namespace

std::string write_bash_completion(const Surface& surface) {
  std::vector<std::string> commands;
  std::string cases;
  for (const CommandSurface& each : surface.commands) {
    commands.push_back(each.name);
    cases += case_of(each);
  }
  for (const OptionSurface& each : surface.options)
    commands.insert(commands.end(), each.names.begin(), each.names.end());
  return fmt::format(fmt::runtime(script),
                     fmt::arg("commands", fmt::format("{}", fmt::join(commands, " "))),
                     fmt::arg("cases", cases));
}

}  // namespace servanda::cli
