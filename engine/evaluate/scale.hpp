#pragma once
// From a figure to what it counts in an index, wherever that lies: the range of the index is not
// looked at.

#include <optional>

#include "engine/check/indices.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

/// An end that is not there is infinite.
struct ScoreRange {
  std::optional<Number> low;
  std::optional<Number> high;
};

/// Of a value that is known, if only between bounds; a condition counts 100 or 0.
[[nodiscard]] ScoreRange counted(const ScoredFigure& figure, const Value& value);
/// Of whatever value there could be; `truth`: it is a condition.
[[nodiscard]] ScoreRange anything(const ScoredFigure& figure, bool truth);

}  // namespace servanda::engine
