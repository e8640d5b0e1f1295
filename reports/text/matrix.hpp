#pragma once
// The verdicts at a glance: for each cycle, commitments by States.
//
// Up to eight States stand as columns, each cell a shape and a word. More States are counted, one
// line a commitment, with the codes of those that have a gap. What binds a group as one follows
// below.

#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

void write_matrices(const Audit& audit, Page& page);

}  // namespace servanda::reports
