#pragma once
// From the truths of a commitment's clauses to its verdict and its timing.

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/effective_clauses.hpp"

namespace servanda::engine {

/// The clauses, answered; `partly` is missing where the commitment has none, `later` where nobody
/// looked behind the day that was due.
struct Clauses {
  std::optional<Answer> applies;
  Answer met;
  std::optional<Answer> partly;
  std::optional<Answer> later;  ///< `met when`, with what came after the day
  bool outlived = false;        ///< nothing that was read for `later` holds as long as that
};

/// Fills verdict, range, reasons, deciding readings and timing of a finding.
void judge(const EffectiveClauses& terms, const Clauses& clauses, bool empty_range,
           const Clock& clock, Finding& finding);

/// What is sure whichever of the findings holds: they differ by exceptions of which it is not known
/// whether they apply, because of `conditions`.
[[nodiscard]] Finding whichever_holds(const std::vector<Finding>& findings,
                                      const std::vector<Answer>& conditions);

}  // namespace servanda::engine
