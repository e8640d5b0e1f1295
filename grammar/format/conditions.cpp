// Breaks conditions that are too long for a line, before the loosest operators, which stand to the
// left of a common edge, so that the operands of one operator begin in one column:
//
//   met when a < b
//         or c < d
//
// A quantifier reaches as far as it can, so the part after its `where` or its colon is broken
// inside of it. Then come escapes, comparisons and sums, and at last the widest bracket, and so on
// inwards.

#include <algorithm>
#include <array>

#include "grammar/format/page.hpp"

namespace servanda::grammar::layout {
namespace {

bool opens(const Piece& piece) {
  return piece.token.kind == TokenKind::symbol && (piece.is("(") || piece.is("{") || piece.is("["));
}
bool closes(const Piece& piece) {
  return piece.token.kind == TokenKind::symbol && (piece.is(")") || piece.is("}") || piece.is("]"));
}

/// The separator of a list's members: `;` if there is one, else `,`.
std::string_view separator(const std::vector<Piece>& pieces, Range inside) {
  std::size_t depth = 0;
  for (std::size_t i = inside.begin; i < inside.end; ++i) {
    if (opens(pieces[i])) ++depth;
    if (closes(pieces[i]) && depth > 0) --depth;
    if (depth == 0 && pieces[i].is(";")) return ";";
  }
  return ",";
}

/// Operators of one strength; the loosest come first.
using Level = std::array<std::string_view, 10>;
constexpr std::array<Level, 5> levels{{
    {"implies"},
    {"or"},
    {"and"},
    {"<", "<=", ">", ">=", "=", "!=", "in", "has", "matches", "mentions"},
    {"+", "-"},
}};

}  // namespace

std::size_t Page::closing(std::size_t opening, std::size_t end) const {
  std::size_t depth = 0;
  for (std::size_t i = opening; i < end; ++i) {
    if (opens(pieces_[i])) ++depth;
    if (closes(pieces_[i]) && --depth == 0) return i;
  }
  return end - 1;
}

/// The position after the colon of a quantifier, or after its `where` if it has no colon; the end
/// if there is none.
std::size_t Page::reach_of_quantifier(Range range) const {
  std::size_t where = range.end;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (opens(pieces_[i])) i = closing(i, range.end);
    if (pieces_[i].is(":")) return i + 1;
    if (pieces_[i].is("where") && where == range.end) where = i + 1;
  }
  return where;
}

std::vector<std::size_t> Page::loosest_operators(Range range) const {
  // Operators inside a quantifier belong to it.
  std::size_t end = range.end;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (opens(pieces_[i])) i = closing(i, range.end);
    if (!pieces_[i].is(":") && !pieces_[i].is("where")) continue;
    end = i;
    break;
  }
  for (const Level& level : levels) {
    std::vector<std::size_t> found;
    int betweens = 0;  // `between a and b` has an `and` of its own
    for (std::size_t i = range.begin; i < end; ++i) {
      if (opens(pieces_[i])) i = closing(i, end);
      const Token& token = pieces_[i].token;
      if (pieces_[i].is("between")) ++betweens;
      const bool is_word = token.kind == TokenKind::name || token.kind == TokenKind::symbol;
      if (!is_word || i == range.begin || token.text.empty()) continue;
      if (std::find(level.begin(), level.end(), token.text) == level.end()) continue;
      if (token.text == "and" && betweens > 0) {
        --betweens;
        continue;
      }
      const bool sign = token.text == "-" && i + 1 < end &&
                        !is_spaced(&pieces_[i - 1].token, token, pieces_[i + 1].token);
      const bool escape = token.text == "or" && i + 1 < end && pieces_[i + 1].is("else");
      const bool of_quantifier = token.text == "in" && end < range.end;
      if (!escape && !sign && !of_quantifier) found.push_back(i);
    }
    if (!found.empty()) return found;
    if (level.front() == "and" && !escapes(range, end).empty()) return {};
  }
  return {};
}

std::vector<Range> Page::escapes(Range range, std::size_t end) const {
  std::vector<Range> parts;
  for (std::size_t i = range.begin; i < end; ++i) {
    const std::size_t at = i;
    if (opens(pieces_[i])) i = closing(i, end);
    const bool or_else = pieces_[at].is("or") && at + 1 < end && pieces_[at + 1].is("else");
    const bool starts = or_else || pieces_[at].is("because");
    if (parts.empty() || starts) parts.push_back({at, at});
    parts.back().end = i + 1;
  }
  return parts.size() > 1 ? parts : std::vector<Range>();
}

void Page::condition(Range range, std::size_t column) {
  if (range.empty()) return;
  if (fits(range)) return on_one_line(range, column);
  const std::vector<std::size_t> operators = loosest_operators(range);
  if (!operators.empty()) return connected(operators, range, column);
  const std::size_t body = reach_of_quantifier(range);
  if (body < range.end) return quantified(range, body, column);
  const std::vector<Range> parts = escapes(range, range.end);
  if (!parts.empty()) return escaped(parts, column);
  if (!has_comments_inside(range) && bracketed(range, column)) return;
  on_one_line(range, column);
}

