#pragma once
// A comparison as Markdown: counts as a table, then chapters of new, closed and changed verdicts.

#include <string>

#include "reports/compared.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_comparison_markdown(const Compared& compared);

/// The table of counts and the chapters alone, with headings of the second level: for an audit that
/// has a baseline.
[[nodiscard]] std::string change_counts_markdown(const Compared& compared);
[[nodiscard]] std::string chapter_markdown(const Compared& compared, const ChangeChapter& chapter);

}  // namespace servanda::reports
