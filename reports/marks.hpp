#pragma once
// How a verdict is shown: a shape and a word, and only then a colour. Bad and unknown never look
// alike.

#include <array>
#include <string>

#include "engine/evaluate/assessment.hpp"
#include "reports/layout.hpp"

namespace servanda::reports {

/// From what is kept to what is not, then what cannot be told.
inline constexpr std::array<engine::Verdict, engine::verdict_count> verdict_order{
    engine::Verdict::met,     engine::Verdict::partly_met,     engine::Verdict::not_met,
    engine::Verdict::no_data, engine::Verdict::not_applicable, engine::Verdict::pending,
    engine::Verdict::error};

[[nodiscard]] std::string shape(engine::Verdict verdict);  ///< `✗`
[[nodiscard]] std::string mark(engine::Verdict verdict);   ///< `✗ not met`, nine cells at most
[[nodiscard]] Ink ink(engine::Verdict verdict);

/// How many findings have which verdict.
using Counts = std::array<std::size_t, engine::verdict_count>;
[[nodiscard]] inline std::size_t& count_of(Counts& counts, engine::Verdict verdict) {
  return counts[static_cast<std::size_t>(verdict)];
}
[[nodiscard]] inline std::size_t count_of(const Counts& counts, engine::Verdict verdict) {
  return counts[static_cast<std::size_t>(verdict)];
}
[[nodiscard]] Counts count(const engine::Assessment& assessment);

}  // namespace servanda::reports
