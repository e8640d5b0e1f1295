#pragma once
// Manual pages, servanda(1) and servanda-audit(1), in the man macros that groff and mandoc read.
// They bear no date: equal sources give equal pages.

#include <string>

#include "cli/surface/surface.hpp"

namespace servanda::cli {

[[nodiscard]] std::string write_man_page(const Surface& surface);
[[nodiscard]] std::string write_man_page(const Surface& surface, const CommandSurface& command);

}  // namespace servanda::cli
