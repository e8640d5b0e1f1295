#pragma once
// The files of reports/html/page inside the program; embed.cmake writes the source. Internal to
// `reports/`.

#include <string_view>
#include <vector>

namespace servanda::reports {

[[nodiscard]] std::string_view page_frame();  ///< page.html
[[nodiscard]] std::string_view page_style();  ///< page.css
/// The scripts, in order.
[[nodiscard]] std::vector<std::string_view> page_scripts();

}  // namespace servanda::reports
