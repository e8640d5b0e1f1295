#pragma once
// Coverage of the rules by their scenarios: the verdicts of each commitment and the truths of each
// condition that they reach.
//
// A verdict counts if a scenario expects it and gets it. A condition is an operand of `and`, `or`
// and `not` in a clause; its truths count in every cell for which a scenario has an expectation.
// Unreachable results are not required: a condition that reads no data is never unknown.

#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

struct VerdictReached {
  Verdict verdict = Verdict::met;
  bool reached = false;
};
struct ConditionReached {
  NodeId condition;
  bool yes = false;
  bool no = false;
  bool unknown = false;
  bool may_be_unknown = true;
};
struct CommitmentCoverage {
  CommitmentId commitment;
  std::vector<VerdictReached> verdicts;      ///< those that it can give
  std::vector<ConditionReached> conditions;  ///< in the order of the text

  [[nodiscard]] std::size_t reached() const;
  [[nodiscard]] std::size_t reachable() const;
};

/// One for each commitment, in the order of the program.
[[nodiscard]] std::vector<CommitmentCoverage> coverage(const Program& program);

/// Rounded down, so that 100 means all; 100 if there is nothing to reach.
[[nodiscard]] int percentage(std::size_t reached, std::size_t reachable);

}  // namespace servanda::engine
