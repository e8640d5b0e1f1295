#include "engine/explain/coverage.hpp"

#include <algorithm>

#include "engine/check/operands.hpp"
#include "engine/evaluate/cell.hpp"
#include "engine/explain/conditions.hpp"
#include "engine/explain/scenario.hpp"

namespace servanda::engine {
namespace {

bool reads_data(const Program& program, NodeId condition) {
  const NodeContent& content = program[condition].content;
  // A fallback is unknown only if it reads data itself.
  if (const auto* const either = std::get_if<OrElse>(&content))
    return reads_data(program, either->fallback);
  if (const auto* const defined = std::get_if<Defined>(&content))
    return reads_data(program, defined->body);
  if (std::holds_alternative<IsReported>(content) || std::holds_alternative<IsKnown>(content))
    return false;
  const std::vector<NodeId> nodes = nodes_of(program, condition);
  return std::any_of(nodes.begin(), nodes.end(), [&](NodeId id) {
    const NodeContent& node = program[id].content;
    const auto* over = std::get_if<CountedOver>(&node);
    const auto* aggregated = std::get_if<Aggregated>(&node);
    return std::holds_alternative<Read>(node) || std::holds_alternative<Mentions>(node) ||
           std::holds_alternative<ReadParameter>(node) ||
           (over != nullptr && over->range.kind == RangeKind::event) ||
           (aggregated != nullptr && aggregated->range.kind == RangeKind::event);
  });
}

/// Can the rule come to that verdict? `open`: it rests on data, which may be missing.
bool can_come_to(const Commitment& commitment, Verdict verdict, bool open) {
  switch (verdict) {
    case Verdict::met:
    case Verdict::not_met:
    case Verdict::pending:
      return true;
    case Verdict::partly_met:
      return commitment.partly.valid();
    case Verdict::no_data:
      return open;
    case Verdict::not_applicable:
      return commitment.applies.valid();
    case Verdict::error:  // no scenario expects it
      break;
  }
  return false;
}

CommitmentCoverage nothing_reached(const Program& program, CommitmentId id) {
  const Commitment& commitment = program.commitments[id];
  CommitmentCoverage result{id, {}, {}};
  std::vector<NodeId> conditions;
  for (const NodeId clause : {commitment.applies, commitment.met, commitment.partly}) {
    if (clause.valid()) collect_conditions(program, clause, conditions);
  }
  bool open = false;
  for (const NodeId condition : conditions) {
    const bool may_be_unknown = reads_data(program, condition);
    open = open || may_be_unknown;
    // A constant has one truth only.
    if (std::holds_alternative<Constant>(program[condition].content)) continue;
    result.conditions.push_back({condition, false, false, false, may_be_unknown});
  }
  for (const Verdict verdict : base::values<Verdict>)
    if (can_come_to(commitment, verdict, open)) result.verdicts.push_back({verdict});
  return result;
}

void note_truths(const EvaluationContext& context, const Finding& finding,
                 CommitmentCoverage& covered) {
  const CellPlace place{finding.subject, finding.group, finding.cycle, finding.due};
  Cell cell(context, place);
  for (ConditionReached& each : covered.conditions) {
    try {
      const Truth truth = cell.evaluate(each.condition).truth();
      (truth == Truth::yes ? each.yes : truth == Truth::no ? each.no : each.unknown) = true;
    } catch (const Overflow&) {  // no truth was reached
      continue;
    }
  }
}

}  // namespace

std::size_t CommitmentCoverage::reached() const {
  std::size_t number = 0;
  for (const VerdictReached& each : verdicts) number += each.reached ? 1U : 0U;
  for (const ConditionReached& each : conditions) {
    number += (each.yes ? 1U : 0U) + (each.no ? 1U : 0U);
    number += each.may_be_unknown && each.unknown ? 1U : 0U;
  }
  return number;
}

std::size_t CommitmentCoverage::reachable() const {
  std::size_t number = verdicts.size();
  for (const ConditionReached& each : conditions) number += each.may_be_unknown ? 3U : 2U;
  return number;
}

std::vector<CommitmentCoverage> coverage(const Program& program) {
  std::vector<CommitmentCoverage> covered;
  covered.reserve(program.commitments.size());
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i)
    covered.push_back(nothing_reached(program, CommitmentId{i}));
  const auto plan = std::make_shared<const Plan>(compile(program, {}));
  for (const Scenario& scenario : program.scenarios) {
    const Facts facts = facts_of(program, scenario);
    const EvaluationContext context{program, *plan, facts, {scenario.as_of, scenario.as_of}};
    for (const Outcome& outcome : run(program, plan, scenario)) {
      if (!outcome.finding) continue;
      CommitmentCoverage& of = covered[outcome.finding->commitment.value];
      for (VerdictReached& each : of.verdicts)
        each.reached = each.reached || (outcome.holds && each.verdict == outcome.finding->verdict);
      note_truths(context, *outcome.finding, of);
    }
  }
  return covered;
}

int percentage(std::size_t reached, std::size_t reachable) {
  return reachable == 0 ? 100 : static_cast<int>(reached * 100 / reachable);
}

}  // namespace servanda::engine
