// `servanda audit`: the gap analysis, or the plan of it; its summary is in audit_in_short.cpp.

#include "base/display.hpp"
#include "cli/assessed.hpp"
#include "cli/audit_formats.hpp"
#include "cli/audit_summary.hpp"
#include "cli/baseline.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/outcome.hpp"
#include "cli/recorded.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/plan/plan.hpp"
#include "reports/json/result_json.hpp"
#include "reports/summary.hpp"

namespace servanda::cli {

namespace {

std::vector<engine::CommitmentCounts> counts_of(const engine::Assessment& assessment) {
  std::vector<engine::CommitmentCounts> counts;
  for (const engine::Finding& finding : assessment.findings) {
    if (counts.empty() || counts.back().commitment != finding.commitment)
      counts.push_back({finding.commitment});
    counts.back().take(finding);
  }
  return counts;
}

/// An audit with all findings, which reports show and waivers refer to.
int audit_whole(const AuditOptions& options, Rules& rules) {
  std::optional<engine::Result> baseline;
  if (!options.baseline.empty()) {
    baseline = load_result(options.baseline, options.settings.limits);
    if (!baseline) return wrong_data;
  }
  const auto assessed = assess({.dossier = options.dossier,
                                .waivers = options.waivers,
                                .selection = options.selection,
                                .time = options.time,
                                .settings = options.settings,
                                .from_rows = options.from_rows,
                                .against_columns = true},
                               rules);
  if (!assessed) return wrong_data;
  const engine::Assessment& assessment = assessed->assessment;
  Outcome outcome = outcome_of(assessment, options.fail_on);
  if (const auto exit = exit_without_report(outcome, options.expect_at_least)) return *exit;
  if (options.record) {
    if (outcome.broken) {
      show_error("the run was not recorded: some of its results could not be computed");
    } else {
      require_can_write(options.output);
      keep_record(options, rules, *assessed);
    }
  }
  const reports::Run run{rules.digest, assessed->data_digest, assessed->waivers_digest,
                         options.selection};
  if (options.summary) {
    const auto counts = counts_of(assessment);
    const reports::Summary summary{rules.program, counts, assessment.as_of, assessment.known_at,
                                   run};
    write_whole(options.output, written(summary, options));
  } else {
    reports::Audit whole{rules.program, assessed->facts, assessment, run};
    whole.rules = &rules.sources;
    std::optional<reports::Compared> since;
    if (baseline) {
      since = reports::compared(*std::move(baseline), reports::result_of(whole));
      whole.since = &*since;
      outcome.found = outcome.found || finds(options.fail_on.since, *since);
    }
    write_whole(options.output, written(whole, options));
  }
  return exit_after_report(outcome);
}

int show_plan(const AuditOptions& options, const Rules& rules) {
  const Selected selected(rules.program, options.selection);
  write_whole(options.output,
              base::shown_lines(
                  print(rules.program, compile(rules.program, selected.selection().commitments))));
  return done;
}

/// Rejects options of a summary that contradict each other, or have no effect.
void require_sense(const AuditOptions& options) {
  if (options.summary && options.format != Format::text && options.format != Format::json) {
    throw UsageError("a summary is written as text or as JSON only",
                     "leave out `--summary`, or use `--format json`");
  }
  if (options.summary && !options.baseline.empty()) {
    throw UsageError("a summary has no baseline: it only counts",
                     "leave out `--summary` or `--baseline`");
  }
  if (!options.cache.empty() && !options.summary) {
    throw UsageError("`--cache` keeps the counts of a summary",
                     "add `--summary`, or leave out `--cache`");
  }
  if (!options.cache.empty() && !options.output.empty() &&
      is_same_place(options.cache, options.output)) {
    throw UsageError("`--cache` and `-o` name the same file", "name another file for one of them");
  }
  if (!options.cache.empty() && options.from_rows) {
    throw UsageError(
        "`--cache` rests on what the dossier keeps beside its rows, which "
        "`--from-rows` does not use",
        "leave out one of them");
  }
  if (!options.cache.empty() && !options.waivers.empty()) {
    throw UsageError("`--cache` keeps counts of which nothing is waived",
                     "leave out `--cache` or `--waivers`");
  }
  if (!options.cache.empty() && options.record) {
    throw UsageError("`--cache` keeps counts, and `--record` needs the verdicts",
                     "leave out `--cache` or `--record`");
  }
}

}  // namespace

int audit(const AuditOptions& options) {
  auto rules = load_rules(options.rules, options.settings);
  if (!rules) return wrong_rules;
  if (options.show_plan) return show_plan(options, *rules);
  require_sense(options);
  const bool in_short = options.summary && options.waivers.empty() && !options.record;
  return in_short ? audit_in_short(options, *rules) : audit_whole(options, *rules);
}

}  // namespace servanda::cli
