#pragma once
// Results that cannot be computed: a message for each figure of the rules that fails, with its
// place, the first subject, and the number of results that this leaves open.

#include "base/diagnostic.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

void report_not_computed(const Program& program, const Assessment& assessment,
                         base::Diagnostics& diagnostics);

}  // namespace servanda::engine
