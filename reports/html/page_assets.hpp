#pragma once
// The files of reports/html/page, as they stand in the program: embed.cmake puts them there.
// Internal to `reports/`.

#include <string_view>
#include <vector>

namespace servanda::reports {

[[nodiscard]] std::string_view page_frame();  ///< page.html
[[nodiscard]] std::string_view page_style();  ///< page.css
/// The scripts, each to stand before the next.
[[nodiscard]] std::vector<std::string_view> page_scripts();

}  // namespace servanda::reports
