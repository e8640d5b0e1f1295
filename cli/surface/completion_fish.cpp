#include <fmt/format.h>

#include "cli/surface/completion.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view fish_head =
    R"(# fish completion of servanda, as `servanda help --completion fish` writes it
function __servanda_without_command
    test (count (commandline -opc)) -eq 1
end
function __servanda_with_command
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test "$words[2]" = "$argv[1]"
end
)";

std::string in_quotes(std::string_view text) {
  std::string word = "'";
  for (const char sign : text) {
    if (sign == '\'' || sign == '\\') word += '\\';
    word += sign;
  }
  return word + "'";
}

std::string line(const std::string& condition, const std::string& rest) {
  return fmt::format("complete -c servanda -n {} {}\n", in_quotes(condition), rest);
}

/// `-s o -l output`
std::string names(const OptionSurface& option) {
  std::string text;
  for (const std::string& name : option.names)
    text += name.substr(0, 2) == "--" ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return text.substr(1);
}

/// The type of the value: none, a file, or one of several words.
std::string value(const OptionSurface& option) {
  if (option.value.empty()) return "";
  if (option.is_path) return " -r -F";
  if (option.choices.empty()) return " -x";
  return fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
}

std::string option_line(const std::string& condition, const OptionSurface& option) {
  if (!option.is_word) {
    return line(condition,
                fmt::format("{}{} -d {}", names(option), value(option), in_quotes(option.does)));
  }
  if (option.choices.empty()) return "";  // files, the default of fish
  return line(condition, fmt::format("-f -a '{}'", fmt::join(option.choices, " ")));
}

}  // namespace

std::string write_fish_completion(const Surface& surface) {
  std::string text(fish_head);
  const std::string without = "__servanda_without_command";
  for (const CommandSurface& each : surface.commands)
    text += line(without, fmt::format("-f -a {} -d {}", each.name, in_quotes(each.does)));
  for (const OptionSurface& each : surface.options) text += option_line(without, each);
  for (const CommandSurface& command : surface.commands) {
    for (const OptionSurface& each : command.options)
      text += option_line("__servanda_with_command " + command.name, each);
  }
  return text;
}

}  // namespace servanda::cli
