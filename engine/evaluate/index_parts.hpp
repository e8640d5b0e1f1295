#pragma once
// What a member of an index is for one subject and cycle, and what the members come to together.
// Internal to `engine/evaluate/`.

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/scores.hpp"
#include "engine/meaning/indices.hpp"

namespace servanda::engine {

/// Of a commitment with a score this counts, of another the verdict.
void take_verdict(const Index& index, const Finding& finding, IndexPart& part);
/// Of another index.
void take_score(const IndexScore& score, IndexPart& part);
/// Of a figure, which is in the part already, with the reasons why it is not known.
void take_value(const ScoredFigure& figure, IndexPart& part);

/// From the parts of a score to its figure, interval and coverage. Throws Overflow.
void add_up(const Index& index, IndexScore& score);

}  // namespace servanda::engine
