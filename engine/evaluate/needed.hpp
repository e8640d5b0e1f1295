#pragma once
// Which facts an audit may read: those of the indicators that its commitments ask for, of the
// subjects alone that were selected where nobody else's are asked for.

#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/meaning/program.hpp"

namespace servanda::engine {

/// At least all that `evaluate` reads with that selection.
[[nodiscard]] FactSelection needed_facts(const Program& program, const Selection& selection);

}  // namespace servanda::engine
