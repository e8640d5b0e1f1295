#pragma once
// What the reference knows of one cell when its verdict is found, and what is made of all of them.

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

/// The first row that holds, or all that may be it; where it is not known whether the commitment
/// applies, any score.
[[nodiscard]] Score score_of(const ScoreRule& rule,
                             const std::function<Answer(const Expression&)>& ask,
                             const std::optional<Answer>& applies);

/// Flags what read a figure on which sources disagree, and says where they agree.
[[nodiscard]] std::vector<Outcome> agreements(const Case& world, std::vector<Finding>& findings,
                                              Statistics& statistics);

[[nodiscard]] std::vector<Outcome> indices(const Case& world, const std::vector<Finding>& findings,
                                           Statistics& statistics);

/// What an index makes of a figure, wherever that lies.
[[nodiscard]] Span scored(const ScoredFigure& by, const Value& value);
[[nodiscard]] Span scored_unknown(const ScoredFigure& by);

}  // namespace servanda::properties
