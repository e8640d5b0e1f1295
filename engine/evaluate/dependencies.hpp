#pragma once
// The facts that an audit, or a verdict, may read: those of the indicators that its commitments
// name, and only of the selected subjects if the rules ask for no others.

#include "engine/check/program.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/facts/fact_selection.hpp"

namespace servanda::engine {

/// At least everything that `evaluate` reads with that selection.
[[nodiscard]] FactSelection needed_facts(const Program& program, const Selection& selection);

/// At least everything behind its verdicts alone, without checks and indices; each once.
[[nodiscard]] std::vector<IndicatorId> indicators_of(const Program& program,
                                                     const Commitment& commitment);

/// Does a verdict on one subject rest on facts of others?
[[nodiscard]] bool reads_others(const Program& program, const Commitment& commitment);

}  // namespace servanda::engine
