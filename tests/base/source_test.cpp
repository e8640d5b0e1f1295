#include "base/source.hpp"

#include <gtest/gtest.h>

namespace servanda::base {

static std::ostream& operator<<(std::ostream& out, Position position) {
  return out << position.line << ":" << position.column;
}

namespace {

Source source(std::string text) { return {"a.pacta", std::move(text)}; }

std::string line_of(const Source& text, std::uint32_t number) {
  return std::string(text.text(text.line(number)));
}

TEST(Source, counts_lines_and_columns_from_one) {
  const Source text = source("one\ntwo\n");
  EXPECT_EQ(text.position(0), (Position{1, 1}));
  EXPECT_EQ(text.position(2), (Position{1, 3}));
  EXPECT_EQ(text.position(3), (Position{1, 4}));
  EXPECT_EQ(text.position(4), (Position{2, 1}));
  EXPECT_EQ(text.position(6), (Position{2, 3}));
}

TEST(Source, counts_columns_in_code_points) {
  const Source text = source("État — 减少 x");
  EXPECT_EQ(text.position(0), (Position{1, 1}));
  EXPECT_EQ(text.position(2), (Position{1, 2}));
  EXPECT_EQ(text.position(static_cast<std::uint32_t>(text.text().find('x'))), (Position{1, 11}));
}

TEST(Source, a_byte_inside_a_sign_has_the_place_of_the_sign) {
  const Source text = source("a减b");
  for (const std::uint32_t offset : {1U, 2U, 3U}) {
    EXPECT_EQ(text.position(offset), (Position{1, 2})) << offset;
  }
  EXPECT_EQ(text.position(4), (Position{1, 3}));
}

TEST(Source, a_byte_that_is_no_sign_has_a_column_of_its_own) {
  const Source text = source("a\x80\xE5\x87(减");
  for (const std::uint32_t offset : {0U, 1U, 2U, 3U, 4U, 5U}) {
    EXPECT_EQ(text.position(offset), (Position{1, offset + 1})) << offset;
  }
}

TEST(Source, its_end_has_a_place) {
  EXPECT_EQ(source("ab").position(2), (Position{1, 3}));
  EXPECT_EQ(source("ab\n").position(3), (Position{2, 1}));
  EXPECT_EQ(source("ab").position(99), (Position{1, 3}));
  EXPECT_EQ(source("减").position(3), (Position{1, 2}));
}

TEST(Source, a_carriage_return_without_a_line_feed_ends_a_line) {
  const Source text = source("one\rtwo\r\rfour");
  EXPECT_EQ(text.position(4), (Position{2, 1}));
  EXPECT_EQ(text.position(11), (Position{4, 3}));
  EXPECT_EQ(line_of(text, 1), "one");
  EXPECT_EQ(line_of(text, 2), "two");
  EXPECT_EQ(line_of(text, 3), "");
  EXPECT_EQ(line_of(text, 4), "four");
}

TEST(Source, line_ends_and_a_byte_order_mark_do_not_change_the_content) {
  EXPECT_EQ(with_line_feeds("\xEF\xBB\xBFone\r\ntwo\n"), "one\ntwo\n");
  EXPECT_EQ(with_line_feeds("one\rtwo\r"), "one\rtwo\r");
  EXPECT_EQ(with_carriage_returns("one\ntwo\n"), "one\r\ntwo\r\n");
}

TEST(Source, may_be_empty) {
  const Source empty = source("");
  EXPECT_EQ(empty.position(0), (Position{1, 1}));
  EXPECT_EQ(empty.line(1), (Span{0, 0}));
  EXPECT_EQ(empty.text(Span{0, 0}), "");
}

TEST(Source, gives_lines_without_their_ends) {
  const Source text = source("one\r\n\r\n\nfour\rstill\r\n");
  EXPECT_EQ(line_of(text, 1), "one");
  EXPECT_EQ(line_of(text, 2), "");
  EXPECT_EQ(line_of(text, 3), "");
  EXPECT_EQ(line_of(text, 4), "four\rstill");
  EXPECT_EQ(line_of(text, 5), "");
}

TEST(Source, its_last_line_needs_no_end) {
  EXPECT_EQ(line_of(source("one\ntwo"), 2), "two");
  EXPECT_EQ(line_of(source("one\ntwo\n"), 3), "");
}

TEST(Source, a_line_that_is_not_there_is_the_nearest) {
  EXPECT_EQ(line_of(source("one\ntwo"), 0), "one");
  EXPECT_EQ(line_of(source("one\ntwo"), 9), "two");
}

TEST(Source, every_offset_lies_in_its_line) {
  const Source text = source("é\r\n\n减少\tx\r\n\r\nend");
  for (std::uint32_t offset = 0; offset <= text.text().size(); ++offset) {
    const Position at = text.position(offset);
    const Span line = text.line(at.line);
    EXPECT_GE(offset, line.begin);
    EXPECT_LE(offset, line.end + 2);
    EXPECT_LE(at.column, line.end - line.begin + 2);
  }
}

TEST(Source, gives_the_bytes_of_a_span_as_far_as_there_are_any) {
  const Source text = source("one two");
  EXPECT_EQ(text.text(Span{4, 7}), "two");
  EXPECT_EQ(text.text(Span{4, 99}), "two");
  EXPECT_EQ(text.text(Span{99, 100}), "");
  EXPECT_EQ(text.text(Span{3, 1}), "");
}

TEST(Span, covers_two_spans_and_the_gap) {
  EXPECT_EQ(cover({2, 4}, {7, 9}), (Span{2, 9}));
  EXPECT_EQ(cover({7, 9}, {2, 4}), (Span{2, 9}));
  EXPECT_EQ(cover({2, 9}, {4, 5}), (Span{2, 9}));
}

TEST(Sources, drop_a_byte_order_mark_at_the_start_only) {
  Sources sources;
  const SourceId marked = sources.add("a.pacta", "\xEF\xBB\xBFone \xEF\xBB\xBF");
  const SourceId only = sources.add("b.pacta", "\xEF\xBB\xBF");
  const SourceId half = sources.add("c.pacta", "\xEF\xBB");
  EXPECT_EQ(sources[marked].text(), "one \xEF\xBB\xBF");
  EXPECT_EQ(sources[only].text(), "");
  EXPECT_EQ(sources[half].text(), "\xEF\xBB");
}

TEST(Sources, never_move_a_text) {
  Sources sources;
  const SourceId first = sources.add("a.pacta", "x");
  const std::string_view text = sources[first].text();
  for (int more = 0; more < 1000; ++more) {
    sources.add("b.pacta", "y");
  }
  EXPECT_EQ(sources[first].text().data(), text.data());
  EXPECT_EQ(sources[first].name(), "a.pacta");
  EXPECT_EQ(sources.text({first, {0, 1}}), "x");
}

TEST(Utf8, is_valid_up_to_its_end) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv, "ascii"sv, "État — 减少 🙂"sv, "\0"sv, "\x7F"sv, "\xC2\x80"sv, "\xDF\xBF"sv,
        "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv,
        "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv}) {
    EXPECT_EQ(first_invalid_utf8(text), text.size()) << text;
  }
}

