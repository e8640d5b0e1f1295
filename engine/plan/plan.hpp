#pragma once
// The plan of an audit: the columns to read, and the steps that decide conditions for all subjects
// and cycles at once.
//
// `compile` makes it from the checked rules: equal conditions of all commitments become one step,
// and equal lookups one column of figures. A commitment with a part that columns do not support
// (quantifiers, aggregates, events, texts, arithmetic, days of their own, exceptions) is not
// planned: `cell_by_cell` names it, with the first such part, and it is evaluated cell by cell. The
// plan depends on the rules alone, neither on data nor on the day. `print` shows it, a step a line:
// for tests and for `servanda audit --show-plan`.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {

/// A column: the figures of an indicator, from all sources or from the named one.
struct PlannedFigures {
  IndicatorId indicator;
  std::optional<Basis> source;

  friend bool operator==(const PlannedFigures&, const PlannedFigures&) = default;
};
using FiguresId = Id<struct PlannedFiguresTag>;
using StepId = Id<struct StepTag>;

/// The use of a column in a step: the cycle under review, the one before it, or a named one.
struct FiguresUse {
  FiguresId figures;
  Period period;

  friend bool operator==(const FiguresUse&, const FiguresUse&) = default;
};
/// A value that is the same for all subjects: by CycleId; nothing if it is unknown.
struct FixedSide {
  std::vector<std::optional<FixedPointInterval>> in;
  std::string text;  ///< for readers of the plan
};
using Side = std::variant<FiguresUse, FixedSide>;

struct CompareStep {
  Comparison comparison = Comparison::less;
  Side left;
  Side right;
};
/// Does a day lie in a period?
struct WithinStep {
  Side operand;
  Side days;
};
struct ReportedStep {
  FiguresUse figures;
};
/// Is there a value?
struct ValueStep {
  FiguresUse figures;
};
/// Is the subject a member of the group on the due day?
struct MemberStep {
  GroupId group;
};
struct FixedStep {
  Truth truth = Truth::unknown;
};
struct NegateStep {
  StepId operand;
};
/// Is the condition known?
struct SettledStep {
  StepId operand;
};
struct CountStep {
  std::size_t least = 0;
  std::size_t most = 0;
  std::vector<StepId> operands;
};
struct ElseStep {
  StepId operand;
  StepId fallback;
};
using Step = std::variant<CompareStep, WithinStep, ReportedStep, ValueStep, MemberStep, FixedStep,
                          NegateStep, SettledStep, CountStep, ElseStep>;

struct PlannedCommitment {
  CommitmentId commitment;
  StepId applies;  ///< may be missing
  StepId met;
  StepId partly;                  ///< may be missing
  std::vector<FiguresUse> reads;  ///< all columns that its conditions use
};
struct Unplanned {
  CommitmentId commitment;
  std::string because;
};

struct Plan {
  std::vector<PlannedFigures> figures;
  std::vector<Step> steps;  ///< operands before their users
  std::vector<PlannedCommitment> commitments;
  std::vector<Unplanned> cell_by_cell;
};

/// Compiles these commitments; all of them if the list is empty.
[[nodiscard]] Plan compile(const Program& program, const std::vector<CommitmentId>& commitments);

[[nodiscard]] std::string print(const Program& program, const Plan& plan);
[[nodiscard]] std::string print(const Program& program, const Plan& plan, const Step& step);

/// The columns that a step uses itself, without those of its operands.
[[nodiscard]] std::vector<FiguresUse> uses(const Step& step);
/// The operands of a step.
[[nodiscard]] std::vector<StepId> operands(const Step& step);
/// The indicators of all columns, each once, in order.
[[nodiscard]] std::vector<IndicatorId> indicators_read(const Plan& plan);

}  // namespace servanda::engine
