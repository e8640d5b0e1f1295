#pragma once
// How a verdict is shown: a shape and a word, and only then a colour. Bad and unknown never look
// alike.

#include <array>
#include <string>

#include "engine/evaluate/assessment.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

[[nodiscard]] std::string shape(engine::VerdictClass of);  ///< `✗`
/// `✗ not met`, nine cells at most: of no data, the shape tells the class.
[[nodiscard]] std::string mark(engine::VerdictClass of);
[[nodiscard]] std::string shape_and_word(engine::VerdictClass of);  ///< `· not examined`
[[nodiscard]] Ink ink(engine::VerdictClass of);

/// How many findings are of which class.
using Counts = std::array<std::size_t, engine::verdict_class_count>;
[[nodiscard]] inline std::size_t& count_of(Counts& counts, engine::VerdictClass of) {
  return counts[static_cast<std::size_t>(of)];
}
[[nodiscard]] inline std::size_t count_of(const Counts& counts, engine::VerdictClass of) {
  return counts[static_cast<std::size_t>(of)];
}
/// Of all its classes.
[[nodiscard]] std::size_t count_of(const Counts& counts, engine::Verdict verdict);
[[nodiscard]] Counts count(const engine::Assessment& assessment);

}  // namespace servanda::reports
