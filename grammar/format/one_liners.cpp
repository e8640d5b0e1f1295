// Declarations of one line, in columns with their neighbours.

#include <algorithm>

#include "grammar/format/declarations.hpp"

namespace servanda::grammar::layout {
namespace {

/// The words from a piece on, each by itself; words that belong together stay together: a language
/// and its text, `about within 10%`, `by judgement`, `from DATE`, `= 1000 tonne`.
std::vector<Range> words_from(const std::vector<Piece>& pieces, std::size_t begin,
                              std::size_t end) {
  std::vector<Range> words;
  for (std::size_t i = begin; i < end;) {
    const Token& token = pieces[i].token;
    std::size_t size = 1;
    const bool text_follows = i + 1 < end && pieces[i + 1].token.kind == TokenKind::text;
    if (token.kind == TokenKind::name && text_follows) size = 2;
    if (pieces[i].is("about") || pieces[i].is("=")) size = 3;
    if (pieces[i].is("by") || pieces[i].is("from") || pieces[i].is("to")) size = 2;
    size = std::min(size, end - i);
    words.push_back({i, i + size});
    i += size;
  }
  return words;
}

/// `per cycle`, `lasting`, `lasting up to 2 years`
std::size_t words_of_grain(const syntax::Indicator& indicator) {
  if (indicator.holds_for) return 5;
  return indicator.grain == syntax::Grain::lasting ? 1 : 2;
}

}  // namespace

OneLiner one_liner(const std::vector<Piece>& pieces, const syntax::Item& item, Range range) {
  OneLiner line;
  const bool named = !std::holds_alternative<syntax::Prefer>(item.declaration);
  const std::size_t name_end = std::min(range.begin + (named ? 2 : 1), range.end);
  line.columns = {{range.begin, range.begin + 1}};
  if (named) line.columns.push_back({range.begin + 1, name_end});
  std::size_t rest = name_end;
  if (const auto* indicator = std::get_if<syntax::Indicator>(&item.declaration)) {
    const std::size_t type_end = rest + (indicator->type.of ? 3 : 1);
    const std::size_t grain_end = type_end + words_of_grain(*indicator);
    line.columns.push_back({rest, type_end});
    line.columns.push_back({type_end, grain_end});
    rest = grain_end;
  }
  line.rest = words_from(pieces, rest, range.end);
  return line;
}

void write(Page& page, const OneLiner& line, const std::vector<std::size_t>& widths) {
  std::size_t edge = 0;
  for (std::size_t i = 0; i < line.columns.size(); ++i) {
    if (i > 0) page.breaks_for_comment(line.columns[i].begin, edge);
    page.on_one_line(line.columns[i], 4);
    edge += widths[i] + 1;
    const bool last = i + 1 == line.columns.size() && line.rest.empty();
    if (!last) page.indent(edge);
    if (!last && page.column() > edge) page.write(" ");
  }
  if (!line.rest.empty()) page.breaks_for_comment(line.rest.front().begin, edge);
  const bool braces = !line.rest.empty() && page[line.rest.front().begin].is("{");
  page.filled(line.rest, page.column() + (braces ? 2 : 0), Page::width_of_declarations);
}

void definition(Page& page, Range range) {
  std::size_t equal = range.begin;
  while (equal + 1 < range.end && !page[equal].is("=")) ++equal;
  page.on_one_line({range.begin, equal + 1}, 4);
  const Range body{equal + 1, range.end};
  const bool commented = !page[equal].behind.empty() || !page[body.begin].above.empty();
  if (!commented && page.column() + 1 + page.cells_of(body) <= Page::width &&
      !page.has_comments_inside(body)) {
    page.write(" ");
    return page.on_one_line(body, 4);
  }
  constexpr std::size_t column = 9;  // so that `implies` fits to the left of it
  page.end_line_after(equal);
  page.comments_above(body.begin, column);
  page.indent(column);
  page.condition(body, column);
}

}  // namespace servanda::grammar::layout
