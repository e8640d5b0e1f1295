#pragma once
// The gap analysis as JSON, for scripts: keys and rows in a fixed order, as `audit.schema.json`
// says.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_json(const Audit& audit);

}  // namespace servanda::reports
