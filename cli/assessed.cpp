#include "cli/assessed.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "cli/already_read.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/column_check.hpp"
#include "engine/evaluate/dependencies.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/waivers.hpp"
#include "engine/explain/clashes.hpp"
#include "engine/explain/not_computed.hpp"

namespace servanda::cli {

namespace {

bool asks_for_everything(const reports::SelectionWords& words) {
  return words.cycles.empty() && words.subjects.empty() && words.commitments.empty() &&
         words.themes.empty();
}

/// False if the file of waivers has errors.
bool take_waivers(const Asked& asked, Rules& rules, Assessed& assessed,
                  base::Diagnostics& diagnostics) {
  if (asked.waivers.empty()) return true;
  const auto file =
      rules.sources.add(shown_path(asked.waivers),
                        base::with_line_feeds(read_within(asked.waivers, asked.settings.limits)));
  assessed.waivers_digest = base::named_digest(base::sha256(rules.sources[file].text()));
  const auto waivers = read_waivers(rules.program, rules.sources, file, diagnostics);
  waive(waivers, asks_for_everything(asked.selection), assessed.assessment, diagnostics);
  return !diagnostics.has_errors();
}

}  // namespace

Assessed with_facts(const engine::Dossier& dossier, const engine::Program& program,
                    const Selected& selected, base::Diagnostics& diagnostics) {
  Assessed assessed;
  const engine::FactSelection needed = needed_facts(program, selected.selection());
  assessed.facts = dossier.load(program.vocabulary, diagnostics, &needed);
  assessed.data_digest = dossier.digest();
  return assessed;
}

void decide(const engine::Program& program, const Selected& selected, const Time& time,
            Progress& progress, Assessed& assessed) {
  progress.now("deciding the verdicts");
  assessed.assessment =
      evaluate(program, assessed.facts, time.as_of, time.known_at, selected.selection());
  selected.narrow(assessed.assessment);
}

namespace {

engine::ColumnCounts counted_in_columns(const engine::Dossier& dossier,
                                        const engine::Program& program, const Selected& selected,
                                        const Asked& asked) {
  if (!asked.against_columns) return {};
  return count_columns(
      program, dossier,
      {.dossier = asked.dossier,
       .as_of = asked.time.as_of,
       .known_at = asked.time.known_at,
       .selection = selected.selection(),
       .asked_for = [&](const engine::Finding& finding) { return selected.asks_for(finding); }});
}

void require_the_same(const engine::Program& program, const engine::ColumnCounts& columns,
                      const Asked& asked, const Assessed& assessed) {
  const auto other = first_difference(columns, assessed.assessment.findings);
  if (!other) return;
  throw engine::DossierError(
      "what the dossier `" + asked.dossier +
          "` keeps beside its facts is not what the facts say: `" +
          program.commitments[*other].name + "` comes to other verdicts",
      "restore the dossier from a copy, or import its files anew; until then, `audit --from-rows` "
      "reads the facts themselves");
}

/// Nothing if the data have errors, which the diagnostics show.
std::optional<Assessed> read_and_decide(const Asked& asked, Rules& rules,
                                        base::Diagnostics& diagnostics) {
  const engine::Program& program = rules.program;
  const Selected selected(program, asked.selection);
  remember_dossier(asked.dossier);
  const engine::Dossier dossier(asked.dossier, asked.from_rows ? engine::Dossier::Mode::read_rows
                                                               : engine::Dossier::Mode::read);
  Progress progress("reading the facts");
  auto held = dossier.hold();  // facts, columns and the digest come from one state of the dossier
  Assessed assessed = with_facts(dossier, program, selected, diagnostics);
  const engine::ColumnCounts columns = counted_in_columns(dossier, program, selected, asked);
  held.reset();
  if (diagnostics.has_errors()) return std::nullopt;
  decide(program, selected, asked.time, progress, assessed);
  require_the_same(program, columns, asked, assessed);
  const bool sound = take_waivers(asked, rules, assessed, diagnostics);
  report_clashes(program, assessed.facts, assessed.assessment, diagnostics);
  report_not_computed(program, assessed.assessment, diagnostics);
  return sound ? std::optional(std::move(assessed)) : std::nullopt;
}

}  // namespace

std::optional<Assessed> assess(const Asked& asked, Rules& rules) {
  base::Diagnostics diagnostics(asked.settings.limits.errors);
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
