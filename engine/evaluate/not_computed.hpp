#pragma once
// The place in the rules of a figure or a day that can't be computed.
//
// Steps are shared between commitments, so that the place is looked for below the clause that was
// evaluated.

#include <string>

#include "engine/plan/plan.hpp"
#include "engine/values/number.hpp"

namespace servanda::engine {

/// `what()` names the figure or the day.
struct NotComputed : Overflow {
  NotComputed(const Program& program, NodeId which, const std::string& what);
  NodeId at;
};

/// The innermost node below `root` that has this step.
[[nodiscard]] NodeId node_below(const Program& program, const Plan& plan, NodeId root, StepId step);

/// The same below any clause of the commitment, its exceptions included.
[[nodiscard]] NodeId node_of(const Program& program, const Plan& plan, CommitmentId commitment,
                             StepId step);

}  // namespace servanda::engine
