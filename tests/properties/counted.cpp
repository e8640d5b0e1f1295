#include "tests/properties/counted.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/evaluate/incremental_summary.hpp"
#include "engine/evaluate/summary.hpp"

namespace servanda::properties {
namespace {

/// The number of each verdict, and of overdue ones.
using Numbers = std::pair<std::array<std::size_t, engine::verdict_class_count>, std::size_t>;
using Counts = std::map<engine::CommitmentId, Numbers>;

Counts counts_of(const engine::Assessment& assessment) {
  Counts counts;
  for (const engine::Finding& finding : assessment.findings) {
    auto& [verdicts, overdue] = counts[finding.commitment];
    ++verdicts[static_cast<std::size_t>(class_of(finding))];
    if (finding.timing == engine::Timing::overdue) ++overdue;
  }
  return counts;
}

Counts counts_of(const std::vector<engine::CommitmentCounts>& commitments) {
  Counts counts;
  for (const auto& [commitment, verdicts, overdue] : commitments)
    counts.emplace(commitment, Numbers{verdicts, overdue});
  return counts;
}

/// Compares the commitments in `found` with those in `wanted`; returns the first differences.
std::optional<Outcome> difference(const engine::Program& program, const std::string& way,
                                  const Counts& wanted, const Counts& found) {
  Outcome outcome;
  outcome.cell = way;
  for (const auto& [commitment, numbers] : wanted) {
    const auto other = found.find(commitment);
    if (other != found.end() && other->second == numbers) continue;
    outcome.verdict += program.commitments[commitment].name + ":";
    if (other == found.end()) {
      outcome.verdict += " nothing";
      continue;
    }
    const auto told = [&](const std::string& what, std::size_t is, std::size_t should_be) {
      outcome.verdict +=
          " " + what + " " + std::to_string(is) + " instead of " + std::to_string(should_be);
    };
    for (std::size_t i = 0; i < numbers.first.size(); ++i) {
      told(std::string(to_string(static_cast<engine::VerdictClass>(i))), other->second.first[i],
           numbers.first[i]);
    }
    told("overdue", other->second.second, numbers.second);
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
  engine::CountRun run{
      .dossier = *data.dossier, .as_of = assessment.as_of, .known_at = assessment.known_at};
  for (const bool from_store : {true, false}) {
    base::Diagnostics diagnostics;
    run.cores = from_store ? 2 : 1;
    run.columns = from_store;
    const Counts found =
        counts_of(engine::count_verdicts(program, plan, run, diagnostics).commitments);
    const std::string way = from_store ? "columns of the store" : "columns of the rows";
    if (auto outcome = difference(program, way, wanted, found)) wrong.push_back(*outcome);
  }
  if (!data.before) return wrong;
  const Counts found =
      counts_of(engine::recount(program, plan, run, data.before->digest, data.before->counts));
  Counts of_these;
  for (const auto& [commitment, numbers] : found) {
    const auto each = wanted.find(commitment);
    of_these.emplace(commitment, each == wanted.end() ? Numbers{} : each->second);
  }
  if (auto outcome = difference(program, "brought up to date", of_these, found))
    wrong.push_back(*outcome);
  return wrong;
}

}  // namespace servanda::properties
