// A `partly met when` that `met when` already covers: it can never decide.

#include <algorithm>
#include <set>
#include <string>

#include "engine/meaning/lints/lints.hpp"

namespace servanda::engine {
namespace {

/// The conditions of an `and` (or of an `or`) as text; any other condition is one by itself.
std::set<std::string> parts(const Program& program, NodeId id, bool conjunction) {
  const auto* counted = std::get_if<Counted>(&program[id].content);
  const bool fits = counted != nullptr && !counted->most &&
                    counted->least == (conjunction ? counted->conditions.size() : 1);
  if (!fits) return {print(program, id)};
  std::set<std::string> texts;
  for (const NodeId part : counted->conditions) texts.insert(print(program, part));
  return texts;
}

bool includes(const std::set<std::string>& all, const std::set<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// Whoever fulfils `stronger` fulfils `weaker`: it asks for all of it and more, or is one of its
/// alternatives.
bool implies(const Program& program, NodeId stronger, NodeId weaker) {
  return includes(parts(program, stronger, true), parts(program, weaker, true)) ||
         includes(parts(program, weaker, false), parts(program, stronger, false));
}

}  // namespace

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
