#pragma once
// The steps of a plan: what is looked up, computed, compared and counted, for the whole language.
//
// The operands of a step are earlier steps. Operands and typed constants are all that a step
// depends on, so that equal steps are one, in whichever commitments they occur (compile.cpp). A
// definition leaves no step: its use is its body. Variables are slots, as in the program: a range
// binds one for its condition and for the steps that it is counted or summed by.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/check/node.hpp"

namespace servanda::engine {

using StepId = Id<struct StepTag>;

// --- values ---

struct ConstantStep {
  Value value;
  Type type;
  bool operator==(const ConstantStep&) const = default;
};
/// A fact of the subject (missing: the one under review) in a period. `year`, of a period `told`,
/// gives the year.
struct LookUpStep {
  IndicatorId indicator;
  StepId subject;
  Period period;
  StepId year;
  std::optional<Basis> source;
  bool operator==(const LookUpStep&) const = default;
};
/// Is a phrase in the reports of the subject (missing: the one under review)?
struct MentionsStep {
  StepId subject;
  Period period;
  bool all = false;
  std::vector<PhraseId> phrases;
  bool operator==(const MentionsStep&) const = default;
};
struct ParameterStep {
  ParameterId parameter;
  bool operator==(const ParameterStep&) const = default;
};
struct CycleDaysStep {
  Period period;
  bool operator==(const CycleDaysStep&) const = default;
};
struct EdgeOfDaysStep {
  bool last = false;
  StepId days;
  bool operator==(const EdgeOfDaysStep&) const = default;
};
struct SubjectStep {
  bool operator==(const SubjectStep&) const = default;
};
struct VariableStep {
  Slot slot = 0;
  bool operator==(const VariableStep&) const = default;
};
struct FieldStep {
  Slot slot = 0;
  std::size_t field = 0;
  bool operator==(const FieldStep&) const = default;
};
struct ArithmeticStep {
  Arithmetic what = Arithmetic::plus;
  StepId left;
  StepId right;
  bool operator==(const ArithmeticStep&) const = default;
};
struct UnaryStep {
  UnaryFunction what = UnaryFunction::negative;
  StepId operand;
  bool operator==(const UnaryStep&) const = default;
};
struct RoundStep {
  StepId operand;
  int decimals = 0;
  bool operator==(const RoundStep&) const = default;
};
struct ConvertStep {
  StepId operand;
  Number factor;
  bool operator==(const ConvertStep&) const = default;
};
struct TimeBetweenStep {
  bool years = false;  ///< else days
  StepId from;
  StepId to;
  bool operator==(const TimeBetweenStep&) const = default;
};
struct ExtremeStep {
  bool largest = true;
  std::vector<StepId> operands;
  bool operator==(const ExtremeStep&) const = default;
};
struct BoundStep {
  BoundWord word = BoundWord::at_most;
  StepId first;
  StepId second;                ///< of `between`
  std::optional<Number> floor;  ///< the least that such a figure can be
  bool operator==(const BoundStep&) const = default;
};

// --- conditions ---

struct CompareStep {
  Comparison comparison = Comparison::less;
  StepId left;
  StepId right;
  bool operator==(const CompareStep&) const = default;
};
struct MatchStep {
  StepId operand;
  std::string pattern;
  bool operator==(const MatchStep&) const = default;
};
struct AmongStep {
  StepId operand;
  std::vector<StepId> items;
  bool of_periods = false;  ///< a period is all of its days, not an unknown one of them
  bool operator==(const AmongStep&) const = default;
};
/// Does a day lie in a period?
struct WithinStep {
  StepId operand;
  StepId days;
  bool operator==(const WithinStep&) const = default;
};
/// Compares with the edge of a period that the comparison means.
struct CompareDaysStep {
  Comparison comparison = Comparison::less;
  StepId operand;
  StepId days;
  bool operator==(const CompareDaysStep&) const = default;
};
/// Membership on the due day.
struct MemberStep {
  StepId operand;
  GroupId group;
  bool operator==(const MemberStep&) const = default;
};
struct HoldsStep {
  StepId set;
  StepId item;
  bool operator==(const HoldsStep&) const = default;
};
struct NegateStep {
  StepId operand;
  bool operator==(const NegateStep&) const = default;
};
struct CountStep {
  std::size_t least = 0;
  std::size_t most = 0;
  std::vector<StepId> operands;
  bool operator==(const CountStep&) const = default;
};
struct ReportedStep {
  StepId look_up;
  bool operator==(const ReportedStep&) const = default;
};
struct KnownStep {
  StepId operand;
  bool operator==(const KnownStep&) const = default;
};
/// The operand, if it is known, else the fallback: a condition or a figure.
struct ElseStep {
  StepId operand;
  StepId fallback;
  std::string because;
  bool operator==(const ElseStep&) const = default;
};

// --- ranges ---

struct GroupMembers {
  GroupId group;
  bool operator==(const GroupMembers&) const = default;
};
struct ListedEvents {
  EventId event;
  std::optional<Day> reaches;  ///< the list extends to it if it lies after the due day
  bool operator==(const ListedEvents&) const = default;
};
/// Without a last cycle they end with the one under review.
struct CyclesFrom {
  CycleId first;
  CycleId last;
  bool operator==(const CyclesFrom&) const = default;
};
/// Between the two years, or those that end in the period `days`; without a last year they end with
/// the last that is over.
struct YearsFrom {
  int first = 0;
  std::optional<int> last;
  StepId days;
  bool operator==(const YearsFrom&) const = default;
};
/// Values that the rules list one by one.
struct ListedValues {
  bool operator==(const ListedValues&) const = default;
};
struct StepRange {
  std::variant<GroupMembers, ListedEvents, CyclesFrom, YearsFrom, ListedValues> members;
  Slot slot = 0;
  StepId where;  ///< may be missing
  bool allow_empty = false;
  bool operator==(const StepRange&) const = default;
};
struct CountOverStep {
  Quantity quantity = Quantity::all;
  std::size_t number = 0;
  std::optional<Number> share;
  StepRange range;
  StepId body;  ///< missing: being in the range is enough
  bool operator==(const CountOverStep&) const = default;
};
struct AggregateStep {
  AggregateKind kind = AggregateKind::count;
  StepRange range;
  std::vector<StepId> values;
  bool known_only = false;
  std::optional<Extremes> extremes;
  bool operator==(const AggregateStep&) const = default;
};

using Step = std::variant<ConstantStep, LookUpStep, MentionsStep, ParameterStep, CycleDaysStep,
                          EdgeOfDaysStep, SubjectStep, VariableStep, FieldStep, ArithmeticStep,
                          UnaryStep, RoundStep, ConvertStep, TimeBetweenStep, ExtremeStep,
                          BoundStep, CompareStep, MatchStep, AmongStep, WithinStep, CompareDaysStep,
                          MemberStep, HoldsStep, NegateStep, CountStep, ReportedStep, KnownStep,
                          ElseStep, CountOverStep, AggregateStep>;

/// The operands of a step, in the order of the text.
[[nodiscard]] std::vector<StepId> operands(const Step& step);

/// The slot that the step reads itself, without those of its operands.
[[nodiscard]] std::optional<Slot> slot_read(const Step& step);
/// The slot that its range binds, if it has a variable.
[[nodiscard]] std::optional<Slot> slot_bound(const Step& step);

/// Equal steps have equal hashes.
[[nodiscard]] std::size_t hash_of(const Step& step);

}  // namespace servanda::engine
