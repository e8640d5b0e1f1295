#pragma once
// What a member of an index is for one subject and cycle, and what the members come to together.
// Internal to `engine/evaluate/`.

#include "engine/check/indices.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/scores.hpp"

namespace servanda::engine {

/// Each fills in what the member counts, within the range of the index: what lies beyond it is an
/// error of the part, or held at its end.

/// Of a commitment with a score this counts, of another the verdict.
void take_verdict(const Index& index, const Finding& finding, IndexPart& part);
/// Of another index.
void take_score(const Index& index, const IndexScore& score, IndexPart& part);
/// Of a figure, or of a condition (`truth`); its value is in the part already, with the reasons why
/// it is not known.
void take_value(const Index& index, bool truth, IndexPart& part);
/// It counts neither way.
void take_not_applicable(IndexPart& part);

/// From the parts of a score to its figure, interval and coverage. Throws Overflow.
void add_up(const Index& index, IndexScore& score);

}  // namespace servanda::engine
