#pragma once
// Which facts an audit, or a verdict, may read: those of the indicators that its commitments ask
// for, of the subjects alone that were selected where nobody else's are asked for.

#include "engine/check/program.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"

namespace servanda::engine {

/// At least all that `evaluate` reads with that selection.
[[nodiscard]] FactSelection needed_facts(const Program& program, const Selection& selection);

/// At least all that its verdicts rest on, by themselves, without checks and indices; each once.
[[nodiscard]] std::vector<IndicatorId> indicators_of(const Program& program,
                                                     const Commitment& commitment);

/// Does a verdict on one subject rest on facts of others?
[[nodiscard]] bool reads_others(const Program& program, const Commitment& commitment);

}  // namespace servanda::engine
