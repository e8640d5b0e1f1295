#pragma once
// Aggregates of several figures: a sum, an average, an extreme. Figures are intervals, and so is
// the result; it may be unknown whether some of them belong.

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/operators/aggregate_kind.hpp"
#include "engine/values/number_interval.hpp"

namespace servanda::engine {

/// `lowest 2 of`, `highest 3 of`
struct Extremes {
  bool lowest = true;
  std::size_t number = 1;
  friend bool operator==(const Extremes&, const Extremes&) = default;
};

/// The figures that count for sure, and those that may count, too.
struct MayCount {
  std::vector<NumberInterval> surely;
  std::vector<NumberInterval> perhaps;
};

/// The interval from the least result with figures of `lower` to the greatest with those of
/// `upper`. If there are fewer figures than `extremes` wants, all are taken. At least one figure
/// counts, except for a sum.
[[nodiscard]] NumberInterval aggregated(AggregateKind kind, const std::optional<Extremes>& extremes,
                                        const MayCount& lower, const MayCount& upper);

/// Sorts by lower ends from low to high, and by upper ends from high to low.
void order_for_the_least(std::vector<NumberInterval>& figures);
void order_for_the_most(std::vector<NumberInterval>& figures);

}  // namespace servanda::engine
