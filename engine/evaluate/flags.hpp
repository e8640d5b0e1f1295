#pragma once
// What a reader must know of the facts on which a verdict rests.

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

/// Raises the flags that follow from what was read; disputes and waivers raise their own.
void raise_flags(const Program& program, const Facts& facts, Finding& finding);

}  // namespace servanda::engine
