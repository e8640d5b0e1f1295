#pragma once
// Tables as an XLSX workbook: filters, frozen heads, verdicts in colour beside shape and word.
//
// Equal tables and an equal day give equal bytes. No cell is a formula. A text longer than a cell
// holds (32,767 signs) is cut, and says so; more rows than a sheet holds go on in a second one.

#include <string>
#include <variant>
#include <vector>

#include "engine/values/date.hpp"
#include "reports/tables/sheets.hpp"

namespace servanda::reports {

/// Why there is none.
enum class NoWorkbook {
  no_library,  ///< libxlsxwriter is not installed
  no_room,     ///< temporary files cannot be written
};

/// Its bytes; `created` is the workbook's own date.
[[nodiscard]] std::variant<std::string, NoWorkbook> write_xlsx(const std::vector<Sheet>& sheets,
                                                               engine::Day created);

}  // namespace servanda::reports
