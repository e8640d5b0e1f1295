#pragma once
// The score of a commitment in one cell: the first row whose condition holds, or all that may be
// the first.

#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate/cell.hpp"

namespace servanda::engine {

/// `ask` answers the conditions of its rows.
/// Where it is not known whether the commitment applies, it may be anything up to `out_of`, for the
/// reasons of `applies`.
[[nodiscard]] Score score(const ScoreRule& rule, const std::function<Answer(NodeId)>& ask,
                          const std::optional<Answer>& applies);

/// Any that may be: `scores` are those under several exceptions of which it is not known whether
/// they apply, because of `conditions`; one is missing where the commitment would not apply.
[[nodiscard]] Score any_of(const ScoreRule& rule, const std::vector<std::optional<Score>>& scores,
                           const std::vector<Answer>& conditions);

}  // namespace servanda::engine
