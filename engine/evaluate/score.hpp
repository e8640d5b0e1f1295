#pragma once
// The score of a commitment in one cell: that of the first row whose condition holds, or of all
// rows that may be the first.

#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate/cell.hpp"

namespace servanda::engine {

/// `ask` evaluates the conditions of its rows. If it is unknown whether the commitment applies, the
/// score may be anything up to `out_of`, for the reasons of `applies`.
[[nodiscard]] Score score(const ScoreRule& rule, const std::function<Answer(NodeId)>& ask,
                          const std::optional<Answer>& applies);

/// Any of several scores: `scores` are those under exceptions that may apply, depending on
/// `conditions`; one is missing if the commitment would not apply.
[[nodiscard]] Score any_of(const ScoreRule& rule, const std::vector<std::optional<Score>>& scores,
                           const std::vector<Answer>& conditions);

}  // namespace servanda::engine
