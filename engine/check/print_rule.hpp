#pragma once
// All rules on which the verdicts of one commitment depend, as text, so that two versions of a pack
// can be compared commitment by commitment: equal texts give equal verdicts on the same facts.
// Titles, notes, sentences and places are no part of it.

#include <string>

#include "engine/check/program.hpp"

namespace servanda::engine {

/// Its clauses with their definitions, its schedule, the thresholds, and the declarations of
/// everything that it reads; without the members of the groups that it names.
[[nodiscard]] std::string print_rule(const Program& program, const Commitment& commitment);

/// The bound subjects: the members of its group, with their dates.
[[nodiscard]] std::string print_bound(const Program& program, const Commitment& commitment);

/// The subjects whose figures may decide: the members of the groups that its clauses name, and of
/// the group that it binds as one.
[[nodiscard]] std::string print_members(const Program& program, const Commitment& commitment);

}  // namespace servanda::engine
