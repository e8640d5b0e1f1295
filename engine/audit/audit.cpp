#include "engine/audit/audit.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "engine/audit/counts/column_check.hpp"
#include "engine/audit/read_waivers.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/dependencies.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/waivers.hpp"
#include "engine/explain/clashes.hpp"
#include "engine/explain/not_computed.hpp"

namespace servanda::engine {

namespace {

/// Reads everything that a run needs; the caller holds the dossier.
Audited load(const Rules& rules, const Dossier& dossier, const AuditScope& scope,
             base::Diagnostics& diagnostics) {
  const FactSelection needed = needed_facts(rules.program, scope.selection());
  Facts facts = dossier.load(rules.program.vocabulary, diagnostics, &needed);
  return {std::move(facts), {}, {rules.digest, dossier.digest(), {}, scope.words()}};
}

void decide(const Program& program, const AuditScope& scope, const Clock& dates, const Watch& watch,
            Audited& audited) {
  watch.tell("deciding the verdicts");
  audited.assessment =
      evaluate(program, audited.facts, dates.as_of, dates.known_at, scope.selection(), watch.stop);
  scope.narrow(audited.assessment);
}

ColumnCounts counted_in_columns(const std::string& path, const Dossier& dossier,
                                const Program& program, const AuditRequest& request,
                                const std::stop_token& stop) {
  if (!request.against_columns) return {};
  const AuditScope& scope = request.scope;
  return count_columns(program, dossier,
                       {.dossier = path,
                        .scope = {request.dates, scope.selection(),
                                  [&](const Finding& finding) { return scope.asks_for(finding); }},
                        .stop = stop});
}

void require_the_same(const Program& program, const ColumnCounts& columns,
                      const std::string& dossier, const Assessment& assessment) {
  const auto other = first_difference(columns, assessment.findings);
  if (!other) return;
  throw DossierError(
      "what the dossier `" + dossier + "` keeps beside its facts is not what the facts say: `" +
          program.commitments[*other].name + "` comes to other verdicts",
      "restore the dossier from a copy, or import its files anew; until then, `audit --from-rows` "
      "reads the facts themselves");
}

}  // namespace

Audited audit_facts(const Rules& rules, const Dossier& dossier, const AuditScope& scope,
                    const Clock& dates, base::Diagnostics& diagnostics, const Watch& watch) {
  watch.tell("reading the facts");
  auto held = dossier.hold();
  Audited audited = load(rules, dossier, scope, diagnostics);
  held.reset();
  decide(rules.program, scope, dates, watch, audited);
  return audited;
}

std::optional<Audited> audit(const Rules& rules, const std::string& dossier_path,
                             const AuditRequest& request, base::Diagnostics& diagnostics,
                             const Watch& watch) {
  const Program& program = rules.program;
  Dossier dossier(dossier_path, request.from_rows ? Dossier::Mode::read_rows : Dossier::Mode::read);
  dossier.stop_on(watch.stop);
  watch.tell("reading the facts");
  auto held = dossier.hold();  // facts, columns and the digest come from one state of the dossier
  Audited audited = load(rules, dossier, request.scope, diagnostics);
  const ColumnCounts columns =
      counted_in_columns(dossier_path, dossier, program, request, watch.stop);
  held.reset();
  if (diagnostics.has_errors()) return std::nullopt;
  decide(program, request.scope, request.dates, watch, audited);
  require_the_same(program, columns, dossier_path, audited.assessment);
  report_clashes(program, audited.facts, audited.assessment, diagnostics);
  report_not_computed(program, audited.assessment, diagnostics);
  return audited;
}

bool waive(Rules& rules, RuleText waivers, const AuditScope& scope, Audited& audited,
           base::Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.errors();
  const base::SourceId file =
      rules.sources.add(std::move(waivers.name), base::with_line_feeds(std::move(waivers.text)));
  audited.run.waivers_digest = base::named_digest(base::sha256(rules.sources[file].text()));
  const auto read = read_waivers(rules.program, rules.sources, file, diagnostics);
  waive(read, scope.is_everything(), audited.assessment, diagnostics);
  return diagnostics.errors() == errors_before;
}

bool has_errors(const Assessment& assessment) {
  const auto failed = [](const auto& result) { return !result.error.empty(); };
  return std::any_of(assessment.findings.begin(), assessment.findings.end(), failed) ||
         std::any_of(assessment.indices.begin(), assessment.indices.end(), failed) ||
         std::any_of(assessment.agreements.begin(), assessment.agreements.end(), failed);
}

}  // namespace servanda::engine
