#pragma once
// Phrases in the text of national reports.
//
// A phrase in a report is mentioned. It is known not to be mentioned only if the list of reports is
// complete, each was read, and some phrase is in its language: a French report without an English
// phrase says nothing about it. A report from after the end of the cycle that it names counts for
// that cycle, and is late, as a fact is (fact_precedence.hpp).

#include <vector>

#include "engine/evaluate/reading.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Searches the reports of the reading's subject in that period for its phrases, and stores the
/// result in the reading: value or reasons, mentions, reports, unread reports.
void look_for(const Vocabulary& vocabulary, const Facts& facts, const Window& window,
              const Clock& clock, Reading& reading);

}  // namespace servanda::engine
