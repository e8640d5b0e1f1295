#pragma once
// The frame that all SARIF 2.1.0 of this program has. Internal to `reports/`.

#include <string>

#include "reports/json_parts.hpp"

namespace servanda::reports {

/// A run without its results: the tool, and the rules that results refer to by their place.
[[nodiscard]] Json sarif_run(Json rules);

/// The whole text, of one run.
[[nodiscard]] std::string sarif_log(Json run);

}  // namespace servanda::reports
