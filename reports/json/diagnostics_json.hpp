#pragma once
// Diagnostics on rules for programs: as plain JSON, and as SARIF 2.1.0, which code hosts and
// editors show beside the lines. Lines and columns count from 1, columns in code points; ends are
// exclusive.

#include <string>

#include "base/diagnostic.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_diagnostics_json(const base::Diagnostics& diagnostics,
                                                 const base::Sources& sources);
[[nodiscard]] std::string write_sarif(const base::Diagnostics& diagnostics,
                                      const base::Sources& sources);

}  // namespace servanda::reports
