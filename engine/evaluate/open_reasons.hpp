#pragma once
// Why the cells of a step are unknown, as far as classes of verdicts need it: two bits a cell.

#include "engine/evaluate/kernels.hpp"

namespace servanda::engine {

/// Fills `unexamined` and `silent` of a step whose `yes` and `no` are there. A step is unknown
/// because of all that it uses and that is unknown, as `Cell` says it of a condition.
void gather_reasons(const Step& step, const StepInput& input, Truths& truths);

}  // namespace servanda::engine
