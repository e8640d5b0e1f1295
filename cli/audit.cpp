// `servanda audit`: the gap analysis.

#include <algorithm>

#include "cli/assessed.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/terminal.hpp"
#include "engine/evaluate/waivers.hpp"
#include "reports/json.hpp"
#include "reports/text.hpp"

namespace servanda::cli {

namespace {

using engine::Finding;
using engine::Verdict;

/// What is waived on that day is answered for.
bool fails(const Finding& finding, const FailOn& on) {
  if (is_waived(finding)) return false;
  return (on.not_met && finding.verdict == Verdict::not_met) ||
         (on.partly_met && finding.verdict == Verdict::partly_met) ||
         (on.no_data && finding.verdict == Verdict::no_data) ||
         (on.overdue && finding.timing == engine::Timing::overdue);
}

int exit_code(const engine::Assessment& assessment, const FailOn& on) {
  const auto& findings = assessment.findings;
  if (const auto broken = exit_of_errors(assessment)) {
    show_error("some verdicts could not be computed: the report lists them first",
               *broken == wrong_rules ? "mend the rules as told above, and audit again"
                                      : "a figure may be too large; if its row in the dossier is "
                                        "right, please report this");
    return *broken;
  }
  const bool failed = std::any_of(findings.begin(), findings.end(),
                                  [&](const Finding& finding) { return fails(finding, on); });
  return failed ? found : done;
}

}  // namespace

int audit(const AuditOptions& options) {
  auto rules = load_rules(options.rules, options.colour);
  if (!rules) return wrong_rules;
  const auto assessed = assess(
      {options.dossier, options.waivers, options.selection, options.time, options.colour}, *rules);
  if (!assessed) return wrong_data;
  if (assessed->assessment.findings.empty()) {
    show_error("nothing was evaluated: no commitment meets the selection",
               "leave out one of `--cycle`, `--subject`, `--commitment`, `--theme`, and look at "
               "whom and when the rules bind");
    return nothing_evaluated;
  }
  const reports::Run run{rules->digest, assessed->data_digest, assessed->waivers_digest,
                         options.selection};
  const reports::Audit audit{rules->program, assessed->facts, assessed->assessment, run};
  write_whole(options.output,
              options.format == Format::json
                  ? write_json(audit)
                  : write_text(audit, layout(options.colour, !options.output.empty())));
  return exit_code(assessed->assessment, options.fail_on);
}

}  // namespace servanda::cli
