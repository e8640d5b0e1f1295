#pragma once
// The steps of a plan, decided over the columns of a dossier.

#include <optional>
#include <vector>

#include "engine/dossier/columns/fact_reader.hpp"
#include "engine/evaluate/columns.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

struct Decided {
  std::vector<Truths> truths;  ///< by StepId
  std::vector<Bits> doubtful;  ///< by FiguresId
};

/// Each reader is one core's; what they give does not depend on how many there are. Where `only` is
/// named, nothing but its facts is read, and what is decided of others means nothing.
[[nodiscard]] Decided decide(const Program& program, const Plan& plan, const Clock& clock,
                             std::vector<FactReader>& readers, std::optional<SubjectId> only = {});

}  // namespace servanda::engine
