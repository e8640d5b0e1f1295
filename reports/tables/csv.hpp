#pragma once
// CSV as in RFC 4180, with `\n` at the end of a line, and safe to open in a spreadsheet.
//
// A spreadsheet takes a text that opens with `=`, `+`, `-`, `@`, their wide forms, a tab or a line
// end for a formula and runs it. Such a text gets an apostrophe before it; a plain number, such as
// `-5` or `-2.5%`, is no formula and stays. A text gets one, too, if it would open a cell for a
// spreadsheet of another country, whose separator is `;` or a tab. Control and bidirectional
// characters are made visible as in base/display.hpp.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::reports {

/// The visible form of the text, with an apostrophe before it if a spreadsheet would take it for a
/// formula.
[[nodiscard]] std::string no_formula(std::string_view text);

/// A line, with its end.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace servanda::reports
