#pragma once
// What random programs must reach to be worth anything: each truth of each operator, each verdict,
// each reason, so and so often.

#include <string>
#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// What was reached too seldom in so many programs, one a line; the statistics count from the
/// reference (`and: unknown`, `verdict: met`, `reason: stale`).
[[nodiscard]] std::string reached_too_seldom(const Statistics& statistics, int programs);

}  // namespace servanda::properties
