#include "reports/tables/workbook_library.hpp"

#include <dlfcn.h>

#include <optional>
#include <type_traits>

namespace servanda::reports {
namespace {

std::optional<WorkbookLibrary> load() {
  void* const library = dlopen(SERVANDA_WORKBOOK_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  const auto find = [library](const char* name, auto& function) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(dlsym(library, name));
    return function != nullptr;
  };
  WorkbookLibrary its;
  const bool all = find("workbook_new_opt", its.workbook_new_opt) &&
                   find("workbook_set_properties", its.workbook_set_properties) &&
                   find("workbook_add_format", its.workbook_add_format) &&
                   find("workbook_add_worksheet", its.workbook_add_worksheet) &&
                   find("workbook_close", its.workbook_close) &&
                   find("format_set_bold", its.format_set_bold) &&
                   find("format_set_bottom", its.format_set_bottom) &&
                   find("format_set_bg_color", its.format_set_bg_color) &&
                   find("worksheet_write_string", its.worksheet_write_string) &&
                   find("worksheet_write_number", its.worksheet_write_number) &&
                   find("worksheet_set_column", its.worksheet_set_column) &&
                   find("worksheet_freeze_panes", its.worksheet_freeze_panes) &&
                   find("worksheet_autofilter", its.worksheet_autofilter);
  return all ? std::optional(its) : std::nullopt;
}

}  // namespace

const WorkbookLibrary* workbook_library() {
  static const std::optional<WorkbookLibrary> library = load();
  return library ? &*library : nullptr;
}

}  // namespace servanda::reports
