#include "engine/evaluate/evaluate.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/world_error.hpp"
#include "engine/evaluate/assess.hpp"
#include "engine/evaluate/consistency.hpp"
#include "engine/evaluate/index.hpp"

namespace servanda::engine {
namespace {

bool by_subject_then_cycle(const Finding& one, const Finding& other) {
  return std::tuple(one.subject, one.cycle) < std::tuple(other.subject, other.cycle);
}

/// Is a verdict on a State or on a group selected?
bool selects(const Selection& selection, const Finding& finding) {
  if (finding.subject.valid()) return selects(selection.subjects, finding.subject);
  return selection.groups.empty() ? selection.subjects.empty()
                                  : selects(selection.groups, finding.group);
}

void find_verdicts(const EvaluationContext& context, const Selection& selection,
                   const std::stop_token& stop, Assessment& assessment) {
  const Program& program = context.program;
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i) {
    const CommitmentId id{i};
    const Commitment& commitment = program.commitments[id];
    if (!selects(selection.commitments, id) || !commitment.group.valid()) continue;
    std::vector<Finding> findings;
    for (const auto& [cycle, due] : reviews(program, commitment, context.clock.as_of)) {
      if (!selects(selection.cycles, cycle)) continue;
      base::require_not_stopped(stop);
      CellPlace place{{}, commitment.group, cycle, due};
      if (commitment.collective) {
        const bool selected = selection.groups.empty()
                                  ? selection.subjects.empty()
                                  : selects(selection.groups, commitment.group);
        if (selected) findings.push_back(assess(context, id, place));
        continue;
      }
      place.group = {};
      for (const SubjectId member : program.vocabulary.groups[commitment.group].members(due)) {
        if (!selects(selection.subjects, member)) continue;
        place.subject = member;
        findings.push_back(assess(context, id, place));
      }
    }
    std::stable_sort(findings.begin(), findings.end(), by_subject_then_cycle);
    for (Finding& finding : findings) assessment.findings.push_back(std::move(finding));
  }
}

}  // namespace

Assessment evaluate(const Program& program, const Facts& facts, Day as_of, Day known_at,
                    const Selection& selection, const std::stop_token& stop) {
  return evaluate(program, std::make_shared<const Plan>(compile(program, selection.commitments)),
                  facts, {as_of, known_at}, selection, stop);
}

Assessment evaluate(const Program& program, std::shared_ptr<const Plan> plan, const Facts& facts,
                    const Clock& clock, const Selection& selection, const std::stop_token& stop) {
  Assessment assessment{.as_of = clock.as_of, .known_at = clock.known_at, .plan = std::move(plan)};
  const EvaluationContext context = context_of(program, facts, assessment);
  // The mean of a group needs the verdicts on all its members.
  Selection wide = selection;
  if (takes_means(program)) {
    wide.subjects.clear();
    wide.groups.clear();
  }
  find_verdicts(context, wide, stop, assessment);
  score_indices(context,
                {selection.commitments, selection.subjects, selection.groups, selection.cycles},
                assessment);
  std::erase_if(assessment.findings,
                [&](const Finding& finding) { return !selects(selection, finding); });
  check_sources(program, facts, context.clock, selection.subjects, selection.cycles, assessment);
  return assessment;
}

}  // namespace servanda::engine
