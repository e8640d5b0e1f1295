#include "cli/arguments/commands/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string_view>

#include "base/codes/codes.hpp"
#include "base/spelling.hpp"
#include "cli/arguments/command_model.hpp"
#include "cli/arguments/definitions.hpp"
#include "cli/arguments/usage_errors.hpp"
#include "cli/arguments/words.hpp"
#include "cli/exit.hpp"
#include "cli/surface/completion.hpp"
#include "cli/surface/help_text.hpp"
#include "cli/surface/man_page.hpp"
#include "engine/dossier/import/column_words.hpp"
#include "reports/text/code_page.hpp"

namespace servanda::cli {

namespace {

/// `servanda help columns`: the columns of data files.
constexpr std::string_view columns_topic = "columns";

/// Is it a letter and digits, like `P001`?
bool is_like_a_code(const std::string& word) {
  return word.size() > 1 && std::isdigit(static_cast<unsigned char>(word[1])) != 0;
}

/// Nothing if the topic is no code.
std::optional<std::string> code_page(const std::string& topic) {
  std::string code = topic;
  for (char& letter : code)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  if (const base::CodePage* page = base::code_page(code)) return reports::write_code_page(*page);
  if (!is_like_a_code(code)) return std::nullopt;
  std::vector<std::string> codes;
  for (const base::CodePage& each : base::code_pages()) codes.emplace_back(each.code);
  throw UsageError(fmt::format("there is no code `{}`", topic), base::did_you_mean(code, codes));
}

const CommandSurface& command_of(CLI::App& app, const Surface& surface, const std::string& name) {
  require_known_command(app, name);
  return *std::find_if(surface.commands.begin(), surface.commands.end(),
                       [&](const CommandSurface& each) { return each.name == name; });
}

std::string man_page(CLI::App& app, const std::string& topic) {
  const Surface surface = surface_of(app);
  return topic.empty() ? write_man_page(surface)
                       : write_man_page(surface, command_of(app, surface, topic));
}

using WriteCompletion = std::string (*)(const Surface&);

const Choices<WriteCompletion>& shells() {
  static const Choices<WriteCompletion> all{{"bash", write_bash_completion},
                                            {"zsh", write_zsh_completion},
                                            {"fish", write_fish_completion}};
  return all;
}

}  // namespace

ShowText help_on(CLI::App& app, const std::string& topic, const Terminal& terminal) {
  if (topic == columns_topic) return {engine::dossier::columns_in_words()};
  if (!topic.empty()) {
    if (auto page = code_page(topic)) return {*std::move(page)};
  }
  const Surface surface = surface_of(app);
  const reports::TextOptions page = terminal.layout(false);
  return {topic.empty() ? write_help(surface, page)
                        : write_help(command_of(app, surface, topic), page)};
}

Reader define_help(CLI::App& help) {
  struct Words {
    std::string topic;
    bool man = false;
    std::string shell;
  };
  const auto words = std::make_shared<Words>();
  std::vector<std::string> commands;
  for (const Definition& each : definitions()) commands.emplace_back(each.name);
  commands.emplace_back(columns_topic);
  offer(help.add_option("COMMAND", words->topic,
                        "a command, the code of a message, or `columns`: those of data files"),
        commands)
      ->type_name("");
  help.add_flag("--man", words->man, "as a manual page, for `man -l`")->configurable(false);
  add_choice(help, "--completion", words->shell,
             "what makes the Tab key know servanda, for bash, zsh or fish", "SHELL", shells())
      ->configurable(false);

  return [words, &help](const Given& given) -> Command {
    CLI::App& app = *help.get_parent();
    if (!words->shell.empty()) {
      const auto write = chosen("--completion", words->shell, shells());
      return ShowText{write(surface_of(app))};
    }
    return words->man ? ShowText{man_page(app, words->topic)}
                      : help_on(app, words->topic, given.terminal);
  };
}

}  // namespace servanda::cli
