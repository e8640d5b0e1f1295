// `servanda explain`: the reasons for the verdict of one commitment and subject, and the facts that
// would decide it.

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "cli/verdicts/audited.hpp"
#include "engine/explain/explain.hpp"
#include "reports/text/explanation_text.hpp"

namespace servanda::cli {

namespace {

using engine::Commitment;
using engine::Finding;
using engine::Program;

std::string whom_and_when(const Program& program, const Commitment& commitment) {
  const engine::Vocabulary& vocabulary = program.vocabulary;
  const engine::Group& group = vocabulary.groups[commitment.group];
  std::string text =
      fmt::format("`{}` binds {} `{}`", commitment.name,
                  commitment.collective ? "as one the group" : "each member of", group.name);
  if (commitment.in_force_from) text += ", from " + engine::to_string(*commitment.in_force_from);
  if (commitment.in_force_to) text += ", to " + engine::to_string(*commitment.in_force_to);
  const engine::Schedule& schedule = commitment.schedule;
  if (!schedule.each_cycle) return text + ", once by " + engine::to_string(schedule.by);
  text += ", each cycle";
  if (schedule.from.valid()) text += " from " + vocabulary.cycles[schedule.from].name;
  if (schedule.to.valid()) text += " to " + vocabulary.cycles[schedule.to].name;
  return text;
}

/// Explains why there is no verdict: the cycle has not begun, or the commitment binds other
/// subjects, or at other times.
std::string why_nothing(const Program& program, const ExplainOptions& options) {
  const auto cycle = program.vocabulary.cycles.find(options.cycle);
  if (cycle && program.vocabulary.cycles[*cycle].days.first > options.dates.as_of) {
    return fmt::format("`{}` begins only on {}: give a later `--as-of`", options.cycle,
                       engine::to_string(program.vocabulary.cycles[*cycle].days.first));
  }
  const auto commitment = program.commitments.find(options.commitment);
  return commitment ? whom_and_when(program, program.commitments[*commitment]) : "";
}

}  // namespace

int explain(const ExplainOptions& options, Console& console) {
  auto rules = load_rules(options.rules, options.limits, console);
  if (!rules) return wrong_rules;
  engine::SelectionWords words;
  words.commitments = {options.commitment};
  words.subjects = {options.subject};
  if (!options.cycle.empty()) words.cycles = {options.cycle};
  const auto made = audited(
      {options.dossier, options.waivers, words, options.dates, options.limits}, *rules, console);
  if (!made) return wrong_data;

  std::string text;
  const reports::TextOptions page = console.terminal.layout(!options.output.empty());
  for (const Finding& finding : made->assessment.findings) {
    if (!text.empty()) text += "\n";
    text +=
        write_explanation(context_of(rules->program, made->facts, made->assessment), finding, page);
  }
  if (text.empty()) {
    console.terminal.show_error(
        fmt::format("there is no verdict on `{}` for `{}`{}", options.commitment, options.subject,
                    options.cycle.empty() ? "" : fmt::format(" in `{}`", options.cycle)),
        why_nothing(rules->program, options));
    return nothing_evaluated;
  }
  console.files.write_whole(options.output, text);
  return has_errors(made->assessment) ? wrong_rules : done;
}

}  // namespace servanda::cli
