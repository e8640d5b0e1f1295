#pragma once
// Why the cells of a step are unknown, as far as classes of verdicts need it: two bits a cell.

#include "engine/evaluate/kernels.hpp"

namespace servanda::engine {

/// Fills `unexamined` and `silent` of a step that has `yes` and `no`. A step is unknown because of
/// all its unknown operands, as for a condition of `Cell`.
void gather_reasons(StepId step, const StepInput& input, Truths& truths);

}  // namespace servanda::engine
