#pragma once
// The verdicts as one tidy table: one row a finding, one column a thing that is said of it.
//
// For spreadsheets and statistics. Where a cell holds several things, ` | ` stands between them.
// What is not about one verdict (indices, disagreements) is not in it: see the other formats.

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
