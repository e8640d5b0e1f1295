#include "engine/evaluate/commitment_counts.hpp"

namespace servanda::engine {

void CommitmentCounts::take(const Finding& finding) {
  ++verdicts[static_cast<std::size_t>(class_of(finding))];
  if (finding.timing == Timing::overdue) ++overdue;
}

}  // namespace servanda::engine
