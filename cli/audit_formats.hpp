#pragma once
// An audit in the format that was asked for.

#include <string>

#include "cli/options.hpp"
#include "reports/run.hpp"

namespace servanda::cli {

[[nodiscard]] std::string written(const reports::Audit& audit, const AuditOptions& options);

}  // namespace servanda::cli
