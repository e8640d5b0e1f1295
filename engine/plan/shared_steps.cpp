#include "engine/plan/shared_steps.hpp"

namespace servanda::engine {
namespace {

/// Variables that a step depends on and does not bind itself: a bit for each slot. Slots beyond the
/// last bit share it, and no range removes it.
using Variables = std::uint64_t;
constexpr Slot last_bit = 63;

Variables bit_of(Slot slot) { return Variables{1} << (slot < last_bit ? slot : last_bit); }

std::vector<Variables> variables_of(const Plan& plan) {
  std::vector<Variables> all(plan.steps.size());
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    if (const auto slot = slot_read(step)) all[i] |= bit_of(*slot);
    for (const StepId operand : operands(step)) all[i] |= all[operand.value];
    const auto bound = slot_bound(step);
    if (bound && *bound < last_bit) all[i] &= ~bit_of(*bound);
  }
  return all;
}

/// Keeping the answer of these costs as much as making it anew.
bool is_cheap(const Step& step) {
  return std::holds_alternative<ConstantStep>(step) ||
         std::holds_alternative<ParameterStep>(step) ||
         std::holds_alternative<CycleDaysStep>(step) ||
         std::holds_alternative<EdgeOfDaysStep>(step) ||
         std::holds_alternative<SubjectStep>(step) || std::holds_alternative<VariableStep>(step) ||
         std::holds_alternative<FieldStep>(step);
}

}  // namespace

std::vector<bool> shared_steps(const Plan& plan) {
  const std::vector<Variables> variables = variables_of(plan);
  std::vector<std::size_t> uses(plan.steps.size());
  const auto use = [&](StepId id, std::size_t times) {
    if (id.valid()) uses[id.value] += times;
  };
  for (const Step& step : plan.steps) {
    // A range evaluates its condition and its body for each member.
    const std::size_t times = slot_bound(step) ? 2 : 1;
    for (const StepId operand : operands(step)) use(operand, times);
  }
  for (const VerdictStep& verdict : plan.verdicts) {
    for (const StepId clause : {verdict.applies, verdict.met, verdict.partly}) use(clause, 1);
  }
  std::vector<bool> shared(plan.steps.size());
  // A step below a range is evaluated for each member, however deep it lies.
  std::vector<bool> repeated(plan.steps.size());
  for (std::size_t i = plan.steps.size(); i-- > 0;) {
    const bool repeats = repeated[i] || slot_bound(plan.steps[i]).has_value();
    for (const StepId operand : operands(plan.steps[i])) {
      // The answer of an operand below a kept one is asked for once.
      const bool kept_above = !slot_bound(plan.steps[i]) && variables[i] == 0;
      if (repeats && !kept_above) repeated[operand.value] = true;
    }
    const bool closed = variables[i] == 0;
    shared[i] = closed && !is_cheap(plan.steps[i]) && (uses[i] > 1 || repeated[i]);
  }
  return shared;
}

}  // namespace servanda::engine
