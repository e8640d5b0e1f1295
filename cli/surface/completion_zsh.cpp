#include <fmt/format.h>

#include "cli/surface/completion.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view zsh_head = R"(#compdef servanda
# zsh completion of servanda, as `servanda help --completion zsh` writes it
_servanda() {
  local -a commands
  commands=(
)";
constexpr std::string_view middle = R"(  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
)";
constexpr std::string_view tail = R"(  esac
}
if [[ $funcstack[1] == _servanda ]]; then
  _servanda "$@"
else
  compdef _servanda servanda
fi
)";

/// Inside single quotes, the signs of `special` need a backslash.
std::string quoted(std::string_view text, std::string_view special) {
  std::string word;
  for (const char sign : text) {
    if (sign == '\'') {
      word += "'\\''";
      continue;
    }
    if (special.find(sign) != std::string_view::npos) word += '\\';
    word += sign;
  }
  return word;
}

/// The value of an option, as `:message:action`.
std::string action(const OptionSurface& option) {
  const std::string& message = option.is_word ? option.names.front() : option.value;
  const std::string choices = fmt::format("{}", fmt::join(option.choices, " "));
  if (option.is_path) return fmt::format(":{}:_files", message);
  if (choices.empty()) return fmt::format(":{}: ", message);
  if (option.is_list) return fmt::format(":{}:_sequence compadd - {}", message, choices);
  return fmt::format(":{}:({})", message, choices);
}

std::string specification(const OptionSurface& option) {
  if (option.is_word) return fmt::format("'{}{}'", option.is_list ? "*" : "", action(option));
  const std::string does = quoted(option.does, "[]\\:");
  const std::string value = option.value.empty() ? "" : action(option);
  const std::string rest = fmt::format("[{}]{}", does, value);
  if (option.is_list) return fmt::format("'*{}{}'", option.names.front(), rest);
  if (option.names.size() == 1) return fmt::format("'{}{}'", option.names.front(), rest);
  return fmt::format("'({})'{{{}}}'{}'", fmt::join(option.names, " "), fmt::join(option.names, ","),
                     rest);
}

std::string zsh_case_of(const CommandSurface& command) {
  std::string text = fmt::format("    {})\n      _arguments", command.name);
  for (const OptionSurface& each : command.options) text += " \\\n        " + specification(each);
  return text + "\n      ;;\n";
}

}  // namespace

std::string write_zsh_completion(const Surface& surface) {
  std::string text(zsh_head);
  for (const CommandSurface& each : surface.commands)
    text += fmt::format("    '{}:{}'\n", each.name, quoted(each.does, "\\:"));
  text += middle;
  for (const CommandSurface& each : surface.commands) text += zsh_case_of(each);
  return text + std::string(tail);
}

}  // namespace servanda::cli
