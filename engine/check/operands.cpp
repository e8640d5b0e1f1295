#include "engine/check/operands.hpp"

#include <algorithm>
#include <unordered_set>

namespace servanda::engine {
namespace {

using Ids = std::vector<NodeId>;

Ids of(const Constant&) { return {}; }
Ids of(const CycleDays&) { return {}; }
Ids of(const EdgeOfDays& node) { return {node.days}; }
Ids of(const SubjectUnderReview&) { return {}; }
Ids of(const VariableUse&) { return {}; }
Ids of(const FieldUse&) { return {}; }
Ids of(const Read& node) { return {node.subject, node.period.told}; }
Ids of(const ReadParameter&) { return {}; }
Ids of(const Computed& node) { return {node.left, node.right}; }
Ids of(const ComputedFromOne& node) { return {node.operand}; }
Ids of(const Rounded& node) { return {node.operand}; }
Ids of(const Converted& node) { return {node.operand}; }
Ids of(const TimeBetween& node) { return {node.from, node.to}; }
Ids of(const Extreme& node) { return node.operands; }
Ids of(const Bounded& node) { return {node.first, node.second}; }
Ids of(const Compared& node) { return {node.left, node.right}; }
Ids of(const Matches& node) { return {node.operand}; }
Ids of(const AmongListed& node) {
  Ids ids{node.operand};
  ids.insert(ids.end(), node.items.begin(), node.items.end());
  return ids;
}
Ids of(const WithinDays& node) { return {node.operand, node.days}; }
Ids of(const ComparedWithDays& node) { return {node.operand, node.days}; }
Ids of(const MemberOf& node) { return {node.operand}; }
Ids of(const Holds& node) { return {node.set, node.item}; }
Ids of(const Mentions& node) { return {node.subject}; }
Ids of(const Negated& node) { return {node.operand}; }
Ids of(const Counted& node) { return node.conditions; }
Ids of(const CountedOver& node) { return {node.range.days, node.range.where, node.body}; }
Ids of(const Aggregated& node) {
  Ids ids = node.values;
  ids.insert(ids.end(), {node.range.days, node.range.where});
  return ids;
}
Ids of(const IsReported& node) { return {node.operand}; }
Ids of(const IsKnown& node) { return {node.operand}; }
Ids of(const OrElse& node) { return {node.operand, node.fallback}; }
Ids of(const Defined& node) { return {node.body}; }

}  // namespace

std::vector<NodeId> operands(const Node& node) {
  Ids ids = std::visit([](const auto& content) { return of(content); }, node.content);
  ids.erase(std::remove_if(ids.begin(), ids.end(), [](NodeId id) { return !id.valid(); }),
            ids.end());
  return ids;
}

std::vector<NodeId> nodes_of(const Program& program, NodeId root) {
  Ids found;
  Ids open;
  std::unordered_set<std::uint32_t> seen;
  if (root.valid()) open.push_back(root);
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (!seen.insert(id.value).second) continue;
    found.push_back(id);
    const Ids parts = operands(program[id]);
    open.insert(open.end(), parts.rbegin(), parts.rend());
  }
  return found;
}

}  // namespace servanda::engine
