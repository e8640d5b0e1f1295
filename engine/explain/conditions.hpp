#pragma once
// The conditions of a commitment: what stands between `and`, `or` and `not` in its clauses, and how
// each came out in one cell. For coverage, and for who wonders why a verdict is not the expected.

#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Adds the conditions below `root` that are not there yet, in the order of the text; a definition
/// is looked into.
void collect_conditions(const Program& program, NodeId root, std::vector<NodeId>& found);

struct TracedValue {
  NodeId reads;
  std::string value;  ///< in words, or why it is not known
};
struct TracedCondition {
  std::string clause;  ///< `met when`
  NodeId condition;
  Truth truth = Truth::unknown;
  std::string error;                ///< it can't be computed
  std::vector<TracedValue> values;  ///< none where it goes through many
};

/// What each condition was on the day that was due.
[[nodiscard]] std::vector<TracedCondition> trace(const Program& program, const Facts& facts,
                                                 const Clock& clock, const Finding& finding);

}  // namespace servanda::engine
