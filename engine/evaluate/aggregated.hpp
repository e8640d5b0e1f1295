#pragma once
// What several figures come to: a sum, an average, an extreme. Figures are intervals, and so is
// what is made of them; of some it may not be known whether they belong.

#include <optional>
#include <vector>

#include "engine/check/node.hpp"
#include "engine/values/number_interval.hpp"

namespace servanda::engine {

/// The figures that count in any case, and those of which any number may count besides.
struct MayCount {
  std::vector<NumberInterval> surely;
  std::vector<NumberInterval> perhaps;
};

/// Between the least that it may come to with figures of `lower`, and the most with those of
/// `upper`. Of fewer figures than `extremes` asks for, all are taken. All that count are at least
/// one, unless a sum is asked for.
[[nodiscard]] NumberInterval aggregated(AggregateKind kind, const std::optional<Extremes>& extremes,
                                        const MayCount& lower, const MayCount& upper);

/// Orders by lower ends from low to high, and by upper ends from high to low.
void order_for_the_least(std::vector<NumberInterval>& figures);
void order_for_the_most(std::vector<NumberInterval>& figures);

}  // namespace servanda::engine
