#pragma once
// What the scenarios of the rules show: which verdicts of each commitment came out, and which
// truths each of its conditions took.
//
// A verdict counts where a scenario expects it and it comes out. A condition is what stands between
// `and`, `or` and `not` in a clause; its truths count in every cell that a scenario expects
// something of. What nothing could reach is not asked for: a condition that reads no data is never
// unknown.

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

/// Rounded down, so that 100 means all; 100 of nothing.
[[nodiscard]] int percentage(std::size_t reached, std::size_t reachable);

}  // namespace servanda::engine
