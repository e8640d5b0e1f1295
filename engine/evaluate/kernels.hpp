#pragma once
// The steps of a plan over whole columns: no allocation, no look-up and no call for a cell.

#include <vector>

#include "engine/evaluate/columns.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// What a step finds: its columns (by FiguresId; those that it does not use may be null), and the
/// truths of the steps before it (by StepId).
struct StepInput {
  const Program& program;
  const std::vector<const Column*>& columns;
  const std::vector<Truths>& truths;
};

[[nodiscard]] Truths decide(const Step& step, const StepInput& input);

/// The cycle whose figures are used where this one is under review.
[[nodiscard]] std::optional<CycleId> cycle_used(const Vocabulary& vocabulary, const FiguresUse& use,
                                                CycleId reviewed);

/// How many cells are set.
[[nodiscard]] std::size_t count_bits(const Bits& bits);

}  // namespace servanda::engine
