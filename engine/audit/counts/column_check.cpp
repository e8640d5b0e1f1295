#include "engine/audit/counts/column_check.hpp"

#include <algorithm>
#include <map>

#include "engine/plan/plan.hpp"

namespace servanda::engine {

ColumnCounts count_columns(const Program& program, const Dossier& dossier, const CountRun& run) {
  ColumnCounts columns;
  if (!dossier.digests_at_hand()) return columns;
  Plan plan = compile(program, run.scope.selection.commitments);
  plan.columns.cell_by_cell.clear();
  if (plan.columns.commitments.empty()) return columns;
  for (const DecidedCommitment& planned : plan.columns.commitments)
    columns.planned.push_back(planned.commitment);
  base::Diagnostics told_elsewhere;  // loading the facts reports the skipped rows
  CountRun of_columns = run;
  of_columns.scores = false;
  columns.commitments = count_verdicts(program, plan, of_columns, told_elsewhere).commitments;
  return columns;
}

std::optional<CommitmentId> first_difference(const ColumnCounts& columns,
                                             const std::vector<Finding>& findings) {
  std::map<CommitmentId, CommitmentCounts> found;
  for (const Finding& finding : findings) found[finding.commitment].take(finding);
  std::map<CommitmentId, CommitmentCounts> counted;
  for (const CommitmentCounts& counts : columns.commitments)
    counted.emplace(counts.commitment, counts);
  const auto differs = [&](CommitmentId id) {
    return found[id].verdicts != counted[id].verdicts || found[id].overdue != counted[id].overdue;
  };
  const auto first = std::find_if(columns.planned.begin(), columns.planned.end(), differs);
  return first == columns.planned.end() ? std::nullopt : std::optional(*first);
}

}  // namespace servanda::engine