void Page::quantified(Range range, std::size_t body, std::size_t column) {
  constexpr std::size_t longest_head = 40;
  on_one_line({range.begin, body}, column);
  const std::size_t edge = column + 4;
  const bool long_head = this->column() > column + longest_head;
  if (!breaks_for_comment(body, edge)) go_on(long_head, edge);
  condition({body, range.end}, this->column());
}

/// `x`, `or else y`, `because "…"`: as many to a line as it holds.
void Page::escaped(const std::vector<Range>& parts, std::size_t column) {
  const std::size_t edge = column + 2;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Range part = parts[i];
    if (i > 0) {
      const bool full = this->column() + 1 + cells_of(part) > width;
      if (!breaks_for_comment(part.begin, edge)) go_on(full, edge);
    }
    const bool whole = i == 0 || fits(part) || pieces_[part.begin].is("because");
    if (i == 0) {
      condition(part, column);
    } else if (whole) {
      on_one_line(part, edge);
    } else {
      on_one_line({part.begin, part.begin + 2}, edge);
      if (!breaks_for_comment(part.begin + 2, edge)) write(" ");
      condition({part.begin + 2, part.end}, this->column());
    }
  }
}

void Page::connected(const std::vector<std::size_t>& operators, Range range, std::size_t column) {
  condition({range.begin, operators.front()}, column);
  for (std::size_t i = 0; i < operators.size(); ++i) {
    const std::size_t at = operators[i];
    const std::size_t end = i + 1 < operators.size() ? operators[i + 1] : range.end;
    end_line_after(at - 1);
    const std::string word(source_.text(pieces_[at].token.span));
    const std::size_t left = column > word.size() ? column - word.size() - 1 : 0;
    comments_above(at, left);
    indent(left);
    write(word);
    if (!breaks_for_comment(at + 1, column)) write(" ");
    condition({at + 1, end}, this->column());
  }
}

/// Breaks inside the widest bracket; false if there is none, or nothing in it.
bool Page::bracketed(Range range, std::size_t column) {
  std::size_t opening = range.end;
  std::size_t closing_of_it = range.end;
  std::size_t widest = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!opens(pieces_[i])) continue;
    const std::size_t end = closing(i, range.end);
    const std::size_t size = cells_of({i, end + 1});
    if (size > widest && end > i + 1) {
      widest = size;
      opening = i;
      closing_of_it = end;
    }
    i = end;
  }
  if (opening == range.end) return false;
  on_one_line({range.begin, opening + 1}, column);
  if (pieces_[opening].is("{")) {
    in_braces({opening + 1, closing_of_it}, column);
  } else {
    bracket_content({opening + 1, closing_of_it}, this->column());
  }
  write(source_.text(pieces_[closing_of_it].token.span));
  if (closing_of_it + 1 >= range.end) return true;
  const Token* before = &pieces_[closing_of_it - 1].token;
  if (is_spaced(before, pieces_[closing_of_it].token, pieces_[closing_of_it + 1].token)) write(" ");
  condition({closing_of_it + 1, range.end}, column);
  return true;
}

/// The members of a list: after the brace if each fits on a line there, else below it.
void Page::in_braces(Range inside, std::size_t column) {
  const std::size_t edge = this->column() + 1;
  const std::string_view between = separator(pieces_, inside);
  bool behind = true;
  std::size_t begin = inside.begin;
  for (std::size_t i = inside.begin; i <= inside.end; ++i) {
    if (i < inside.end && opens(pieces_[i])) i = closing(i, inside.end);
    const bool ends = i == inside.end || pieces_[i].is(between);
    if (!ends) continue;
    behind = behind && edge + cells_of({begin, i}) + 1 <= width;
    begin = i + 1;
  }
  if (behind) {
    write(" ");
    bracket_content(inside, edge);
    return write(" ");
  }
  end_line_after(inside.begin - 1);
  comments_above(inside.begin, column + 2);
  indent(column + 2);
  bracket_content(inside, column + 2);
  end_line_after(inside.end - 1);
  comments_above(inside.end, column);
  indent(column);
}

/// Writes the text between brackets: each member of a list on a line of its own.
void Page::bracket_content(Range inside, std::size_t column) {
  const std::string_view between = separator(pieces_, inside);
  std::size_t begin = inside.begin;
  for (std::size_t i = inside.begin; i < inside.end; ++i) {
    if (opens(pieces_[i])) i = closing(i, inside.end);
    if (!pieces_[i].is(between)) continue;
    condition({begin, i}, column);
    write(pieces_[i].token.text);
    begin = i + 1;
    if (begin >= inside.end) return;
    end_line_after(i);
    comments_above(begin, column);
    indent(column);
  }
  condition({begin, inside.end}, column);
}

}  // namespace servanda::grammar::layout
