#pragma once
// The gaps of the scenarios as text: for each commitment the verdicts and the truths of its
// conditions that no scenario reaches, then the sums.

#include <string>
#include <vector>

#include "base/source.hpp"
#include "engine/explain/coverage.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_coverage(const engine::Program& program,
                                         const base::Sources& sources,
                                         const std::vector<engine::CommitmentCoverage>& covered);

/// The percentage over all verdicts and truths.
[[nodiscard]] int total_percentage(const std::vector<engine::CommitmentCoverage>& covered);

}  // namespace servanda::reports
