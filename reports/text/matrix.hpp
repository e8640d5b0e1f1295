#pragma once
// The verdicts at a glance: for each cycle, commitments by States.
//
// Up to eight States are columns, each cell a shape and a word. More States are counted, with a
// line for each commitment and the codes of those that have a gap. Commitments that bind a group as
// one follow below.

#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

void write_matrices(const Audit& audit, Page& page);

}  // namespace servanda::reports
