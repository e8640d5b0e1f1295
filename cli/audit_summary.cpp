#include "cli/audit_summary.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/cores.hpp"
#include "cli/already_read.hpp"
#include "cli/audit_formats.hpp"
#include "cli/count_cache.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/outcome.hpp"
#include "cli/progress.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/incremental_summary.hpp"
#include "engine/explain/clashes.hpp"
#include "engine/explain/not_computed.hpp"
#include "engine/plan/plan.hpp"
#include "reports/summary.hpp"

namespace servanda::cli {

namespace {

/// With fewer columns, one core has read them before another one has started.
constexpr std::size_t columns_a_core = 16;

/// The counts of a plan that a cache has, and the keys of those to be cached.
struct Cached {
  std::vector<engine::CommitmentCounts> known;
  std::vector<engine::CommitmentCounts> before;  ///< outdated: the facts have changed since
  std::vector<std::pair<engine::CommitmentId, CacheKey>> keys;  ///< of the whole selection
};

Cached look_up(const engine::Program& program, const CacheContext& context,
               const engine::Plan& plan, const CountCache& cache) {
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

/// The plan of the commitments without cached counts.
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

/// Counts verdicts, and uses the counts of an earlier run.
class Counting {
 public:
  Counting(const AuditOptions& options, const Rules& rules, const engine::Dossier& dossier)
      : options_(options), rules_(rules), dossier_(dossier) {
    if (!options.cache.empty()) cache_.emplace(options.cache, options.settings.limits);
  }

  engine::VerdictCounts count(engine::Plan plan, engine::CountRun run,
                              base::Diagnostics& diagnostics) {
    const engine::Program& program = rules_.program;
    auto digests = cache_ ? dossier_.digests_at_hand() : std::nullopt;
    if (digests) {
      const auto context = cache_context(options_, rules_.digest, *std::move(digests));
      cached_ = look_up(program, context, plan, *cache_);
      for (auto& counts : recount(program, plan, run, cache_->data_digest(), cached_.before))
        cached_.known.push_back(counts);
      if (!cached_.known.empty()) plan = remaining(program, cached_);
    }
    run.cores = base::cores_for(plan.figures.size(), columns_a_core);
    const Progress progress("counting the verdicts");
    engine::VerdictCounts counted = count_verdicts(program, plan, run, diagnostics);
    add_known(cached_.known, counted.commitments);
    return counted;
  }

  /// Caches the counts for the next run.
  void keep(const engine::VerdictCounts& counted, const std::string& data_digest) {
    if (cache_) cli::keep(cached_, counted.commitments, data_digest, *cache_);
  }

 private:
  const AuditOptions& options_;
  const Rules& rules_;
  const engine::Dossier& dossier_;
  std::optional<CountCache> cache_;
  Cached cached_;
};

}  // namespace

int audit_in_short(const AuditOptions& options, const Rules& rules) {
  const engine::Program& program = rules.program;
  const Selected selected(program, options.selection);
  remember_dossier(options.dossier);
  const engine::Dossier dossier(options.dossier, options.from_rows
                                                     ? engine::Dossier::Mode::read_rows
                                                     : engine::Dossier::Mode::read);
  auto held = dossier.hold();  // the counts, the cache and the digest come from one state of the
                               // dossier
  base::Diagnostics diagnostics(options.settings.limits.errors);
  Counting counting(options, rules, dossier);
  const engine::VerdictCounts counted = counting.count(
      compile(program, selected.selection().commitments),
      {.dossier = options.dossier,
       .as_of = options.time.as_of,
       .known_at = options.time.known_at,
       .selection = selected.selection(),
       .asked_for = [&](const engine::Finding& finding) { return selected.asks_for(finding); },
       .columns = !options.from_rows},
      diagnostics);
  const reports::Run run{rules.digest, dossier.digest(), {}, options.selection};
  held.reset();
  report_clashes(program, counted.facts, counted.cell_by_cell, diagnostics);
  report_not_computed(program, counted.cell_by_cell, diagnostics);
  show(diagnostics, rules.sources, options.settings.colour);
  const Outcome outcome = outcome_of(counted, options.fail_on);
  if (const auto exit = exit_without_report(outcome, options.expect_at_least)) return *exit;
  const reports::Summary summary{program, counted.commitments, options.time.as_of,
                                 options.time.known_at, run};
  write_whole(options.output, written(summary, options));
  // A run with warnings is not cached, so that the next one gives them again.
  if (diagnostics.errors() + diagnostics.warnings() == 0) counting.keep(counted, run.data_digest);
  return exit_after_report(outcome);
}

}  // namespace servanda::cli
