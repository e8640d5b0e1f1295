#include "cli/assessed.hpp"

#include <algorithm>

#include "cli/already_read.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/needed.hpp"
#include "engine/evaluate/waivers.hpp"
#include "engine/explain/clashes.hpp"
#include "engine/explain/not_computed.hpp"
#include "engine/values/digest.hpp"

namespace servanda::cli {

namespace {

bool asks_for_everything(const reports::SelectionWords& words) {
  return words.cycles.empty() && words.subjects.empty() && words.commitments.empty() &&
         words.themes.empty();
}

/// False where the file of waivers is wrong.
bool take_waivers(const Asked& asked, Rules& rules, Assessed& assessed,
                  grammar::Diagnostics& diagnostics) {
  if (asked.waivers.empty()) return true;
  const auto file = rules.sources.add(
      shown_path(asked.waivers),
      grammar::with_line_feeds(read_within(asked.waivers, asked.settings.limits)));
  assessed.waivers_digest = engine::named_digest(engine::sha256(rules.sources[file].text()));
  const auto waivers = read_waivers(rules.program, rules.sources, file, diagnostics);
  waive(waivers, asks_for_everything(asked.selection), assessed.assessment, diagnostics);
  return !diagnostics.has_errors();
}

}  // namespace

Assessed evaluated(const engine::Dossier& dossier, const engine::Program& program,
                   const Selected& selected, const Time& time, Progress& progress,
                   grammar::Diagnostics& diagnostics) {
  Assessed assessed;
  {
    const auto held = dossier.hold();
    const engine::FactSelection needed = needed_facts(program, selected.selection());
    assessed.facts = dossier.load(program.vocabulary, diagnostics, &needed);
    assessed.data_digest = dossier.digest();
  }
  progress.now("deciding the verdicts");
  assessed.assessment =
      evaluate(program, assessed.facts, time.as_of, time.known_at, selected.selection());
  selected.narrow(assessed.assessment);
  return assessed;
}

namespace {

/// Nothing where the data are wrong, as the diagnostics tell.
std::optional<Assessed> read_and_decide(const Asked& asked, Rules& rules,
                                        grammar::Diagnostics& diagnostics) {
  const engine::Program& program = rules.program;
  const Selected selected(program, asked.selection);
  remember_dossier(asked.dossier);
  const engine::Dossier dossier(asked.dossier, engine::Dossier::Mode::read);
  Progress progress("reading the facts");
  Assessed assessed = evaluated(dossier, program, selected, asked.time, progress, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const bool sound = take_waivers(asked, rules, assessed, diagnostics);
  report_clashes(program, assessed.facts, assessed.assessment, diagnostics);
  report_not_computed(program, assessed.assessment, diagnostics);
  return sound ? std::optional(std::move(assessed)) : std::nullopt;
}

}  // namespace

std::optional<Assessed> assess(const Asked& asked, Rules& rules) {
  grammar::Diagnostics diagnostics(asked.settings.limits.errors);
  auto assessed = read_and_decide(asked, rules, diagnostics);
  show(diagnostics, rules.sources, asked.settings.colour);
  return assessed;
}

bool has_errors(const engine::Assessment& assessment) {
  const auto failed = [](const auto& result) { return !result.error.empty(); };
  return std::any_of(assessment.findings.begin(), assessment.findings.end(), failed) ||
         std::any_of(assessment.indices.begin(), assessment.indices.end(), failed) ||
         std::any_of(assessment.agreements.begin(), assessment.agreements.end(), failed);
}

}  // namespace servanda::cli
