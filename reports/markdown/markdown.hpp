#pragma once
// Texts of rules and data within Markdown: whatever they hold, they come out as they are written,
// and start no heading, link, table or HTML of their own.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::reports::markdown {

/// On one line, every sign that Markdown would take for its own escaped.
[[nodiscard]] std::string plain(std::string_view text);
/// The same as a paragraph of its own: its first signs begin no list, heading or definition.
[[nodiscard]] std::string paragraph(std::string_view text);
/// `text`, in as many backticks as it needs.
[[nodiscard]] std::string code(std::string_view text);
/// A fenced block, in a fence that is longer than any within; ends with a line end.
[[nodiscard]] std::string block(std::string_view text, std::string_view language);
/// A line of a table; the cells are Markdown, without line ends.
[[nodiscard]] std::string row(const std::vector<std::string>& cells);
/// The head of a table, and the line below it.
[[nodiscard]] std::string head(const std::vector<std::string>& cells);

}  // namespace servanda::reports::markdown
