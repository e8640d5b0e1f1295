// `servanda audit`: the gap analysis, its summary, or the plan of it.

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "cli/assessed.hpp"
#include "cli/audit_formats.hpp"
#include "cli/baseline.hpp"
#include "cli/commands.hpp"
#include "cli/count_cache.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/outcome.hpp"
#include "cli/progress.hpp"
#include "cli/recorded.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/recount.hpp"
#include "engine/explain/clashes.hpp"
#include "engine/plan/plan.hpp"
#include "engine/values/cores.hpp"
#include "grammar/display.hpp"
#include "reports/result_json.hpp"
#include "reports/summary.hpp"

namespace servanda::cli {

namespace {

void write(const AuditOptions& options, const reports::Summary& summary) {
  write_whole(options.output, options.format == Format::json
                                  ? write_summary_json(summary)
                                  : write_summary_text(summary, layout(options.settings.colour,
                                                                       !options.output.empty())));
}

std::vector<engine::CommitmentCounts> counts_of(const engine::Assessment& assessment) {
  std::vector<engine::CommitmentCounts> counts;
  for (const engine::Finding& finding : assessment.findings) {
    if (counts.empty() || counts.back().commitment != finding.commitment)
      counts.push_back({finding.commitment});
    ++counts.back().verdicts[static_cast<std::size_t>(finding.verdict)];
  }
  return counts;
}

/// With all findings, which a report shows and waivers are about.
int audit_whole(const AuditOptions& options, Rules& rules) {
  std::optional<engine::Result> baseline;
  if (!options.baseline.empty()) {
    baseline = load_result(options.baseline, options.settings.limits);
    if (!baseline) return wrong_data;
  }
  const auto assessed = assess(
      {options.dossier, options.waivers, options.selection, options.time, options.settings}, rules);
  if (!assessed) return wrong_data;
  const engine::Assessment& assessment = assessed->assessment;
  Outcome outcome = outcome_of(assessment, options.fail_on);
  if (const auto exit = exit_without_report(outcome, options.expect_at_least)) return *exit;
  if (options.record) {
    if (outcome.broken) {
      show_error("the run was not recorded: some of its verdicts could not be computed");
    } else {
      keep_record(options, rules, *assessed);
    }
  }
  const reports::Run run{rules.digest, assessed->data_digest, assessed->waivers_digest,
                         options.selection};
  if (options.summary) {
    const auto counts = counts_of(assessment);
    write(options,
          reports::Summary{rules.program, counts, assessment.as_of, assessment.known_at, run});
  } else {
    reports::Audit whole{rules.program, assessed->facts, assessment, run};
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

/// One core reads some columns before another has begun.
constexpr std::size_t columns_a_core = 16;

/// What a cache knows of a plan, and what it is to learn.
struct Cached {
  std::vector<engine::CommitmentCounts> known;
  std::vector<engine::CommitmentCounts> before;  ///< the facts under them have changed since
  std::vector<std::pair<engine::CommitmentId, CacheKey>> keys;  ///< of all that are asked for
};

Cached look_up(const engine::Program& program, const CacheContext& context, const CountCache& cache,
               const engine::Plan& plan) {
  Cached cached;
  const auto look_up_one = [&](engine::CommitmentId commitment, bool is_planned) {
    const CacheKey key = cache_key(context, program, commitment, is_planned);
    cached.keys.emplace_back(commitment, key);
    auto found = cache.find(key);
    if (!found) return;
    found->counts.commitment = commitment;
    (found->are_right ? cached.known : cached.before).push_back(found->counts);
  };
  for (const auto& planned : plan.commitments) look_up_one(planned.commitment, true);
  for (const auto& unplanned : plan.cell_by_cell) look_up_one(unplanned.commitment, false);
  return cached;
}

/// The plan of what is not known.
engine::Plan remaining(const engine::Program& program, const Cached& cached) {
  std::set<engine::CommitmentId> known;
  for (const engine::CommitmentCounts& counts : cached.known) known.insert(counts.commitment);
  std::vector<engine::CommitmentId> others;
  for (const auto& [commitment, key] : cached.keys) {
    if (known.count(commitment) == 0) others.push_back(commitment);
  }
  return others.empty() ? engine::Plan{} : compile(program, others);
}

void add_known(const std::vector<engine::CommitmentCounts>& known,
               std::vector<engine::CommitmentCounts>& counts) {
  std::copy_if(known.begin(), known.end(), std::back_inserter(counts),
               [](const auto& each) { return each.any(); });
  std::sort(counts.begin(), counts.end(),
            [](const auto& one, const auto& other) { return one.commitment < other.commitment; });
}

void keep(const Cached& cached, const std::vector<engine::CommitmentCounts>& counts,
          const std::string& data_digest, CountCache& cache) {
  std::map<engine::CommitmentId, engine::CommitmentCounts> by_commitment;
  for (const engine::CommitmentCounts& each : counts) by_commitment.emplace(each.commitment, each);
  for (const auto& [commitment, key] : cached.keys) cache.keep(key, by_commitment[commitment]);
  cache.write(data_digest);
}

int audit_in_short(const AuditOptions& options, const Rules& rules) {
  const engine::Program& program = rules.program;
  const Selected selected(program, options.selection);
  engine::Plan plan = compile(program, selected.selection().commitments);
  const engine::Dossier dossier(options.dossier, engine::Dossier::Mode::read);
  auto held = dossier.hold();  // the counts, the cache and the digest are of one state
  engine::CountRun counting{
      .dossier = options.dossier,
      .as_of = options.time.as_of,
      .known_at = options.time.known_at,
      .selection = selected.selection(),
      .asked_for = [&](const engine::Finding& finding) { return selected.asks_for(finding); },
      .columns = !options.from_rows};
  std::optional<CountCache> cache;
  Cached cached;
  if (!options.cache.empty()) {
    cache.emplace(options.cache, options.settings.limits);
    if (auto digests = dossier.digests_at_hand()) {
      cached =
          look_up(program, cache_context(options, rules.digest, *std::move(digests)), *cache, plan);
      for (auto& counts : recount(program, plan, counting, cache->data_digest(), cached.before))
        cached.known.push_back(counts);
      if (!cached.known.empty()) plan = remaining(program, cached);
    }
  }
  counting.cores = engine::cores_for(plan.figures.size(), columns_a_core);
  grammar::Diagnostics diagnostics(options.settings.limits.errors);
  engine::VerdictCounts counted = [&] {
    const Progress progress("counting the verdicts");
    return count_verdicts(program, plan, counting, diagnostics);
  }();
  const reports::Run run{rules.digest, dossier.digest(), {}, options.selection};
  held.reset();
  add_known(cached.known, counted.commitments);
  report_clashes(program, counted.facts, counted.cell_by_cell, diagnostics);
  show(diagnostics, rules.sources, options.settings.colour);
  const Outcome outcome = outcome_of(counted, options.fail_on);
  if (const auto exit = exit_without_report(outcome, options.expect_at_least)) return *exit;
  write(options, reports::Summary{program, counted.commitments, options.time.as_of,
                                  options.time.known_at, run});
  // What was warned of must be warned of again, so it is read again.
  if (cache && diagnostics.errors() + diagnostics.warnings() == 0)
    keep(cached, counted.commitments, run.data_digest, *cache);
  return exit_after_report(outcome);
}

int show_plan(const AuditOptions& options, const Rules& rules) {
  const Selected selected(rules.program, options.selection);
  write_whole(options.output,
              grammar::shown_lines(
                  print(rules.program, compile(rules.program, selected.selection().commitments))));
  return done;
}

}  // namespace

int audit(const AuditOptions& options) {
  auto rules = load_rules(options.rules, options.settings);
  if (!rules) return wrong_rules;
  if (options.show_plan) return show_plan(options, *rules);
  if (options.summary && options.format != Format::text && options.format != Format::json) {
    throw UsageError("a summary is written as text or as JSON only",
                     "leave out `--summary`, or use `--format json`");
  }
  if (options.summary && !options.baseline.empty()) {
    throw UsageError("a summary has no baseline: it only counts",
                     "leave out `--summary` or `--baseline`");
  }
  const bool in_short = options.summary && options.waivers.empty() && !options.record;
  return in_short ? audit_in_short(options, *rules) : audit_whole(options, *rules);
}

}  // namespace servanda::cli
