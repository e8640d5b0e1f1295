#include "tests/properties/counted.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/audit/counts/incremental_counts.hpp"
#include "engine/audit/counts/verdict_counts.hpp"

namespace servanda::properties {
namespace {

using Counts = std::map<engine::CommitmentId, engine::CommitmentCounts>;

Counts counts_of(const engine::Assessment& assessment) {
  Counts counts;
  for (const engine::Finding& finding : assessment.findings)
    counts.try_emplace(finding.commitment, engine::CommitmentCounts{finding.commitment})
        .first->second.take(finding);
  return counts;
}

Counts counts_of(const std::vector<engine::CommitmentCounts>& commitments) {
  Counts counts;
  for (const engine::CommitmentCounts& each : commitments) counts.emplace(each.commitment, each);
  return counts;
}

/// Compares the commitments in `found` with those in `wanted`; returns the first differences.
std::optional<Outcome> difference_of_counts(const engine::Program& program, const std::string& way,
                                            const Counts& wanted, const Counts& found) {
  Outcome outcome;
  outcome.cell = way;
  for (const auto& [commitment, counts] : wanted) {
    const auto other = found.find(commitment);
    if (other != found.end() && other->second == counts) continue;
    outcome.verdict += program.commitments[commitment].name + ":";
    if (other == found.end()) {
      outcome.verdict += " nothing";
      continue;
    }
    const auto told = [&](const std::string& what, std::size_t is, std::size_t should_be) {
      outcome.verdict +=
          " " + what + " " + std::to_string(is) + " instead of " + std::to_string(should_be);
    };
    for (std::size_t i = 0; i < counts.verdicts.size(); ++i) {
      const auto of = static_cast<engine::VerdictClass>(i);
      told(std::string(to_string(of)), other->second[of], counts[of]);
    }
    told("overdue", other->second.overdue, counts.overdue);
  }
  return outcome.verdict.empty() && wanted.size() == found.size() ? std::nullopt
                                                                  : std::optional(outcome);
}

}  // namespace

std::vector<Outcome> miscounted(const engine::Program& program, const Imported& data,
                                const engine::Assessment& assessment) {
  std::vector<Outcome> wrong;
  if (!data.dossier) return wrong;
  const engine::Plan plan = engine::compile(program, {});
  const Counts wanted = counts_of(assessment);
  engine::CountRun run{.dossier = *data.dossier,
                       .scope = {{assessment.as_of, assessment.known_at}}};
  for (const bool from_store : {true, false}) {
    base::Diagnostics diagnostics;
    run.cores = from_store ? 2 : 1;
    run.columns = from_store;
    const Counts found =
        counts_of(engine::count_verdicts(program, plan, run, diagnostics).commitments);
    const std::string way = from_store ? "columns of the store" : "columns of the rows";
    if (auto outcome = difference_of_counts(program, way, wanted, found)) wrong.push_back(*outcome);
  }
  if (!data.before) return wrong;
  const Counts found =
      counts_of(engine::recount(program, plan, run, data.before->digest, data.before->counts));
  Counts of_these;
  for (const auto& [commitment, counts] : found) {
    const auto each = wanted.find(commitment);
    of_these.emplace(commitment,
                     each == wanted.end() ? engine::CommitmentCounts{commitment} : each->second);
  }
  if (auto outcome = difference_of_counts(program, "brought up to date", of_these, found))
    wrong.push_back(*outcome);
  return wrong;
}

}  // namespace servanda::properties
