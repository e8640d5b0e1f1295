#include "cli/verdicts/audited.hpp"

#include "cli/accepted.hpp"
#include "cli/terminal/progress.hpp"

namespace servanda::cli {

namespace {

bool take_waivers(const Asked& asked, engine::Rules& rules, const engine::AuditScope& scope,
                  Files& files, engine::Audited& made, base::Diagnostics& diagnostics) {
  engine::RuleText text{files.shown(asked.waivers), files.read_within(asked.waivers, asked.limits)};
  return waive(rules, std::move(text), scope, made, diagnostics);
}

}  // namespace

std::optional<engine::Audited> audited(const Asked& asked, engine::Rules& rules, Console& console) {
  const engine::AuditRequest request{
      accepted(engine::AuditScope::of(rules.program, asked.selection)), asked.dates,
      asked.from_rows, asked.against_columns};
  console.files.remember_dossier(asked.dossier);
  base::Diagnostics diagnostics(asked.limits.errors);
  std::optional<engine::Audited> made;
  {
    Progress progress("reading the facts", console);
    made = engine::audit(rules, asked.dossier, request, diagnostics, progress.watch());
    const bool sound = !made || asked.waivers.empty() ||
                       take_waivers(asked, rules, request.scope, console.files, *made, diagnostics);
    if (!sound) made.reset();
  }
  console.terminal.show(diagnostics, rules.sources);
  return made;
}

}  // namespace servanda::cli
