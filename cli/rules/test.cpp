// `servanda test`: compares the verdicts of scenarios with those that their authors expect.

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "engine/explain/conditions.hpp"
#include "engine/explain/coverage.hpp"
#include "engine/explain/scenario.hpp"
#include "grammar/token.hpp"
#include "reports/text/coverage_text.hpp"

namespace servanda::cli {

namespace {

using engine::Program;
using engine::Scenario;

std::string_view word(engine::Truth truth) {
  return truth == engine::Truth::yes ? "true" : truth == engine::Truth::no ? "false" : "unknown";
}

/// The rule with the values under it: "met when: `a < b` is false; `a` is 280, `b` is 260".
std::vector<std::string> conditions(const engine::Rules& rules, const engine::Plan& plan,
                                    const Scenario& scenario, const engine::Finding& finding) {
  const Program& program = rules.program;
  const auto text = [&](engine::NodeId node) {
    return grammar::single_spaced(rules.sources.text(program[node].place));
  };
  const engine::Facts facts = facts_of(program, scenario);
  const engine::EvaluationContext context{program, plan, facts, {scenario.as_of, scenario.as_of}};
  std::vector<std::string> lines;
  for (const engine::TracedCondition& each : trace(context, finding)) {
    std::string line = fmt::format("{}: `{}` ", each.clause, text(each.condition));
    line += each.error.empty() ? fmt::format("is {}", word(each.truth)) : each.error;
    const char* before = "; ";
    for (const engine::TracedValue& value : each.values) {
      line += fmt::format("{}`{}` is {}", before, text(value.reads), value.value);
      before = ", ";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

/// The expectation, the verdict found instead, and all facts read.
base::Diagnostic failure(const engine::Rules& rules, const engine::Plan& plan,
                         const Scenario& scenario, const engine::Outcome& outcome) {
  const Program& program = rules.program;
  base::Diagnostic diagnostic;
  diagnostic.code = "E001";
  const engine::Expectation& expected = *outcome.expected;
  diagnostic.message =
      fmt::format("scenario “{}”{} expects `{}` of `{}`, found `{}`", scenario.title,
                  expected.name.empty() ? "" : fmt::format(", case “{}”,", expected.name),
                  expected.verdict, program.commitments[expected.commitment].name, outcome.found);
  diagnostic.labels.push_back({expected.place, fmt::format("found `{}`", outcome.found)});
  if (outcome.explanation) diagnostic.notes.push_back(outcome.explanation->verdict);
  if (outcome.finding) {
    for (std::string& line : conditions(rules, plan, scenario, *outcome.finding))
      diagnostic.notes.push_back(std::move(line));
  }
  if (!outcome.explanation) return diagnostic;
  for (const engine::Statement& statement : outcome.explanation->statements) {
    diagnostic.notes.push_back((statement.decides ? "decides: " : "read: ") + statement.text);
  }
  return diagnostic;
}

struct Tally {
  std::size_t held = 0;
  std::size_t failed = 0;
};

Tally run_all(const engine::Rules& rules, base::Diagnostics& diagnostics) {
  const auto plan = std::make_shared<const engine::Plan>(compile(rules.program, {}));
  Tally tally;
  for (const Scenario& scenario : rules.program.scenarios) {
    for (const engine::Outcome& outcome : run(rules.program, plan, scenario)) {
      ++(outcome.holds ? tally.held : tally.failed);
      if (!outcome.holds) diagnostics.add(failure(rules, *plan, scenario, outcome));
    }
  }
  return tally;
}

}  // namespace

int test(const TestOptions& options, Console& console) {
  const auto rules = load_rules(options.rules, options.limits, console);
  if (!rules) return wrong_rules;
  base::Diagnostics diagnostics(options.limits.errors);
  const Tally tally = run_all(*rules, diagnostics);
  const std::size_t scenarios = rules->program.scenarios.size();
  if (tally.held + tally.failed == 0) {
    console.terminal.show_error(
        "nothing was tested: the rules hold no scenario with an expectation",
        "add a `scenario \"…\" { given | … | expect … }` beside the commitments");
    return nothing_evaluated;
  }
  console.terminal.show(diagnostics, rules->sources);
  console.files.write_whole(
      "", fmt::format("{} {}, {} {}: {} as expected, {} not\n", scenarios,
                      scenarios == 1 ? "scenario" : "scenarios", tally.held + tally.failed,
                      tally.held + tally.failed == 1 ? "verdict" : "verdicts", tally.held,
                      tally.failed));
  if (tally.failed > 0) return wrong_rules;
  if (!options.coverage) return done;
  const auto covered = engine::coverage(rules->program);
  console.files.write_whole("", reports::write_coverage(rules->program, rules->sources, covered));
  const int reached = reports::total_percentage(covered);
  if (!options.threshold || reached >= *options.threshold) return done;
  console.terminal.show_error(
      fmt::format("the scenarios reach {}%, less than {}%", reached, *options.threshold),
      "add scenarios for what was never reached");
  return found;
}

}  // namespace servanda::cli
