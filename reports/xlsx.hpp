#pragma once
// Tables as an XLSX workbook: filters, frozen heads, verdicts in colour beside shape and word.
//
// Equal tables and an equal day give equal bytes. No cell is a formula. A text longer than a cell
// holds (32,767 signs) is cut, and says so; more rows than a sheet holds go on in a second one.

#include <optional>
#include <string>
#include <vector>

#include "engine/values/date.hpp"
#include "reports/sheets.hpp"

namespace servanda::reports {

/// `created` is the workbook's own date. Nothing where temporary files cannot be written.
[[nodiscard]] std::optional<std::string> write_xlsx(const std::vector<Sheet>& sheets,
                                                    engine::Day created);

}  // namespace servanda::reports
