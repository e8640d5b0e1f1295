#pragma once
// One step as a line of text. Internal to `engine/plan/`.

#include <string>
#include <vector>

#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// ` from depositary`, or nothing
[[nodiscard]] std::string source(const std::optional<Basis>& basis);

/// Steps without operands are written out where they are used; the others have a number.
class StepText {
 public:
  StepText(const Program& program, const Plan& plan);

  [[nodiscard]] bool is_inline(StepId id) const { return numbers_[id.value] == 0; }
  /// `#3`
  [[nodiscard]] std::string number(StepId id) const;
  /// The step as an operand of another: its number, or what it is.
  [[nodiscard]] std::string operand(StepId id) const;
  [[nodiscard]] std::string whole(StepId id) const;

 private:
  [[nodiscard]] std::string list(const std::vector<StepId>& ids) const;
  [[nodiscard]] std::string period(const Period& period, StepId year) const;
  [[nodiscard]] std::string range(const StepRange& range) const;
  [[nodiscard]] std::string members(const StepRange& range) const;

  [[nodiscard]] std::string text(const ConstantStep& step) const;
  [[nodiscard]] std::string text(const LookUpStep& step) const;
  [[nodiscard]] std::string text(const MentionsStep& step) const;
  [[nodiscard]] std::string text(const ParameterStep& step) const;
  [[nodiscard]] std::string text(const CycleDaysStep& step) const;
  [[nodiscard]] std::string text(const EdgeOfDaysStep& step) const;
  [[nodiscard]] static std::string text(const SubjectStep& step);
  [[nodiscard]] static std::string text(const VariableStep& step);
  [[nodiscard]] static std::string text(const FieldStep& step);
  [[nodiscard]] std::string text(const ArithmeticStep& step) const;
  [[nodiscard]] std::string text(const UnaryStep& step) const;
  [[nodiscard]] std::string text(const RoundStep& step) const;
  [[nodiscard]] std::string text(const ConvertStep& step) const;
  [[nodiscard]] std::string text(const TimeBetweenStep& step) const;
  [[nodiscard]] std::string text(const ExtremeStep& step) const;
  [[nodiscard]] std::string text(const BoundStep& step) const;
  [[nodiscard]] std::string text(const CompareStep& step) const;
  [[nodiscard]] std::string text(const MatchStep& step) const;
  [[nodiscard]] std::string text(const AmongStep& step) const;
  [[nodiscard]] std::string text(const WithinStep& step) const;
  [[nodiscard]] std::string text(const CompareDaysStep& step) const;
  [[nodiscard]] std::string text(const MemberStep& step) const;
  [[nodiscard]] std::string text(const HoldsStep& step) const;
  [[nodiscard]] std::string text(const NegateStep& step) const;
  [[nodiscard]] std::string text(const CountStep& step) const;
  [[nodiscard]] std::string text(const ReportedStep& step) const;
  [[nodiscard]] std::string text(const KnownStep& step) const;
  [[nodiscard]] std::string text(const ElseStep& step) const;
  [[nodiscard]] std::string text(const CountOverStep& step) const;
  [[nodiscard]] std::string text(const AggregateStep& step) const;

  const Program& program_;
  const Plan& plan_;
  std::vector<std::size_t> numbers_;  ///< by StepId, from 1; 0: it has none
};

}  // namespace servanda::engine
