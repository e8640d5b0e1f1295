#pragma once
// Recognizes a field of an event in a condition, for narrowing a list of events.

#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// Is it a field of the event in that slot?
[[nodiscard]] inline bool is_field(const Plan& plan, StepId id, Slot slot) {
  const auto* const use = std::get_if<FieldStep>(&plan[id]);
  return use != nullptr && use->slot == slot;
}

}  // namespace servanda::engine
