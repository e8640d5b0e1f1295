#pragma once
// The functions of libxlsxwriter that write a workbook, looked up on first use.
//
// The library loads one of ciphers, and starting both takes as long as starting all the rest of a
// command: only commands that write a workbook wait for it.

#include <xlsxwriter.h>

namespace servanda::reports {

/// By their names in the library.
struct WorkbookLibrary {
  decltype(&::workbook_new_opt) workbook_new_opt = nullptr;
  decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
  decltype(&::workbook_add_format) workbook_add_format = nullptr;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
  decltype(&::workbook_close) workbook_close = nullptr;
  decltype(&::format_set_bold) format_set_bold = nullptr;
  decltype(&::format_set_bottom) format_set_bottom = nullptr;
  decltype(&::format_set_bg_color) format_set_bg_color = nullptr;
  decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
  decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
  decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
  decltype(&::worksheet_autofilter) worksheet_autofilter = nullptr;
};

/// Returns null if the library is not installed; otherwise it stays loaded.
[[nodiscard]] const WorkbookLibrary* workbook_library();

}  // namespace servanda::reports
