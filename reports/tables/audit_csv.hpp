#pragma once
// The verdicts as one tidy table: one row for each finding, one column for each property.
//
// For spreadsheets and statistics. A cell with several entries has ` | ` between them. Indices and
// disagreements are in other formats.

#include <string>
#include <vector>

#include "reports/run.hpp"

namespace servanda::reports {

/// The same for spreadsheets.
struct AuditTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< in the order of the findings
};
[[nodiscard]] AuditTable audit_table(const Audit& audit);

[[nodiscard]] std::string write_audit_csv(const Audit& audit);

}  // namespace servanda::reports
