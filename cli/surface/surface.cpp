#include "cli/surface/surface.hpp"

#include <fmt/format.h>

#include "cli/exit.hpp"

namespace servanda::cli {

std::string call(const OptionSurface& option) {
  std::string text = fmt::format("{}", fmt::join(option.names, ", "));
  if (!option.is_word && !option.value.empty()) text += " " + option.value;
  return option.is_list ? text + "..." : text;
}

std::string usage(const CommandSurface& command) {
  std::string text = "servanda " + command.name;
  for (const OptionSurface& each : command.options) {
    if (each.is_word) text += each.is_required ? " " + call(each) : " [" + call(each) + "]";
  }
  text += " [OPTIONS]";
  for (const OptionSurface& each : command.options) {
    if (!each.is_word && each.is_required) text += " " + call(each);
  }
  return text;
}

std::string usage() { return "servanda COMMAND ..."; }

const std::vector<ExitMeaning>& exit_meanings() {
  static const std::vector<ExitMeaning> all{
      {done, "done, nothing of `--fail-on` found"},
      {found, "verdicts named in `--fail-on` were found"},
      {wrong_command, "the command line or `servanda.toml` is wrong"},
      {wrong_rules, "the rules are wrong"},
      {wrong_data, "the data are wrong"},
      {nothing_evaluated, "nothing was evaluated, or less than `--expect-at-least`"},
      {out_of_time, "`--limit seconds` was over; nothing was written"},
      {our_fault, "our fault"}};
  return all;
}

}  // namespace servanda::cli
