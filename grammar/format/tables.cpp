// Tables: the cells of a column stand under each other.

#include <algorithm>
#include <string>

#include "base/display.hpp"
#include "grammar/format/declarations.hpp"

namespace servanda::grammar::layout {
namespace {

/// The rows of a table, each from its first bar to its last.
std::vector<Range> rows_of(const Page& page, Range range) {
  std::vector<Range> rows;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const bool starts = i == range.begin || page[i].token.starts_line;
    if (starts) rows.push_back({i, i});
    rows.back().end = i + 1;
  }
  return rows;
}

/// The texts between two bars.
std::vector<std::string> cells_of_row(const Page& page, const base::Source& source, Range row) {
  std::vector<std::string> texts;
  std::size_t bar = row.begin;
  for (std::size_t i = row.begin + 1; i < row.end; ++i) {
    if (!page[i].is("|")) continue;
    const base::Span inside{page[bar].token.span.end, page[i].token.span.begin};
    texts.push_back(single_spaced(source.text(inside)));
    bar = i;
  }
  return texts;
}

}  // namespace

void table(Page& page, const base::Source& source, Range range) {
  const std::size_t column = page.column();
  const std::vector<Range> rows = rows_of(page, range);
  std::vector<std::vector<std::string>> texts;
  std::vector<std::size_t> widths;
  for (const Range row : rows) {
    texts.push_back(cells_of_row(page, source, row));
    for (std::size_t i = 0; i < texts.back().size(); ++i) {
      if (i == widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], base::cells(texts.back()[i]));
    }
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row > 0) {
      page.end_line_after(rows[row - 1].end - 1);
      if (page[rows[row].begin].is_set_apart()) page.blank_line();
      page.comments_above(rows[row].begin, column);
      page.indent(column);
    }
    page.write("|");
    for (std::size_t i = 0; i < texts[row].size(); ++i) {
      const std::string& text = texts[row][i];
      page.write(" ");
      page.write(text);
      page.write(std::string(widths[i] - base::cells(text) + 1, ' ') + "|");
    }
  }
}

}  // namespace servanda::grammar::layout
