#pragma once
// Counts of verdicts, by each of the ways in which they can be come by.

#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "tests/properties/imported.hpp"
#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// Columns, whether they come from their store or from the rows, must count what the cells say, and
/// so must what is brought up to date: an outcome for each way that does not.
[[nodiscard]] std::vector<Outcome> miscounted(const engine::Program& program, const Imported& data,
                                              const engine::Assessment& assessment);

}  // namespace servanda::properties
