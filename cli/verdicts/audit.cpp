// `servanda audit`: the gap analysis, its summary, or the plan of it.

#include <fmt/format.h>

#include "base/display.hpp"
#include "cli/accepted.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "cli/terminal/progress.hpp"
#include "cli/verdicts/audit_formats.hpp"
#include "cli/verdicts/audited.hpp"
#include "cli/verdicts/baseline.hpp"
#include "cli/verdicts/outcome.hpp"
#include "engine/audit/audit_summary.hpp"
#include "engine/audit/records.hpp"
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

/// Records the run, unless some of its results could not be computed.
void record(const AuditOptions& options, const engine::Rules& rules, const engine::Audited& made,
            bool is_broken, Console& console) {
  if (is_broken) {
    console.terminal.show_error(
        "the run was not recorded: some of its results could not be computed");
    return;
  }
  console.files.require_can_write(options.output);
  console.time.finish_whole();
  const engine::Record kept = keep_record(rules, options.dossier, made, options.entry);
  console.terminal.show_note(fmt::format("note: this run is record {} of `{}`: {}", kept.number,
                                         options.dossier, kept.digest));
}

void write_counts(const AuditOptions& options, const engine::Rules& rules,
                  const engine::Audited& made, Console& console) {
  const auto counts = counts_of(made.assessment);
  const reports::Summary summary{rules.program, counts, made.assessment.as_of,
                                 made.assessment.known_at, made.run};
  console.files.write_whole(options.output, written(summary, options, console));
}

/// Returns whether `--fail-on` names a change since the baseline.
bool write_report(const AuditOptions& options, const engine::Rules& rules,
                  const engine::Audited& made, std::optional<engine::Result> baseline,
                  Console& console) {
  reports::Audit whole{rules.program, made.facts, made.assessment, made.run};
  whole.rules = &rules.sources;
  std::optional<reports::Compared> since;
  if (baseline) {
    since = reports::compared(*std::move(baseline), reports::result_of(whole));
    whole.since = &*since;
  }
  console.files.write_whole(options.output, written(whole, options, console));
  return since && finds(options.fail_on.since, *since);
}

/// An audit with all findings, which reports show and waivers refer to.
int audit_whole(const AuditOptions& options, engine::Rules& rules, Console& console) {
  std::optional<engine::Result> baseline;
  if (!options.baseline.empty()) {
    baseline = load_result(options.baseline, options.limits, console);
    if (!baseline) return wrong_data;
  }
  const auto made = audited({.dossier = options.dossier,
                             .waivers = options.waivers,
                             .selection = options.selection,
                             .dates = options.dates,
                             .limits = options.limits,
                             .from_rows = options.from_rows,
                             .against_columns = true},
                            rules, console);
  if (!made) return wrong_data;
  Outcome outcome = outcome_of(made->assessment, options.fail_on);
  if (const auto exit = exit_without_report(outcome, console.terminal, options.expect_at_least))
    return *exit;
  if (options.record) record(options, rules, *made, outcome.broken, console);
  if (options.summary) {
    write_counts(options, rules, *made, console);
  } else if (write_report(options, rules, *made, std::move(baseline), console)) {
    outcome.found = true;
  }
  return exit_after_report(outcome, console.terminal);
}

/// The cache of an earlier run, or an empty one; nothing without `--cache`.
std::optional<engine::CountCache> cache_of(const AuditOptions& options, Files& files) {
  if (options.cache.empty()) return std::nullopt;
  if (files.status(options.cache).kind == engine::PathKind::nothing) return engine::CountCache();
  auto cache = engine::CountCache::read(files.read_within(options.cache, options.limits));
  if (cache) return cache;
  throw UsageError(fmt::format("`{}` is no cache of `--summary`", options.cache),
                   "name another file in `--cache`: this one would be lost");
}

/// Counts verdicts, without findings and what refers to them.
int audit_in_short(const AuditOptions& options, const engine::Rules& rules, Console& console) {
  auto scope = accepted(engine::AuditScope::of(rules.program, options.selection));
  console.files.remember_dossier(options.dossier);
  const engine::AuditRequest request{std::move(scope), options.dates, options.from_rows};
  std::optional<engine::CountCache> cache = cache_of(options, console.files);
  base::Diagnostics diagnostics(options.limits.errors);
  engine::AuditSummary made;
  {
    Progress progress("counting the verdicts", console);
    made = engine::summarize(rules, options.dossier, request, cache ? &*cache : nullptr,
                             diagnostics, progress.watch());
  }
  console.terminal.show(diagnostics, rules.sources);
  const Outcome outcome = outcome_of(made.counted, options.fail_on);
  if (const auto exit = exit_without_report(outcome, console.terminal, options.expect_at_least))
    return *exit;
  const reports::Summary summary{rules.program, made.counted.commitments, options.dates.as_of,
                                 options.dates.known_at, made.run};
  console.files.write_whole(options.output, written(summary, options, console));
  if (made.cache) console.files.rewrite_whole(options.cache, *made.cache);
  return exit_after_report(outcome, console.terminal);
}

int show_plan(const AuditOptions& options, const engine::Rules& rules, const Console& console) {
  const auto scope = accepted(engine::AuditScope::of(rules.program, options.selection));
  console.files.write_whole(
      options.output, base::shown_lines(print(
                          rules.program, compile(rules.program, scope.selection().commitments))));
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

int audit(const AuditOptions& options, Console& console) {
  auto rules = load_rules(options.rules, options.limits, console);
  if (!rules) return wrong_rules;
  if (options.show_plan) return show_plan(options, *rules, console);
  require_sense(options);
  const bool in_short = options.summary && options.waivers.empty() && !options.record;
  return in_short ? audit_in_short(options, *rules, console)
                  : audit_whole(options, *rules, console);
}

}  // namespace servanda::cli
