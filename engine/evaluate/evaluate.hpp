#pragma once
// Checked rules and facts to verdicts.
//
// Total and pure: no clock, no input or output; equal input gives an equal result. A figure that
// overflows makes the verdict an `error`, and no other.

#include <memory>
#include <stop_token>

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/selection.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// Throws base::Stopped after a request to stop.
[[nodiscard]] Assessment evaluate(const Program& program, const Facts& facts, Day as_of,
                                  Day known_at, const Selection& selection = {},
                                  const std::stop_token& stop = {});

/// The same by a plan of these rules that has all selected commitments.
[[nodiscard]] Assessment evaluate(const Program& program, std::shared_ptr<const Plan> plan,
                                  const Facts& facts, const Clock& clock,
                                  const Selection& selection = {},
                                  const std::stop_token& stop = {});

}  // namespace servanda::engine
