#pragma once
// Exceptions that apply at once: what the checker could not tell from their words, the data showed.
//
// Such a verdict is an `error`, and the rules are at fault. One message for each pair tells where
// both stand, for whom they clash first, what was read, and how many verdicts that leaves open.

#include "base/diagnostic.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

void report_clashes(const Program& program, const Facts& facts, const Assessment& assessment,
                    base::Diagnostics& diagnostics);

}  // namespace servanda::engine
