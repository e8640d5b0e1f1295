#pragma once
// Indices: many verdicts or figures in one score that hides no gap.
//
// A part of an index is what one member is for one subject and cycle. What does not apply counts
// neither way; what is not known makes the score an interval and lowers its coverage. The score is
// the (weighted) average, or the minimum, of what is known; it lies within the interval.

#include <set>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Does an index take means of its group, so that verdicts on all its members are needed?
[[nodiscard]] bool takes_means(const Program& program);

/// Those all of whose commitments, their members' included, are among these (empty: all).
[[nodiscard]] std::set<IndexId> whole_indices(const Program& program,
                                              const std::vector<CommitmentId>& commitments);

/// Fills `indices` from the findings and the facts: those whose commitments are all among
/// `commitments` (empty: all), for these subjects and cycles (empty: all). A group has a score
/// where no subject is asked for, or it is among `groups`.
struct IndexSelection {
  std::vector<CommitmentId> commitments;
  std::vector<SubjectId> subjects;
  std::vector<GroupId> groups;
  std::vector<CycleId> cycles;
};
void score_indices(const Program& program, const Facts& facts, const Clock& clock,
                   const IndexSelection& selection, Assessment& assessment);

}  // namespace servanda::engine
