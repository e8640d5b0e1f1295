#pragma once
// Of which fact a commitment's own question is.

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

enum class AskedFor : std::uint8_t { no, among_others, alone };

/// Is the question of the commitment (`asks`) about this fact? It may be where the fact is of the
/// one under review and of the time under review, and is if the clauses that count ask for no other
/// then.
[[nodiscard]] AskedFor asked_for(const Program& program, const Finding& finding,
                                 const Reading& reading);

}  // namespace servanda::engine
