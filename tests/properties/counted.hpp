#pragma once
// Compares the counts of verdicts that each way of counting gives.

#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "tests/properties/imported.hpp"
#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// Columns, from their store or from the rows, must give the same counts as the cells, and so must
/// the incremental summary. Returns an outcome for each way that differs.
[[nodiscard]] std::vector<Outcome> miscounted(const engine::Program& program, const Imported& data,
                                              const engine::Assessment& assessment);

}  // namespace servanda::properties
