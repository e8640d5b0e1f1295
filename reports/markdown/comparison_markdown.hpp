#pragma once
// A comparison as Markdown: counts as a table, then a chapter for what is new, closed, changed.

#include <string>

#include "reports/compared.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_comparison_markdown(const Compared& compared);

/// The table of counts and the chapters alone, headed at the second level: for an audit that has a
/// baseline.
[[nodiscard]] std::string change_counts_markdown(const Compared& compared);
[[nodiscard]] std::string chapter_markdown(const Compared& compared, const ChangeChapter& chapter);

}  // namespace servanda::reports
