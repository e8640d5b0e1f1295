#pragma once
// Finds the steps whose answers a cell keeps. Internal to `engine/plan/`.

#include <vector>

#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// By StepId: is it used more than once in a cell, and does it depend on no variable?
[[nodiscard]] std::vector<bool> shared_steps(const Plan& plan);

}  // namespace servanda::engine
