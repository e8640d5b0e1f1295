#pragma once
// One verdict: a commitment for one subject (or group) in one cycle, with its evidence.

#include <utility>
#include <vector>

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/cell.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// A figure that overflows makes the verdict an `error`.
[[nodiscard]] Finding assess(const EvaluationContext& context, CommitmentId id,
                             const CellPlace& place);

/// The cycles in which a commitment is reviewed, as far as they have begun, each with its due day.
[[nodiscard]] std::vector<std::pair<CycleId, Day>> reviews(const Program& program,
                                                           const Commitment& commitment, Day as_of);

}  // namespace servanda::engine
