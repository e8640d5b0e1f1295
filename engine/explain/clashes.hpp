#pragma once
// Exceptions that apply at once: the checker could not see it in the rules, but the data show it.
//
// Such a verdict is an `error`, and the rules are at fault. A message for each pair names the
// places of both, the first subject for which they clash, the facts that were read, and the number
// of verdicts that this leaves open.

#include "base/diagnostic.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

void report_clashes(const Program& program, const Facts& facts, const Assessment& assessment,
                    base::Diagnostics& diagnostics);

}  // namespace servanda::engine
