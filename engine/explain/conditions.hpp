#pragma once
// The conditions of a commitment: the operands of `and`, `or` and `not` in its clauses, and their
// results in one cell. For coverage, and for authors whose verdict is not the expected one.

#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/evaluation_context.hpp"

namespace servanda::engine {

/// Adds the conditions below `root` that are not there yet, in the order of the text, with those
/// inside definitions.
void collect_conditions(const Program& program, NodeId root, std::vector<NodeId>& found);

struct TracedValue {
  NodeId reads;
  std::string value;  ///< in words, or the reason why it is unknown
};
struct TracedCondition {
  std::string clause;  ///< `met when`
  NodeId condition;
  Truth truth = Truth::unknown;
  std::string error;                ///< it can't be computed
  std::vector<TracedValue> values;  ///< none for a condition over many members
};

/// The result of each condition on the due day.
[[nodiscard]] std::vector<TracedCondition> trace(const EvaluationContext& context,
                                                 const Finding& finding);

}  // namespace servanda::engine
