#pragma once
// The reference's result for one cell, and the results that are made from all cells.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/properties/cell.hpp"

namespace servanda::properties {

struct Finding : Outcome {
  const Commitment* commitment = nullptr;
  std::string whom;  ///< a State, or the group
  bool of_group = false;
  int cycle = -1;
  bool may_not_apply = false;
  std::set<Seen> seen;
};

/// The verdict on one cell, with its score.
[[nodiscard]] Finding outcome_of(const Case& world, const Commitment& commitment,
                                 const Place& place, Asking& asking, Statistics& statistics);

/// The score of the first row that holds, or of all rows that may be it; any score, if it is
/// unknown whether the commitment applies.
[[nodiscard]] Score score_of(const ScoreRule& rule,
                             const std::function<Answer(const Expression&)>& ask,
                             const std::optional<Answer>& applies);

/// Flags verdicts that read a figure on which sources disagree, and returns where sources agree.
[[nodiscard]] std::vector<Outcome> agreements(const Case& world, std::vector<Finding>& findings,
                                              Statistics& statistics);

[[nodiscard]] std::vector<Outcome> indices(const Case& world, const std::vector<Finding>& findings,
                                           Statistics& statistics);

/// The score of a figure in an index, before it is limited to the range of the index.
[[nodiscard]] Span scored(const ScoredFigure& by, const Value& value);
[[nodiscard]] Span scored_unknown(const ScoredFigure& by);

}  // namespace servanda::properties
