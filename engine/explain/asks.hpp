#pragma once
// The fact that a commitment's own question is about.

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

enum class AskedFor : std::uint8_t { no, among_others, alone };

/// Is the question of the commitment (`asks`) about this fact? It may be if the fact is of the
/// subject and the time under review, and is if the deciding clauses read no other fact of that
/// time.
[[nodiscard]] AskedFor asked_for(const Program& program, const Finding& finding,
                                 const Reading& reading);

}  // namespace servanda::engine
