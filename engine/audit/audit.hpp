#pragma once
// The front door: rules, a dossier and a request in, an assessment out.
//
//   Disk disk;                                                       // or InMemory (outside.hpp)
//   base::Diagnostics diagnostics;
//   Rules rules = read_rules(disk, {"rules/npt"}, diagnostics);      // or rules_of() texts
//   auto scope = AuditScope::of(rules.program, {.subjects = {"nws"}});
//   auto audited = audit(rules, "npt.dossier", {std::get<AuditScope>(scope), dates}, diagnostics);
//
// Every report, explanation, questionnaire and comparison is made of an Audited. A summary only
// counts verdicts (audit_summary.hpp); records keep runs in the dossier (records.hpp).
//
// Nothing here writes to a stream, ends the process, sets a locale or keeps process-wide state.
// Errors in rules, data and waivers are Diagnostics, an unknown word of a selection is Refused, and
// a broken world is thrown as base::WorldError. Long work checks a std::stop_token.

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "engine/audit/audit_scope.hpp"
#include "engine/audit/request.hpp"
#include "engine/audit/rules.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/fact_precedence.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

class Dossier;

struct AuditRequest {
  AuditScope scope;
  Clock dates;
  bool from_rows = false;        ///< ignore the columns that the dossier caches
  bool against_columns = false;  ///< an error if these columns lead to other verdicts
};

struct Audited {
  Facts facts;
  Assessment assessment;
  Run run;
};

/// Nothing if the data have errors, which the diagnostics show. The rules must be sound.
[[nodiscard]] std::optional<Audited> audit(const Rules& rules, const std::string& dossier,
                                           const AuditRequest& request,
                                           base::Diagnostics& diagnostics, const Watch& watch = {});

/// Flags the verdicts that a file of waivers excuses; they do not change. False if the file has
/// errors, which the diagnostics show. The file joins the sources of the rules.
[[nodiscard]] bool waive(Rules& rules, RuleText waivers, const AuditScope& scope, Audited& audited,
                         base::Diagnostics& diagnostics);

/// Audits an open dossier, without warnings about the result.
[[nodiscard]] Audited audit_facts(const Rules& rules, const Dossier& dossier,
                                  const AuditScope& scope, const Clock& dates,
                                  base::Diagnostics& diagnostics, const Watch& watch);

/// True if some verdict, index or comparison of sources could not be computed: the rules need a
/// correction, and the diagnostics of the audit show the error.
[[nodiscard]] bool has_errors(const Assessment& assessment);

}  // namespace servanda::engine
