#pragma once
// From the truths of a commitment's clauses to its verdict.

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/cell.hpp"

namespace servanda::engine {

/// The clauses, answered; `partly` is missing where the commitment has none.
struct Clauses {
  std::optional<Answer> applies;
  Answer met;
  std::optional<Answer> partly;
};

/// Fills verdict, range, reasons, deciding readings and timing of a finding.
void judge(const Commitment& commitment, const Clauses& clauses, bool empty_range,
           const Clock& clock, Finding& finding);

}  // namespace servanda::engine
