#pragma once
// Results that can't be computed: a message for each figure of the rules that fails, where it
// stands, for whom it fails first, and how many results that leaves open.

#include "base/diagnostic.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

void report_not_computed(const Program& program, const Assessment& assessment,
                         base::Diagnostics& diagnostics);

}  // namespace servanda::engine
