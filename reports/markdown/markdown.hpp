#pragma once
// Texts of rules and data within Markdown: they appear as they are, and start no heading, link,
// table or HTML of their own.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::reports::markdown {

/// The text on one line, with every character escaped that has a meaning in Markdown.
[[nodiscard]] std::string plain(std::string_view text);
/// The same as a paragraph of its own: its first characters begin no list, heading or definition.
[[nodiscard]] std::string paragraph(std::string_view text);
/// `text`, in as many backticks as it needs.
[[nodiscard]] std::string code(std::string_view text);
/// A fenced block, with a fence longer than any inside; ends with a line end.
[[nodiscard]] std::string block(std::string_view text, std::string_view language);
/// A line of a table; the cells are Markdown, without line ends.
[[nodiscard]] std::string row(const std::vector<std::string>& cells);
/// The head of a table, and the line below it.
[[nodiscard]] std::string head(const std::vector<std::string>& cells);

}  // namespace servanda::reports::markdown
