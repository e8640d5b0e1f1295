// The two parts of a file without a grammar: sentences with holes, and tables, whose rows end with
// their lines.

#include <algorithm>
#include <string>

#include "grammar/blocks.hpp"
#include "grammar/expected.hpp"

namespace servanda::grammar {

bool FileReader::read_sentences(std::vector<syntax::Template>& sentences) {
  syntax::Translations translations;
  if (!read(cursor_, translations)) return false;
  for (const syntax::Translation& translation : translations)
    sentences.push_back(read_template(translation));
  return true;
}

syntax::Template FileReader::read_template(const syntax::Translation& translation) {
  syntax::Template result{translation.language, translation.text, {}};
  const std::string_view raw = translation.text.raw;
  const std::uint32_t offset = translation.text.span.begin + 1;  // after the quotation mark
  std::size_t at = 0;
  const auto piece = [&](std::size_t end) {
    return syntax::unescaped({raw.substr(at, end - at), translation.text.span});
  };
  while (true) {
    const std::size_t open = raw.find('{', at);
    if (open == std::string_view::npos) break;
    const std::size_t close = raw.find('}', open);
    const base::Span rest{offset + static_cast<std::uint32_t>(open),
                          offset + static_cast<std::uint32_t>(raw.size())};
    if (close == std::string_view::npos) {
      diagnostics_.error("P009", {file_.source, rest}, "this placeholder has no closing brace", {},
                         "write `{indicator}`; a condition that holds texts of its own is given a "
                         "name with `define` first, and that name stands in the braces");
      break;
    }
    const base::Span hole{rest.begin + 1, offset + static_cast<std::uint32_t>(close)};
    result.pieces.push_back({piece(open), read_hole(hole)});
    at = close + 1;
  }
  result.pieces.push_back({piece(raw.size()), {}});
  return result;
}

syntax::ExpressionId FileReader::read_hole(base::Span hole) {
  const Tokens inside = lex(source_, file_.source, hole, diagnostics_);
  Environment environment{file_, {inside.tokens.begin(), {}}, environment_.nesting_limit};
  const ParseContext context(environment);
  TokenIterator at = inside.tokens.begin();
  syntax::ExpressionId expression;
  const bool whole = parse_expression(at, inside.tokens.end(), context, expression);
  if (whole && at->kind == TokenKind::end) return expression;
  const TokenIterator place = std::max(at, environment.farthest.place);
  Token found = *place;
  if (found.kind == TokenKind::end) found.text = "}";
  found.kind = TokenKind::symbol;
  const Token* const before = place == inside.tokens.begin() ? nullptr : &*place - 1;
  const Token* const after = place->kind == TokenKind::end ? nullptr : &*place + 1;
  report_expected({found, before, after, inside.tokens.data(), environment.farthest.expected},
                  file_.source, diagnostics_);
  return {};
}

bool FileReader::read_table(syntax::Table& table) {
  if (here().word != "|" || !read_row(table.header)) {
    environment_.farthest.note(cursor_.at, "|");
    return false;
  }
  const base::Span begin = table.header.front().span;
  while (here().word == "|") {
    const Token first = here();
    std::vector<syntax::Cell> cells;
    if (!read_row(cells)) return false;
    if (cells.size() == table.header.size()) {
      table.rows.push_back(std::move(cells));
      continue;
    }
    diagnostics_.error("P010", {file_.source, base::cover(first.span, (cursor_.at - 1)->span)},
                       "this row has " + std::to_string(cells.size()) + " cells, its header " +
                           std::to_string(table.header.size()),
                       {}, "give each column a cell; an empty one says nothing");
  }
  table.span = base::cover(begin, (cursor_.at - 1)->span);
  return true;
}

bool FileReader::read_row(std::vector<syntax::Cell>& cells) {
  Token bar = here();
  ++cursor_.at;
  while (!here().starts_line && here().kind != TokenKind::end) {
    while (here().word != "|" && !here().starts_line && here().kind != TokenKind::end) ++cursor_.at;
    const bool open = here().word != "|" || here().starts_line;
    const base::Span last = (cursor_.at - 1)->span;
    base::Span inside{bar.span.end, open ? last.end : here().span.begin};
    const std::string_view text = source_.text();
    while (inside.begin < inside.end && (text[inside.begin] == ' ' || text[inside.begin] == '\t'))
      ++inside.begin;
    while (inside.end > inside.begin &&
           (text[inside.end - 1] == ' ' || text[inside.end - 1] == '\t'))
      --inside.end;
    cells.push_back({single_spaced(source_.text(inside)), inside});
    if (open) {
      diagnostics_.error("P010", {file_.source, last}, "this row has no bar at its end", {},
                         "close its last cell with `|`");
      return true;
    }
    bar = here();
    ++cursor_.at;
  }
  if ((cursor_.at - 1)->word == "|" && !cells.empty()) return true;
  restart_farthest();
  environment_.farthest.note(cursor_.at, "|");
  return false;
}

}  // namespace servanda::grammar
