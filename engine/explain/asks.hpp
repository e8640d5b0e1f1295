#pragma once
// Of which fact a commitment's own question is.

#include "engine/evaluate/assessment.hpp"
#include "engine/meaning/program.hpp"

namespace servanda::engine {

/// Is the question of the commitment (`asks`) about this fact? It is where the fact is of the one
/// under review and of the time under review, and the clauses that count ask for no other then.
[[nodiscard]] bool asks_for_it(const Program& program, const Finding& finding,
                               const Reading& reading);

}  // namespace servanda::engine
