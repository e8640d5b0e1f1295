#pragma once
// What the scenarios leave out, as text: for each commitment the verdicts that never came out and
// the truths that its conditions never took, then the sums.

#include <string>
#include <vector>

#include "base/source.hpp"
#include "engine/explain/coverage.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_coverage(const engine::Program& program,
                                         const base::Sources& sources,
                                         const std::vector<engine::CommitmentCoverage>& covered);

/// Of all verdicts and truths together.
[[nodiscard]] int total_percentage(const std::vector<engine::CommitmentCoverage>& covered);

}  // namespace servanda::reports
