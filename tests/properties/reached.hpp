#pragma once
// The outcomes that random programs must reach to prove anything: a minimum of each truth of each
// operator, each verdict and each reason.

#include <string>
#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// The outcomes that so many programs reached too seldom, one a line; the statistics count from the
/// reference (`and: unknown`, `verdict: met`, `reason: stale`).
[[nodiscard]] std::string reached_too_seldom(const Statistics& statistics, int programs);

}  // namespace servanda::properties
