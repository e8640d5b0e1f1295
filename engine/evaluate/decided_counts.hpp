#pragma once
// Counts the verdicts of a plan that was decided over columns (plan_runner.hpp), 64 subjects at
// once; `judge` has the only table of verdicts.

#include <functional>
#include <vector>

#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/commitment_counts.hpp"
#include "engine/evaluate/plan_runner.hpp"
#include "engine/evaluate/selection.hpp"

namespace servanda::engine {

/// The verdicts to count.
struct CountScope {
  Clock clock;
  Selection selection;
  /// Is a verdict on that subject or group, due on that day, selected?
  std::function<bool(const Finding&)> asked_for = [](const Finding&) { return true; };
};

/// A cell that columns leave to `assess`.
struct DoubtfulCell {
  CommitmentId commitment;
  CellPlace place;
};

struct DecidedCounts {
  std::vector<CommitmentCounts> commitments;  ///< of the whole plan, in its order
  std::vector<DoubtfulCell> doubtful;         ///< the cells that are not counted
};

[[nodiscard]] DecidedCounts count_decided(const Program& program, const Plan& plan,
                                          const Decided& decided, const CountScope& scope);

}  // namespace servanda::engine
