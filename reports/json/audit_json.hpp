#pragma once
// The gap analysis as JSON, for scripts: keys and rows in a fixed order, as `audit.schema.json`
// says.

#include <string>
#include <vector>

#include "reports/run.hpp"

namespace servanda::reports {

/// In pieces, to be put one after the other: put together, hundreds of megabytes would need their
/// room twice.
[[nodiscard]] std::vector<std::string> write_json(const Audit& audit);

}  // namespace servanda::reports
