#pragma once
// Indices and checks between sources, as rows of the JSON report. Figures of a score are texts, so
// that none is rounded by who reads them.

// A library for JSON: escaping and Unicode are its business, and it keeps the order of keys.
#include <nlohmann/json.hpp>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] nlohmann::ordered_json json_of_score(const std::optional<engine::Score>& score);
[[nodiscard]] nlohmann::ordered_json json_of_indices(const Audit& audit);
[[nodiscard]] nlohmann::ordered_json json_of_agreements(const Audit& audit);

}  // namespace servanda::reports
