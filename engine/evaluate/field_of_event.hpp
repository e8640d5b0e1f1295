#pragma once
// Whether a condition asks for a field of an event: what narrows a list of events looks for that.

#include "engine/check/program.hpp"

namespace servanda::engine {

/// Is it a field of the event that the slot stands for?
[[nodiscard]] inline bool is_field(const Program& program, NodeId id, Slot slot) {
  const auto* const use = std::get_if<FieldUse>(&program[id].content);
  return use != nullptr && use->slot == slot;
}

}  // namespace servanda::engine
