#pragma once
// The number of verdicts of each class on one commitment.

#include <array>

#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

struct CommitmentCounts {
  CommitmentId commitment;
  std::array<std::size_t, verdict_class_count> verdicts{};  ///< by VerdictClass
  std::size_t overdue = 0;  ///< of these; columns decide only commitments without a day of their
                            ///< own

  [[nodiscard]] std::size_t operator[](VerdictClass of) const {
    return verdicts[static_cast<std::size_t>(of)];
  }
  [[nodiscard]] bool any() const { return verdicts != decltype(verdicts){}; }
  void take(const Finding& finding);

  friend bool operator==(const CommitmentCounts&, const CommitmentCounts&) = default;
};

}  // namespace servanda::engine
