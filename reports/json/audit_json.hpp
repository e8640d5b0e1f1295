#pragma once
// The gap analysis as JSON, for scripts: keys and rows in a fixed order, as in `audit.schema.json`.

#include <string>
#include <vector>

#include "reports/run.hpp"

namespace servanda::reports {

/// In pieces that follow each other: joining hundreds of megabytes would need twice the memory.
[[nodiscard]] std::vector<std::string> write_json(const Audit& audit);

}  // namespace servanda::reports
