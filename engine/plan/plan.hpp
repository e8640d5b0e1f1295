#pragma once
// The plan of an audit: what must be read, and in which steps conditions are decided for all
// subjects and cycles at once.
//
// `compile` makes it from the checked rules: equal conditions of all commitments become one step,
// and equal questions to the dossier one column of figures. What columns do not know (quantifiers,
// aggregates, events, texts, arithmetic, days of their own, exceptions) is not planned: such a
// commitment is named in `cell_by_cell`, with the first part of it that needs this, and is
// evaluated as before. The plan depends on the rules alone, neither on data nor on the day.
// `print` shows it, a step a line: for tests and for `servanda audit --show-plan`.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {

/// A column: what the sources, or the one that is named, say of an indicator.
struct PlannedFigures {
  IndicatorId indicator;
  std::optional<Basis> source;

  friend bool operator==(const PlannedFigures&, const PlannedFigures&) = default;
};
using FiguresId = Id<struct PlannedFiguresTag>;
using StepId = Id<struct StepTag>;

/// A column as a step uses it: of the cycle under review, the one before it, or a named one.
struct FiguresUse {
  enum class Of : std::uint8_t { current, previous, named };
  FiguresId figures;
  Of of = Of::current;
  CycleId cycle;  ///< the named one

  friend bool operator==(const FiguresUse&, const FiguresUse&) = default;
};
/// What is the same for all subjects: by CycleId; nothing where it is not known.
struct FixedSide {
  std::vector<std::optional<FixedPointInterval>> in;
  std::string text;  ///< as a reader of the plan sees it
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
/// Is the subject a member of the group on the day that is due?
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
  std::vector<Step> steps;  ///< operands before what is made of them
  std::vector<PlannedCommitment> commitments;
  std::vector<Unplanned> cell_by_cell;
};

/// Of these commitments; of all where none are named.
[[nodiscard]] Plan compile(const Program& program, const std::vector<CommitmentId>& commitments);

[[nodiscard]] std::string print(const Program& program, const Plan& plan);
[[nodiscard]] std::string print(const Program& program, const Plan& plan, const Step& step);

/// The columns that a step uses itself, without those of its operands.
[[nodiscard]] std::vector<FiguresUse> uses(const Step& step);
/// The steps that a step is made of.
[[nodiscard]] std::vector<StepId> operands(const Step& step);
/// The indicators of all columns, each once, in their order.
[[nodiscard]] std::vector<IndicatorId> indicators_read(const Plan& plan);

}  // namespace servanda::engine
