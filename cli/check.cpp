// `servanda check`: are the rules sound? No data needed.

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/rules.hpp"
#include "cli/terminal.hpp"

namespace servanda::cli {

namespace {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

bool declares_nothing(const engine::Program& program) {
  const engine::Vocabulary& words = program.vocabulary;
  return program.commitments.size() + program.scenarios.size() + words.subjects.size() +
             words.cycles.size() + words.indicators.size() + words.events.size() +
             words.units.size() + words.groups.size() + words.choices.size() ==
         0;
}

}  // namespace

int check(const CheckOptions& options) {
  const auto rules = load_rules(options.rules, options.colour, Warnings::shown);
  if (!rules) return wrong_rules;
  const engine::Program& program = rules->program;
  const engine::Vocabulary& vocabulary = program.vocabulary;
  if (declares_nothing(program)) {
    show_error("nothing was checked: the rules declare nothing",
               "a file of rules begins with `language 1` and a `pack`");
    return nothing_evaluated;
  }
  write_whole(
      "", fmt::format("the rules are sound: {} with {}, {}, {}, {} and {}\n{}\n",
                      counted(rules->files.size(), "file", "files"),
                      counted(program.commitments.size(), "commitment", "commitments"),
                      counted(vocabulary.indicators.size(), "indicator", "indicators"),
                      counted(vocabulary.events.size(), "kind of event", "kinds of event"),
                      counted(vocabulary.cycles.size(), "cycle", "cycles"),
                      counted(program.scenarios.size(), "scenario", "scenarios"), rules->digest));
  return done;
}

}  // namespace servanda::cli
