#include "cli/verdicts/outcome.hpp"

#include <fmt/format.h>

#include "engine/audit/audit.hpp"
#include "engine/evaluate/waivers.hpp"

namespace servanda::cli {

namespace {

using engine::Finding;

/// A waived finding is no failure.
bool fails(const Finding& finding, const FailOn& on) {
  if (is_waived(finding)) return false;
  return on.verdicts.contains(class_of(finding)) ||
         (on.overdue && finding.timing == engine::Timing::overdue);
}

}  // namespace

Outcome outcome_of(const engine::Assessment& assessment, const FailOn& on) {
  Outcome outcome{.broken = has_errors(assessment)};
  for (const Finding& finding : assessment.findings) {
    ++outcome.verdicts;
    if (is_decided(finding.verdict)) ++outcome.settled;
    outcome.found = outcome.found || fails(finding, on);
  }
  return outcome;
}

Outcome outcome_of(const engine::VerdictCounts& counted, const FailOn& on) {
  Outcome outcome{.broken = has_errors(counted.cell_by_cell)};
  for (const engine::CommitmentCounts& commitment : counted.commitments) {
    outcome.found = outcome.found || (on.overdue && commitment.overdue > 0);
    for (const engine::VerdictClass each : engine::verdict_classes) {
      if (commitment[each] == 0) continue;
      outcome.verdicts += commitment[each];
      if (is_decided(verdict_of(each))) outcome.settled += commitment[each];
      outcome.found = outcome.found || on.verdicts.contains(each);
      outcome.broken = outcome.broken || each == engine::VerdictClass::error;
    }
  }
  return outcome;
}

std::optional<int> exit_without_report(const Outcome& outcome, const Terminal& terminal,
                                       std::size_t expect_at_least) {
  if (outcome.verdicts > 0 && outcome.settled >= expect_at_least) return std::nullopt;
  if (outcome.verdicts > 0) {
    terminal.show_error(
        fmt::format("{} of {} verdicts {} met, partly met or not met, fewer than the {} "
                    "of `--expect-at-least`",
                    outcome.settled, outcome.verdicts, outcome.settled == 1 ? "is" : "are",
                    expect_at_least),
        "a slip in the selection, facts that were not imported or rules that are missing "
        "may be the reason: leave out `--expect-at-least` to see the report, then mend what "
        "is missing, or expect fewer");
    return nothing_evaluated;
  }
  terminal.show_error(
      "nothing was evaluated: no commitment meets the selection",
      "leave out one of `--cycle`, `--subject`, `--commitment`, `--theme`, and look at "
      "whom and when the rules bind");
  return nothing_evaluated;
}

int exit_after_report(const Outcome& outcome, const Terminal& terminal) {
  if (!outcome.broken) return outcome.found ? found : done;
  terminal.show_error("some results could not be computed",
                      "mend the rules as told above, and audit again");
  return wrong_rules;
}

}  // namespace servanda::cli
