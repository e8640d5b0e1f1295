#pragma once
// Flags on the facts behind a verdict, which its reader must know.

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

/// Sets the flags that follow from the readings; disputes and waivers set their own.
void raise_flags(const Program& program, const Facts& facts, Finding& finding);

}  // namespace servanda::engine
