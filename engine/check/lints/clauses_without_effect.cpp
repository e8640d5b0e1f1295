// A `partly met when` that `met when` already covers: it can never decide.

#include "engine/check/implication.hpp"
#include "engine/check/lints/lints.hpp"

namespace servanda::engine {

void find_clauses_without_effect(Linting& linting) {
  const Program& program = linting.program();
  for (const Commitment& commitment : program.commitments) {
    if (!commitment.met.valid() || !commitment.partly.valid()) continue;
    if (!implies(program, commitment.partly, commitment.met)) continue;
    linting.warn("L003", program[commitment.partly].place,
                 "`partly met when` can never decide: `met when` holds wherever it does",
                 "asks for no less than `met when`", "let it ask for less, or take the clause out");
  }
}

}  // namespace servanda::engine
