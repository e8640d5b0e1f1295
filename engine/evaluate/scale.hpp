#pragma once
// From a figure to what it counts in an index, on the scale from 0 to 100.

#include "engine/meaning/indices.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

struct ScoreRange {
  Number low = 0;
  Number high = 100;
};

/// Of a value that is known, if only between bounds; a condition counts 100 or 0.
[[nodiscard]] ScoreRange counted(const ScoredFigure& figure, const Value& value);
/// Of whatever value there could be.
[[nodiscard]] ScoreRange anything(const ScoredFigure& figure);

}  // namespace servanda::engine
