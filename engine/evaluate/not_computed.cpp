#include "engine/evaluate/not_computed.hpp"

#include <algorithm>

#include "engine/check/in_short.hpp"
#include "engine/check/operands.hpp"

namespace servanda::engine {

NotComputed::NotComputed(const Program& program, NodeId which, const std::string& what)
    : Overflow("`" + in_short(program, which) + "` " + what), at(which) {}

NodeId node_below(const Program& program, const Plan& plan, NodeId root, StepId step) {
  NodeId innermost;
  for (const NodeId id : nodes_of(program, root)) {
    // Children come before their parents in the arena.
    if (plan[id] == step && (!innermost.valid() || id < innermost)) innermost = id;
  }
  return innermost;
}

NodeId node_of(const Program& program, const Plan& plan, CommitmentId commitment, StepId step) {
  const Commitment& whole = program.commitments[commitment];
  std::vector<NodeId> roots;
  for (const Exception& exception : whole.exceptions) roots.push_back(exception.when);
  roots.insert(roots.end(), {whole.applies, whole.met, whole.partly});
  for (const Exception& exception : whole.exceptions)
    roots.insert(roots.end(), {exception.applies, exception.met, exception.partly});
  for (const ScoreRow& row : whole.score.rows) roots.push_back(row.when);
  for (const NodeId root : roots) {
    const NodeId found = node_below(program, plan, root, step);
    if (found.valid()) return found;
  }
  return {};
}

}  // namespace servanda::engine
