#pragma once
// The form that each step of a plan has in columns. Internal to `engine/plan/`.

#include <string>
#include <vector>

#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// By StepId. A look-up gets its column later, if a condition that columns decide uses it.
[[nodiscard]] std::vector<ColumnForm> column_forms(const Program& program, const Plan& plan);

/// "it computes with figures": the first part that columns do not support.
[[nodiscard]] std::string beyond_columns(const Vocabulary& vocabulary, const ColumnForm& form);

}  // namespace servanda::engine
