#pragma once
// The part of one member of an index for one subject and cycle, and the sum of all parts. Internal
// to `engine/evaluate/`.

#include "engine/check/indices.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/scores.hpp"

namespace servanda::engine {

/// Each function fills in the score of a member, within the range of the index: a score beyond it
/// is an error of the part, or held at its end.

/// For a commitment: its score, if it has one, else its verdict.
void take_verdict(const Index& index, const Finding& finding, IndexPart& part);
/// For another index.
void take_score(const Index& index, const IndexScore& score, IndexPart& part);
/// For a figure, or for a condition (`truth`); the part has its value already, or the reasons why
/// it is unknown.
void take_value(const Index& index, bool truth, IndexPart& part);
/// Counts neither way.
void take_not_applicable(IndexPart& part);

/// Computes the figure, the interval and the coverage of a score from its parts. Throws Overflow.
void add_up(const Index& index, IndexScore& score);

}  // namespace servanda::engine
