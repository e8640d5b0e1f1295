#pragma once
// Indices: many verdicts or figures in one score that hides no gap.
//
// A part of an index is one member for one subject and cycle. Members that do not apply count
// neither way; unknown ones make the score an interval and lower its coverage. The score is the
// (weighted) average, or the minimum, of the known members; it lies within the interval.

#include <set>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/evaluation_context.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Does an index take means of its group, so that verdicts on all its members are needed?
[[nodiscard]] bool takes_means(const Program& program);

/// The indices whose commitments, with those of their members, are all among these (empty: all).
[[nodiscard]] std::set<IndexId> whole_indices(const Program& program,
                                              const std::vector<CommitmentId>& commitments);

/// Fills `indices` from the findings and the facts: those whose commitments are all among
/// `commitments` (empty: all), for these subjects and cycles (empty: all). A group has a score if
/// no subject is selected, or if it is among `groups`.
struct IndexSelection {
  std::vector<CommitmentId> commitments;
  std::vector<SubjectId> subjects;
  std::vector<GroupId> groups;
  std::vector<CycleId> cycles;
};
void score_indices(const EvaluationContext& context, const IndexSelection& selection,
                   Assessment& assessment);

}  // namespace servanda::engine
