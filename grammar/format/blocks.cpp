// Blocks: packs, groups, events, parameters, commitments, scenarios.

#include <algorithm>
#include <array>

#include "grammar/format/declarations.hpp"

namespace servanda::grammar::layout {
namespace {

constexpr std::size_t inner = 2;

/// A line of a block: the words of its keyword, and the rest.
struct Entry {
  std::string_view keyword;
  Range words;
  Range content;
};

enum class Shape { plain, condition, translations, citations, filled, table };

Shape shape_of(std::string_view keyword) {
  const bool listed = keyword == "score" || keyword == "of" || keyword == "weights";
  if (keyword == "met" || keyword == "partly" || keyword == "applies" || listed)
    return Shape::condition;
  if (keyword == "title" || keyword == "asks" || keyword == "says") return Shape::translations;
  if (keyword == "cites") return Shape::citations;
  if (keyword == "members" || keyword == "related") return Shape::filled;
  if (keyword == "given" || keyword == "expect") return Shape::table;
  return Shape::plain;
}

/// `met when`, `partly met when`, `once by`, `as of`
std::size_t words_of_keyword(std::string_view keyword) {
  if (keyword == "partly") return 3;
  if (keyword == "late") return 3;
  if (keyword == "met" || keyword == "applies" || keyword == "once" || keyword == "as") return 2;
  if (keyword == "for" || keyword == "minimum" || keyword == "in") return 2;
  return 1;
}

std::vector<Range> each_by_itself(Range range) {
  std::vector<Range> words;
  for (std::size_t i = range.begin; i < range.end; ++i) words.push_back({i, i + 1});
  return words;
}

/// The parts of `en "…" zh "…"`, or of `"DOC" at "…" "DOC" at "…"`.
std::vector<Range> split(const Page& page, Range range, Shape shape) {
  std::vector<Range> parts;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = page[i].token;
    const bool language = shape == Shape::translations && token.kind == TokenKind::name;
    const bool document = shape == Shape::citations && token.kind == TokenKind::text &&
                          i > range.begin && !page[i - 1].is("at");
    if (parts.empty() || language || document) parts.push_back({i, i});
    parts.back().end = i + 1;
  }
  return parts;
}

void table_clause(Page& page, const base::Source& source, const Entry& entry) {
  std::size_t bar = entry.content.begin;
  while (bar < entry.content.end && !page[bar].is("|")) ++bar;
  page.on_one_line({entry.words.begin, bar}, inner);
  const Piece& kind = page[entry.content.begin];
  const bool below = kind.is("event") || kind.is("complete") || kind.is("reports");
  if (below || !page[bar].above.empty() || !page[bar - 1].behind.empty()) {
    page.end_line_after(bar - 1);
    page.comments_above(bar, inner + 6);
    page.indent(inner + 6);
  } else {
    page.write(" ");
  }
  table(page, source, {bar, entry.content.end});
}

void write_clause(Page& page, const base::Source& source, const Entry& entry, std::size_t column) {
  page.indent(inner);
  const Shape shape = shape_of(entry.keyword);
  if (shape == Shape::table) return table_clause(page, source, entry);
  page.on_one_line(entry.words, inner);
  if (entry.content.empty()) return;
  const std::size_t last = entry.words.end - 1;
  if (!page[last].behind.empty() || !page[entry.content.begin].above.empty()) {
    page.end_line_after(last);
    page.comments_above(entry.content.begin, column);
  } else if (page.column() >= column) {
    page.write(" ");
  }
  page.indent(column);
  switch (shape) {
    case Shape::condition:
      return page.condition(entry.content, page.column());
    case Shape::translations:
    case Shape::citations:
      return page.parts(split(page, entry.content, shape), page.column());
    case Shape::filled:
      return page.filled(each_by_itself(entry.content), page.column());
    case Shape::plain:
    case Shape::table:
      return page.on_one_line(entry.content, page.column());
  }
}

/// The lines of a block: its clauses, the fields of an event, the values of a parameter.
std::vector<Entry> entries_of(const std::vector<Piece>& pieces, const syntax::Item& item,
                              Range body) {
  std::vector<std::size_t> starts;
  for (const syntax::ClausePlace& place : item.clauses)
    starts.push_back(piece_at(pieces, place.span.begin));
  if (const auto* event = std::get_if<syntax::Event>(&item.declaration)) {
    for (const syntax::EventField& field : event->fields)
      starts.push_back(piece_at(pieces, field.name.span.begin));
  }
  if (const auto* parameter = std::get_if<syntax::Parameter>(&item.declaration)) {
    for (const syntax::ParameterSpan& span : parameter->spans)
      starts.push_back(piece_at(pieces, span.from.span.begin) - 1);
  }
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : body.end;
    const bool is_clause = i < item.clauses.size();
    const std::string_view keyword = is_clause ? item.clauses[i].keyword : std::string_view();
    const std::size_t words =
        is_clause ? std::min(starts[i] + words_of_keyword(keyword), end) : end;
    entries.push_back({keyword, {starts[i], words}, {words, end}});
  }
  return entries;
}

/// Conditions begin in one column, everything else in another.
struct Columns {
  std::size_t plain = 0;
  std::size_t condition = 0;
};

Columns columns_of(const Page& page, const std::vector<Entry>& entries) {
  std::size_t plain = 0;
  std::size_t condition = 0;
  for (const Entry& entry : entries) {
    const Shape shape = shape_of(entry.keyword);
    const std::size_t size = page.cells_of(entry.words);
    if (shape == Shape::table) continue;
    std::size_t& column = shape == Shape::condition ? condition : plain;
    column = std::max(column, size);
  }
  // A single `met when` aligns with the other clauses.
  const std::size_t common = std::max(plain, std::size_t{9});
  if (condition <= 9 && plain > 0 && condition > 0) return {inner + common + 1, inner + common + 1};
  return {inner + (condition > 0 ? common : plain) + 1, inner + condition + 1};
}

}  // namespace

void block(Page& page, const base::Source& source, const std::vector<Piece>& pieces,
           const syntax::Item& item, Range range) {
  std::size_t opening = range.begin;
  while (opening < range.end && !page[opening].is("{")) ++opening;
  std::size_t closing = range.end - 1;
  if (std::holds_alternative<syntax::Event>(item.declaration)) {
    while (closing > opening && !page[closing].is("}"))
      --closing;  // `identified by` comes after it
  }
  page.on_one_line({range.begin, opening + 1}, inner + 2);
  page.end_line_after(opening);
  const std::vector<Entry> entries = entries_of(pieces, item, {opening + 1, closing});
  if (std::holds_alternative<syntax::Event>(item.declaration)) {
    std::vector<Range> fields;
    fields.reserve(entries.size());
    for (const Entry& entry : entries) fields.push_back(entry.words);
    page.comments_above(opening + 1, inner);
    page.indent(inner);
    page.parts(fields, inner);
    page.end_line_after(closing - 1);
    page.comments_above(closing, inner);
    return page.on_one_line({closing, range.end}, inner);
  }
  const Columns columns = columns_of(page, entries);
  for (const Entry& entry : entries) {
    const bool first = entry.words.begin == opening + 1;
    if (!first && page[entry.words.begin].is_set_apart()) page.blank_line();
    page.comments_above(entry.words.begin, inner);
    const bool condition = shape_of(entry.keyword) == Shape::condition;
    write_clause(page, source, entry, condition ? columns.condition : columns.plain);
    page.end_line_after((entry.content.empty() ? entry.words : entry.content).end - 1);
  }
  page.comments_above(closing, inner);
  page.write("}");
}

}  // namespace servanda::grammar::layout
