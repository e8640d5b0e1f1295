#pragma once
// Runs scenarios of the rules: compares an author's expectations with the verdicts.
//
// The facts of a scenario are all that is known in it. Each expected row gives one `Outcome`, in
// the order of the text.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/explain/explain.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

struct Outcome {
  const Expectation* expected = nullptr;  ///< of the scenario, which must outlive it
  bool holds = false;
  std::string found;  ///< the verdict, or the reason why there is none
  std::optional<Explanation> explanation;
  std::optional<Finding> finding;
};

/// The tables of the scenario as facts: all known from the start, all from a document named
/// `scenario`.
[[nodiscard]] Facts facts_of(const Program& program, const Scenario& scenario);

/// `plan` is of the whole program.
[[nodiscard]] std::vector<Outcome> run(const Program& program,
                                       const std::shared_ptr<const Plan>& plan,
                                       const Scenario& scenario);

}  // namespace servanda::engine
