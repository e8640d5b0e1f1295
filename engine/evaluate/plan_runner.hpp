#pragma once
// Runs the steps of a plan over columns of facts.

#include <optional>
#include <stop_token>
#include <vector>

#include "engine/facts/columns.hpp"
#include "engine/facts/row_source.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

struct Decided {
  std::vector<Truths> truths;  ///< by StepId
  std::vector<Bits> doubtful;  ///< by FiguresId
};

/// Each source belongs to one core; the result does not depend on their number. With `only`,
/// nothing but that subject's facts is read, and the bits of other subjects have no meaning. Throws
/// base::Stopped after a request to stop.
[[nodiscard]] Decided decide(const Program& program, const Plan& plan, const Clock& clock,
                             const std::vector<RowSource*>& sources,
                             std::optional<SubjectId> only = {}, const std::stop_token& stop = {});

}  // namespace servanda::engine
