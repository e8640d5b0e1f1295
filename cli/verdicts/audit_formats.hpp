#pragma once
// Writes an audit in the format that the options name.

#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "reports/run.hpp"
#include "reports/summary.hpp"
#include "reports/tables/sheets.hpp"

namespace servanda::cli {

/// The bytes of a workbook. Throws UsageError if it cannot be made.
[[nodiscard]] std::string workbook(const std::vector<reports::Sheet>& sheets, engine::Day created);

/// In pieces, to be written one after the other.
[[nodiscard]] std::vector<std::string> written(const reports::Audit& audit,
                                               const AuditOptions& options, Console& console);
[[nodiscard]] std::string written(const reports::Summary& summary, const AuditOptions& options,
                                  const Console& console);

}  // namespace servanda::cli
