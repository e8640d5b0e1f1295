#pragma once
// What national reports say: phrases in their text.
//
// A phrase that stands in a report is mentioned. That none is mentioned is known only where the
// list of reports is whole, each was read, and some phrase is in its language: a French report
// without an English phrase says nothing about it. A report that came after the end of the cycle
// that it names counts for that cycle, and is late, as a fact is (fact_precedence.hpp).

#include <vector>

#include "engine/evaluate/reading.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Looks for the phrases of the reading in the reports of its subject in that period, and writes
/// down in it what was found: value or reasons, mentions, reports, unread reports.
void look_for(const Vocabulary& vocabulary, const Facts& facts, const Window& window,
              const Clock& clock, Reading& reading);

}  // namespace servanda::engine
