#pragma once
// The plan of an audit: the form of the rules that is run.
//
//   Program ── compile() ──> Plan ──┬── columns: conditions of all subjects and cycles at once
//                                   └── cells: any condition of one subject in one cycle
//
// `compile` makes it from the checked rules, all of their language: equal look-ups, figures and
// conditions of all commitments are one step, and equal ways to a verdict one verdict step. The
// plan depends on the rules alone, neither on data nor on the day. `columns` says which part of it
// columns decide, and why the rest is decided cell by cell. `print` shows it: for tests and for
// `servanda audit --show-plan`.

#include <optional>
#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/plan/column_plan.hpp"
#include "engine/plan/step.hpp"

namespace servanda::engine {

/// The way from conditions to a verdict and its timing.
struct VerdictStep {
  StepId applies;  ///< may be missing
  std::string applies_else;
  StepId met;
  StepId partly;          ///< may be missing
  std::optional<Day> by;  ///< of an exception: the due day
  std::optional<Duration> grace;
  LateCounts late = LateCounts::partly_met;
  bool once = false;  ///< due on a day of its own, not at the end of a cycle
  /// Has it a grace period, or a clause on a late result?
  bool speaks_of_lateness = false;

  /// Does it count facts from after the due day?
  [[nodiscard]] bool looks_later() const { return once || speaks_of_lateness; }
  bool operator==(const VerdictStep&) const = default;
};
using VerdictId = Id<struct VerdictTag>;

struct PlannedException {
  StepId when;
  VerdictId verdict;  ///< if it applies
};
struct PlannedCommitment {
  CommitmentId commitment;
  VerdictId verdict;
  std::vector<PlannedException> exceptions;  ///< as in Commitment::exceptions
};

struct Plan {
  std::vector<Step> steps;  ///< operands before their users
  std::vector<VerdictStep> verdicts;
  std::vector<PlannedCommitment> commitments;  ///< as declared
  std::vector<StepId> of_nodes;  ///< by NodeId; nodes that no commitment and no index needs have no
                                 ///< step
  /// By StepId: several steps use it, or each member of a range, and it depends on no variable; so
  /// its answer is kept for the rest of a cell.
  std::vector<bool> shared;
  ColumnPlan columns;

  [[nodiscard]] const Step& operator[](StepId id) const { return steps[id.value]; }
  [[nodiscard]] const VerdictStep& operator[](VerdictId id) const { return verdicts[id.value]; }
  /// The step of a node of the program.
  [[nodiscard]] StepId operator[](NodeId id) const { return of_nodes[id.value]; }
  /// `commitment` is one of the plan.
  [[nodiscard]] const PlannedCommitment& operator[](CommitmentId commitment) const;
};

/// Compiles these commitments, all of them if the list is empty, and the figures of all indices.
[[nodiscard]] Plan compile(const Program& program, const std::vector<CommitmentId>& commitments);

[[nodiscard]] std::string print(const Program& program, const Plan& plan);
[[nodiscard]] std::string print(const Program& program, const Plan& plan, StepId step);

/// The step and all below it, each once.
[[nodiscard]] std::vector<StepId> steps_below(const Plan& plan, StepId root);

/// The indicators of all columns, each once, in order.
[[nodiscard]] std::vector<IndicatorId> indicators_read(const Plan& plan);

}  // namespace servanda::engine
