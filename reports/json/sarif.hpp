#pragma once
// The frame of all SARIF 2.1.0 of this program. Internal to `reports/`.

#include <string>

#include "base/source.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

/// A run without its results: the tool, and the rules to which results refer by position.
[[nodiscard]] Json sarif_run(Json rules);

/// A place in a text: `uri`, percent-encoded and relative to the folder where the command runs if
/// the file lies below it, and the region.
[[nodiscard]] Json sarif_place(const base::Place& place, const base::Sources& sources);
[[nodiscard]] Json sarif_region(const base::Place& place, const base::Sources& sources);
[[nodiscard]] Json sarif_artifact(const std::string& path);

/// The whole text, with one run.
[[nodiscard]] std::string sarif_log(Json run);

}  // namespace servanda::reports
