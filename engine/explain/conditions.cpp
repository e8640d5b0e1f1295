#include "engine/explain/conditions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/check/operands.hpp"
#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/format_answer.hpp"

namespace servanda::engine {
namespace {

bool goes_through_many(const Program& program, NodeId condition) {
  const std::vector<NodeId> nodes = nodes_of(program, condition);
  return std::any_of(nodes.begin(), nodes.end(), [&](NodeId id) {
    const NodeContent& content = program[id].content;
    return std::holds_alternative<CountedOver>(content) ||
           std::holds_alternative<Aggregated>(content);
  });
}

std::vector<TracedValue> values_of(const Program& program, Cell& cell, NodeId condition) {
  std::vector<TracedValue> values;
  if (goes_through_many(program, condition)) return values;
  for (const NodeId id : nodes_of(program, condition)) {
    const Node& node = program[id];
    const bool reads = std::holds_alternative<Read>(node.content) ||
                       std::holds_alternative<ReadParameter>(node.content);
    if (reads) values.push_back({id, worded(program, id, cell.evaluate(id), "en")});
  }
  return values;
}

TracedCondition traced(const Program& program, Cell& cell, std::string clause, NodeId condition) {
  TracedCondition one{std::move(clause), condition, Truth::unknown, {}, {}};
  try {
    one.truth = cell.evaluate(condition).truth();
    one.values = values_of(program, cell, condition);
  } catch (const Overflow& overflow) {
    one.error = overflow.what();
  }
  return one;
}

}  // namespace

void collect_conditions(const Program& program, NodeId root, std::vector<NodeId>& found) {
  std::vector<NodeId> open{root};
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    const NodeContent& content = program[id].content;
    if (const auto* counted = std::get_if<Counted>(&content)) {
      open.insert(open.end(), counted->conditions.rbegin(), counted->conditions.rend());
    } else if (const auto* negated = std::get_if<Negated>(&content)) {
      open.push_back(negated->operand);
    } else if (const auto* defined = std::get_if<Defined>(&content)) {
      open.push_back(defined->body);
    } else if (std::find(found.begin(), found.end(), id) == found.end()) {
      found.push_back(id);
    }
  }
}

std::vector<TracedCondition> trace(const EvaluationContext& context, const Finding& finding) {
  const Program& program = context.program;
  const Commitment& commitment = program.commitments[finding.commitment];
  const std::array<std::pair<std::string_view, NodeId>, 3> clauses{
      {{"applies when", commitment.applies},
       {"met when", commitment.met},
       {"partly met when", commitment.partly}}};
  const CellPlace place{finding.subject, finding.group, finding.cycle, finding.due};
  Cell cell(context, place);
  std::vector<TracedCondition> all;
  for (const auto& [clause, root] : clauses) {
    if (!root.valid()) continue;
    std::vector<NodeId> conditions;
    collect_conditions(program, root, conditions);
    for (const NodeId condition : conditions) {
      all.push_back(traced(program, cell, std::string(clause), condition));
    }
  }
  return all;
}

}  // namespace servanda::engine
