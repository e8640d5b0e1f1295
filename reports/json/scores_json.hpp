#pragma once
// Indices and checks between sources, as rows of the JSON report. Figures of a score are texts, so
// that no reader rounds them.

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] Json json_of_score(const std::optional<engine::Score>& score);
[[nodiscard]] Json json_of_indices(const Audit& audit);
[[nodiscard]] Json json_of_agreements(const Audit& audit);

}  // namespace servanda::reports
