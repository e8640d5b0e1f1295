#include "engine/audit/audit_summary.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/cores.hpp"
#include "engine/audit/counts/incremental_counts.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/explain/clashes.hpp"
#include "engine/explain/not_computed.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

namespace {

/// With fewer columns, one core has read them before another one has started.
constexpr std::size_t columns_a_core = 16;

/// The counts of a plan that a cache has, and the keys of those to be cached.
struct Cached {
  std::vector<CommitmentCounts> known;
  std::vector<CommitmentCounts> before;                 ///< outdated: the facts have changed since
  std::vector<std::pair<CommitmentId, CacheKey>> keys;  ///< of the whole selection
};

Cached look_up(const Program& program, const CacheContext& context, const Plan& plan,
               const CountCache& cache) {
  Cached cached;
  const auto look_up_one = [&](CommitmentId commitment, bool is_planned) {
    const CacheKey key = cache_key(context, program, commitment, is_planned);
    cached.keys.emplace_back(commitment, key);
    auto found = cache.find(key);
    if (!found) return;
    found->counts.commitment = commitment;
    (found->are_right ? cached.known : cached.before).push_back(found->counts);
  };
  for (const auto& planned : plan.columns.commitments) look_up_one(planned.commitment, true);
  for (const auto& unplanned : plan.columns.cell_by_cell) look_up_one(unplanned.commitment, false);
  return cached;
}

/// The plan of the commitments without cached counts.
Plan remaining(const Program& program, const Cached& cached) {
  std::set<CommitmentId> known;
  for (const CommitmentCounts& counts : cached.known) known.insert(counts.commitment);
  std::vector<CommitmentId> others;
  for (const auto& [commitment, key] : cached.keys) {
    if (known.count(commitment) == 0) others.push_back(commitment);
  }
  return others.empty() ? Plan{} : compile(program, others);
}

void add_known(const std::vector<CommitmentCounts>& known, std::vector<CommitmentCounts>& counts) {
  std::copy_if(known.begin(), known.end(), std::back_inserter(counts),
               [](const auto& each) { return each.any(); });
  std::sort(counts.begin(), counts.end(),
            [](const auto& one, const auto& other) { return one.commitment < other.commitment; });
}

void keep(const Cached& cached, const std::vector<CommitmentCounts>& counts, CountCache& cache) {
  std::map<CommitmentId, CommitmentCounts> by_commitment;
  for (const CommitmentCounts& each : counts) by_commitment.emplace(each.commitment, each);
  for (const auto& [commitment, key] : cached.keys) cache.keep(key, by_commitment[commitment]);
}

/// Takes the counts of an earlier run from the cache, and counts the rest.
VerdictCounts count_with_cache(const Program& program, const CacheContext& context, Plan plan,
                               CountRun run, CountCache& cache, base::Diagnostics& diagnostics) {
  Cached cached = look_up(program, context, plan, cache);
  for (auto& counts : recount(program, plan, run, cache.data_digest(), cached.before))
    cached.known.push_back(counts);
  if (!cached.known.empty()) plan = remaining(program, cached);
  run.cores = base::cores_for(plan.columns.figures.size(), columns_a_core);
  VerdictCounts counted = count_verdicts(program, plan, run, diagnostics);
  add_known(cached.known, counted.commitments);
  keep(cached, counted.commitments, cache);
  return counted;
}

}  // namespace

AuditSummary summarize(const Rules& rules, const std::string& dossier_path,
                       const AuditRequest& request, CountCache* cache,
                       base::Diagnostics& diagnostics, const Watch& watch) {
  const Program& program = rules.program;
  const AuditScope& scope = request.scope;
  Dossier dossier(dossier_path, request.from_rows ? Dossier::Mode::read_rows : Dossier::Mode::read);
  dossier.stop_on(watch.stop);
  auto held = dossier.hold();  // counts, cache and digest come from one state
  AuditSummary summary{{}, {rules.digest, {}, {}, scope.words()}, {}};
  Plan plan = compile(program, scope.selection().commitments);
  CountRun run{.dossier = dossier_path,
               .scope = {request.dates, scope.selection(),
                         [&](const Finding& finding) { return scope.asks_for(finding); }},
               .cores = base::cores_for(plan.columns.figures.size(), columns_a_core),
               .columns = !request.from_rows,
               .stop = watch.stop};
  watch.tell("counting the verdicts");
  auto digests = cache == nullptr ? std::nullopt : dossier.digests_at_hand();
  if (digests) {
    const auto context = cache_context(summary.run, request.dates, *std::move(digests));
    summary.counted =
        count_with_cache(program, context, std::move(plan), std::move(run), *cache, diagnostics);
  } else {
    summary.counted = count_verdicts(program, plan, run, diagnostics);
  }
  summary.run.data_digest = dossier.digest();
  held.reset();
  report_clashes(program, summary.counted.facts, summary.counted.cell_by_cell, diagnostics);
  report_not_computed(program, summary.counted.cell_by_cell, diagnostics);
  // A run with warnings is not cached, so that the next one gives them again.
  if (cache != nullptr && diagnostics.errors() + diagnostics.warnings() == 0)
    summary.cache = cache->text(summary.run.data_digest);
  return summary;
}

}  // namespace servanda::engine
