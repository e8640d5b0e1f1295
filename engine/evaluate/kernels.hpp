#pragma once
// The steps of a plan over whole columns: no allocation, no lookup and no call for a cell.

#include <vector>

#include "engine/facts/columns.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// The input of a condition: its columns (by FiguresId; unused ones may be null), and the truths of
/// the steps before it (by StepId).
struct StepInput {
  const Program& program;
  const Plan& plan;
  const std::vector<const Column*>& columns;
  const std::vector<Truths>& truths;
};

/// The step is one of `plan.columns.steps`.
[[nodiscard]] Truths decide(StepId step, const StepInput& input);

/// The number of cells that are set.
[[nodiscard]] std::size_t count_bits(const Bits& bits);

}  // namespace servanda::engine