TEST(Utf8, is_found_wrong_at_its_first_wrong_byte) {
  for (const std::string wrong : {
           "\x80",
           "\xBF",  // no start
           "\xC0\x80",
           "\xC1\xBF",  // overlong, two bytes
           "\xE0\x80\x80",
           "\xE0\x9F\xBF",  // overlong, three
           "\xF0\x80\x80\x80",
           "\xF0\x8F\xBF\xBF",  // overlong, four
           "\xED\xA0\x80",
           "\xED\xBF\xBF",  // surrogates
           "\xF4\x90\x80\x80",
           "\xF5\x80\x80\x80",  // beyond U+10FFFF
           "\xF8\x88\x80\x80\x80",
           "\xFE",
           "\xFF",  // never
           "\xC3",
           "\xE5\x87",
           "\xF0\x9F\x99",  // cut short
           "\xC3(",
           "\xE5(\x80",
           "\xE5\x87(",
           "\xF0\x9F\x99(",
       }) {
    EXPECT_EQ(first_invalid_utf8(wrong), 0U);
    EXPECT_EQ(first_invalid_utf8("减少" + wrong), 6U);
    EXPECT_EQ(first_invalid_utf8("a" + wrong + "b"), 1U);
  }
}

TEST(Utf8, encodes_each_code_point_in_one_way) {
  std::size_t valid = 0;
  for (unsigned first = 0x80; first < 0x100; ++first) {
    for (unsigned second = 0; second < 0x100; ++second) {
      for (const char* rest : {"", "\x80", "\x80\x80"}) {
        const std::string text =
            std::string{static_cast<char>(first), static_cast<char>(second)} + rest;
        valid += first_invalid_utf8(text) == text.size() ? 1U : 0U;
      }
    }
  }
  // Sequences of two bytes; of three, without overlong forms and surrogates; of four, up to
  // U+10FFFF.
  EXPECT_EQ(valid, 30U * 64U + (16U * 64U - 32U - 32U) + (48U + 3U * 64U + 16U));
}

}  // namespace
}  // namespace servanda::base
