#pragma once
// The score of a figure in an index, before it is limited to the range of the index.

#include <optional>

#include "engine/check/indices.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

/// A missing end is infinite.
struct ScoreRange {
  std::optional<Number> low;
  std::optional<Number> high;
};

/// For a known value, even if only between bounds; a condition counts 100 or 0.
[[nodiscard]] ScoreRange counted(const ScoredFigure& figure, const Value& value);
/// For an unknown value; `truth`: it is a condition.
[[nodiscard]] ScoreRange anything(const ScoredFigure& figure, bool truth);

}  // namespace servanda::engine
