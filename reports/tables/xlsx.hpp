#pragma once
// Tables as an XLSX workbook: filters, frozen heads, verdicts in colour beside shape and word.
//
// Equal tables and an equal day give equal bytes. No cell is a formula. A text longer than a cell
// (32,767 characters) is cut, with a note; rows beyond the limit of a sheet continue in a second
// one.

#include <string>
#include <variant>
#include <vector>

#include "engine/values/date.hpp"
#include "reports/tables/sheets.hpp"

namespace servanda::reports {

/// Why there is no workbook.
enum class NoWorkbook {
  no_library,  ///< libxlsxwriter is not installed
  no_room,     ///< temporary files cannot be written
};

/// The bytes of the workbook; `created` is its own date.
[[nodiscard]] std::variant<std::string, NoWorkbook> write_xlsx(const std::vector<Sheet>& sheets,
                                                               engine::Day created);

}  // namespace servanda::reports
