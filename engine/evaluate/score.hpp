#pragma once
// The score of a commitment in one cell: the first row whose condition holds, or all that may be
// the first.

#include "engine/evaluate/cell.hpp"

namespace servanda::engine {

/// Where it is not known whether the commitment applies, it may be anything up to `out_of`.
[[nodiscard]] Score score(const ScoreRule& rule, Cell& cell, Truth applies);

}  // namespace servanda::engine
