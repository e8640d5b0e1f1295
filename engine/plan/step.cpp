#include "engine/plan/step.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

namespace servanda::engine {
namespace {

using Ids = std::vector<StepId>;

// --- operands ---

Ids of_range(const StepRange& range) {
  const auto* const years = std::get_if<YearsFrom>(&range.members);
  return {years == nullptr ? StepId{} : years->days, range.where};
}

Ids of(const ConstantStep&) { return {}; }
Ids of(const ParameterStep&) { return {}; }
Ids of(const CycleDaysStep&) { return {}; }
Ids of(const SubjectStep&) { return {}; }
Ids of(const VariableStep&) { return {}; }
Ids of(const FieldStep&) { return {}; }
Ids of(const LookUpStep& step) { return {step.subject, step.year}; }
Ids of(const MentionsStep& step) { return {step.subject}; }
Ids of(const EdgeOfDaysStep& step) { return {step.days}; }
Ids of(const ArithmeticStep& step) { return {step.left, step.right}; }
Ids of(const UnaryStep& step) { return {step.operand}; }
Ids of(const RoundStep& step) { return {step.operand}; }
Ids of(const ConvertStep& step) { return {step.operand}; }
Ids of(const TimeBetweenStep& step) { return {step.from, step.to}; }
Ids of(const ExtremeStep& step) { return step.operands; }
Ids of(const BoundStep& step) { return {step.first, step.second}; }
Ids of(const CompareStep& step) { return {step.left, step.right}; }
Ids of(const MatchStep& step) { return {step.operand}; }
Ids of(const AmongStep& step) {
  Ids ids{step.operand};
  ids.insert(ids.end(), step.items.begin(), step.items.end());
  return ids;
}
Ids of(const WithinStep& step) { return {step.operand, step.days}; }
Ids of(const CompareDaysStep& step) { return {step.operand, step.days}; }
Ids of(const MemberStep& step) { return {step.operand}; }
Ids of(const HoldsStep& step) { return {step.set, step.item}; }
Ids of(const NegateStep& step) { return {step.operand}; }
Ids of(const CountStep& step) { return step.operands; }
Ids of(const ReportedStep& step) { return {step.look_up}; }
Ids of(const KnownStep& step) { return {step.operand}; }
Ids of(const ElseStep& step) { return {step.operand, step.fallback}; }
Ids of(const CountOverStep& step) {
  Ids ids = of_range(step.range);
  ids.push_back(step.body);
  return ids;
}
Ids of(const AggregateStep& step) {
  Ids ids = of_range(step.range);
  ids.insert(ids.end(), step.values.begin(), step.values.end());
  return ids;
}

// --- hashes: of the operands, and of what most often tells two steps of a kind apart ---

std::size_t mixed(std::size_t hash, std::size_t more) {
  return hash ^ (more + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U));
}

std::size_t hash_of_end(const std::optional<Bound>& end) {
  if (!end || end->at.is_wide()) return 0;
  return mixed(static_cast<std::size_t>(end->at.numerator()),
               static_cast<std::size_t>(end->at.denominator()));
}

std::size_t hash_of_value(bool value) { return value ? 1 : 2; }
std::size_t hash_of_value(const NumberInterval& value) {
  return mixed(hash_of_end(value.lower), hash_of_end(value.upper));
}
std::size_t hash_of_value(const Days& value) {
  return mixed(static_cast<std::size_t>(value.first.time_since_epoch().count()),
               static_cast<std::size_t>(value.last.time_since_epoch().count()));
}
std::size_t hash_of_value(const Duration& value) {
  return mixed(static_cast<std::size_t>(value.months), static_cast<std::size_t>(value.days));
}
std::size_t hash_of_value(const std::string& value) { return std::hash<std::string>()(value); }
std::size_t hash_of_value(SubjectId value) { return value.value; }
std::size_t hash_of_value(const SubjectSet& value) { return value.size(); }
std::size_t hash_of_value(ChoiceValue value) { return value.position; }
std::size_t hash_of_value(ChoiceSet value) { return value.bits; }

std::size_t hash_of_period(const Period& period) {
  return mixed(mixed(static_cast<std::size_t>(period.kind), period.cycle.value),
               static_cast<std::size_t>(period.year));
}

template <class Other>
std::size_t own_hash(const Other&) {
  return 0;
}
std::size_t own_hash(const ConstantStep& step) {
  return std::visit([](const auto& value) { return hash_of_value(value); }, step.value);
}
std::size_t own_hash(const LookUpStep& step) {
  return mixed(step.indicator.value, hash_of_period(step.period));
}
std::size_t own_hash(const MentionsStep& step) {
  return mixed(step.phrases.empty() ? 0 : step.phrases.front().value, hash_of_period(step.period));
}
std::size_t own_hash(const ParameterStep& step) { return step.parameter.value; }
std::size_t own_hash(const CycleDaysStep& step) { return hash_of_period(step.period); }
std::size_t own_hash(const VariableStep& step) { return step.slot; }
std::size_t own_hash(const FieldStep& step) { return mixed(step.slot, step.field); }
std::size_t own_hash(const CompareStep& step) { return static_cast<std::size_t>(step.comparison); }
std::size_t own_hash(const MatchStep& step) { return std::hash<std::string>()(step.pattern); }
std::size_t own_hash(const MemberStep& step) { return step.group.value; }

}  // namespace

std::vector<StepId> operands(const Step& step) {
  Ids ids = std::visit([](const auto& content) { return of(content); }, step);
  std::erase_if(ids, [](StepId id) { return !id.valid(); });
  return ids;
}

std::optional<Slot> slot_read(const Step& step) {
  const auto of_period = [](const Period& period) {
    return period.kind == PeriodKind::held ? std::optional(period.slot) : std::nullopt;
  };
  if (const auto* const variable = std::get_if<VariableStep>(&step)) return variable->slot;
  if (const auto* const field = std::get_if<FieldStep>(&step)) return field->slot;
  if (const auto* const look_up = std::get_if<LookUpStep>(&step)) return of_period(look_up->period);
  if (const auto* const mentions = std::get_if<MentionsStep>(&step))
    return of_period(mentions->period);
  if (const auto* const days = std::get_if<CycleDaysStep>(&step)) return of_period(days->period);
  return std::nullopt;
}

std::optional<Slot> slot_bound(const Step& step) {
  // Listed values have no variable.
  const auto of_range = [](const StepRange& range) {
    const bool listed = std::holds_alternative<ListedValues>(range.members);
    return listed ? std::nullopt : std::optional(range.slot);
  };
  if (const auto* const count = std::get_if<CountOverStep>(&step)) return of_range(count->range);
  if (const auto* const aggregate = std::get_if<AggregateStep>(&step))
    return of_range(aggregate->range);
  return std::nullopt;
}

std::size_t hash_of(const Step& step) {
  std::size_t hash =
      mixed(step.index(), std::visit([](const auto& content) { return own_hash(content); }, step));
  for (const StepId operand : operands(step)) hash = mixed(hash, operand.value);
  return hash;
}

}  // namespace servanda::engine
