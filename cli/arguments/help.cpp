#include "cli/arguments/help.hpp"

#include <fmt/format.h>

#include <cctype>
#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/slips.hpp"
#include "cli/exit.hpp"
#include "grammar/codes/codes.hpp"
#include "grammar/spelling.hpp"
#include "reports/code_page.hpp"

namespace servanda::cli {

namespace {

/// `P001`: a letter and digits.
bool is_like_a_code(const std::string& word) {
  return word.size() > 1 && std::isdigit(static_cast<unsigned char>(word[1])) != 0;
}

}  // namespace

ShowText help_on(const CLI::App& app, const std::string& topic) {
  if (topic.empty()) {
    // Not app.help(): that shows the command that was given, which is `help`.
    return {app.get_formatter()->make_help(&app, "servanda", CLI::AppFormatMode::Normal)};
  }
  std::string code = topic;
  for (char& letter : code)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  if (const grammar::CodePage* page = grammar::code_page(code))
    return {reports::write_code_page(*page)};
  if (is_like_a_code(code)) {
    std::vector<std::string> codes;
    for (const grammar::CodePage& each : grammar::code_pages()) codes.emplace_back(each.code);
    throw UsageError(fmt::format("there is no code `{}`", topic),
                     grammar::did_you_mean(code, codes));
  }
  require_known_command(app, topic);
  return {app.get_subcommand(topic)->help("servanda")};
}

Reader define_help(CLI::App& help) {
  const auto topic = std::make_shared<std::string>();
  help.add_option("COMMAND", *topic, "a command, or the code of a message")->type_name("");
  return [topic, &help](const Given&) { return help_on(*help.get_parent(), *topic); };
}

}  // namespace servanda::cli
