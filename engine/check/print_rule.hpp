#pragma once
// All of the rules that one commitment's verdicts hang on, as text, so that two versions of a pack
// can be told apart commitment by commitment: what prints equally decides equally, given the same
// facts. Titles, notes, sentences and places are no part of it.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// Its clauses with the definitions in them, its schedule, the thresholds and the declarations of
/// what it reads; not who belongs to the groups that it names.
[[nodiscard]] std::string print_rule(const Program& program, const Commitment& commitment);

/// Who is bound: the members of its group, with their dates.
[[nodiscard]] std::string print_bound(const Program& program, const Commitment& commitment);

/// On whose figures a verdict may hang: the members of the groups that its clauses name, and of the
/// one that is bound as one.
[[nodiscard]] std::string print_members(const Program& program, const Commitment& commitment);

}  // namespace servanda::engine
