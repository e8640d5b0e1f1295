#pragma once
// The input of an evaluation: the rules, the plan made of them, the facts, and the days of the run.

#include "engine/facts/fact_precedence.hpp"
#include "engine/facts/facts.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

struct EvaluationContext {
  const Program& program;
  const Plan& plan;  ///< of this program
  const Facts& facts;
  Clock clock;
};

}  // namespace servanda::engine
