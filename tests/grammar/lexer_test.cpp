#include <gtest/gtest.h>

#include <string>

#include "grammar/token.hpp"

namespace servanda::grammar {
namespace {

struct Lexed {
  base::Sources sources;
  base::Diagnostics diagnostics;
  Tokens tokens;

  explicit Lexed(std::string text) {
    const base::SourceId id = sources.add("a.pacta", std::move(text));
    const auto size = static_cast<std::uint32_t>(sources[id].text().size());
    tokens = lex(sources[id], id, {0, size}, diagnostics);
  }
};

/// Kind and text of each token: `name:total symbol:< number:5`. The end is left out.
std::string tokens_of(const std::string& text) {
  constexpr const char* kinds[] = {"name", "path", "number", "percent",
                                   "date", "text", "symbol", "end"};
  const Lexed lexed(text);
  std::string all;
  for (const Token& token : lexed.tokens.tokens) {
    if (token.kind == TokenKind::end) break;
    if (!all.empty()) all += ' ';
    all += std::string(kinds[static_cast<int>(token.kind)]) + ":" + std::string(token.text);
  }
  return all;
}

/// The messages, one a line: "P004 1:5 a comma in a figure (write …)".
std::string lexing_says(const std::string& text) {
  const Lexed lexed(text);
  std::string lines;
  for (const base::Diagnostic& each : lexed.diagnostics.sorted()) {
    const base::Place place = each.labels.front().place;
    const base::Position at = lexed.sources[place.source].position(place.span.begin);
    lines += each.code + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
             each.message + " (" + each.help.front() + ")\n";
  }
  return lines;
}

// --- words ---

TEST(Lexer, ends_every_text_with_the_end) {
  const Lexed lexed("");
  ASSERT_EQ(lexed.tokens.tokens.size(), 1U);
  EXPECT_EQ(lexed.tokens.tokens.front().kind, TokenKind::end);
}

TEST(Lexer, joins_the_parts_of_a_name_by_dots) {
  EXPECT_EQ(tokens_of("warheads.total RC2020 _x9"), "name:warheads.total name:RC2020 name:_x9");
}

TEST(Lexer, leaves_a_dot_alone_that_joins_nothing) {
  EXPECT_EQ(tokens_of("total."), "name:total symbol:.");
}

TEST(Lexer, reads_a_paragraph_as_a_path) {
  EXPECT_EQ(tokens_of("8.d.i.3 5.a 5.1.2"), "path:8.d.i.3 path:5.a path:5.1.2");
}

TEST(Lexer, reads_a_figure_with_one_point_as_a_number) {
  EXPECT_EQ(tokens_of("225 2.5 10"), "number:225 number:2.5 number:10");
}

TEST(Lexer, takes_the_sign_off_a_percentage) {
  EXPECT_EQ(tokens_of("10% 2.5%"), "percent:10 percent:2.5");
}

TEST(Lexer, reads_dates_to_the_month_and_to_the_day) {
  EXPECT_EQ(tokens_of("2022-08 2022-08-26"), "date:2022-08 date:2022-08-26");
}

TEST(Lexer, leaves_a_year_a_number) { EXPECT_EQ(tokens_of("2022"), "number:2022"); }

TEST(Lexer, reads_a_difference_of_four_digits_as_one) {
  EXPECT_EQ(tokens_of("2022 - 8"), "number:2022 symbol:- number:8");
}

TEST(Lexer, takes_the_quotes_off_a_text_and_leaves_its_escapes) {
  EXPECT_EQ(tokens_of(R"("a \" b" "")"), R"(text:a \" b text:)");
}

TEST(Lexer, keeps_other_scripts_inside_texts) { EXPECT_EQ(tokens_of("\"减少\""), "text:减少"); }

TEST(Lexer, takes_the_longest_operator) {
  EXPECT_EQ(tokens_of("a<=b>=c!=d<e>f=g"),
            "name:a symbol:<= name:b symbol:>= name:c symbol:!= name:d symbol:< name:e symbol:> "
            "name:f symbol:= name:g");
}

TEST(Lexer, knows_all_brackets_and_separators) {
  EXPECT_EQ(tokens_of("{}()[],;:|+-*/"),
            "symbol:{ symbol:} symbol:( symbol:) symbol:[ symbol:] symbol:, symbol:; symbol:: "
            "symbol:| symbol:+ symbol:- symbol:* symbol:/");
}

// --- lines, spans, comments ---

TEST(Lexer, marks_the_first_word_of_each_line) {
  const Lexed lexed("a b\n\n  c # d\ne");
  std::string starts;
  for (const Token& token : lexed.tokens.tokens) starts += token.starts_line ? '1' : '0';
  EXPECT_EQ(starts, "10110");
}

TEST(Lexer, does_not_mind_carriage_returns) {
  const Lexed lexed("a\r\nb\r\n");
  EXPECT_EQ(tokens_of("a\r\nb\r\n"), "name:a name:b");
  EXPECT_TRUE(lexed.tokens.tokens[1].starts_line);
}

TEST(Lexer, gives_each_word_the_bytes_that_it_was_read_from) {
  const Lexed lexed("ab \"减\" 10%");
  EXPECT_EQ(lexed.tokens.tokens[0].span, (base::Span{0, 2}));
  EXPECT_EQ(lexed.tokens.tokens[1].span, (base::Span{3, 8}));
  EXPECT_EQ(lexed.tokens.tokens[2].span, (base::Span{9, 12}));
  EXPECT_EQ(lexed.tokens.tokens[3].span, (base::Span{12, 12}));
}

TEST(Lexer, keeps_comments_apart) {
  const Lexed lexed("a # one\n# two 减\nb #");
  EXPECT_EQ(tokens_of("a # one\n# two\nb #"), "name:a name:b");
  ASSERT_EQ(lexed.tokens.comments.size(), 3U);
  EXPECT_EQ(lexed.sources[base::SourceId{0}].text(lexed.tokens.comments[0]), "# one");
  EXPECT_EQ(lexed.sources[base::SourceId{0}].text(lexed.tokens.comments[1]), "# two 减");
  EXPECT_EQ(lexed.sources[base::SourceId{0}].text(lexed.tokens.comments[2]), "#");
}

TEST(Lexer, a_comment_ends_before_a_carriage_return_and_holds_no_other_line_end) {
  const Lexed lexed("# one\r\n# two\xE2\x80\xA8three\n# four\x0B\n");
  EXPECT_EQ(lexed.sources[base::SourceId{0}].text(lexed.tokens.comments[0]), "# one");
  EXPECT_EQ(lexed.diagnostics.errors(), 1U);
}

TEST(Lexer, a_carriage_return_ends_no_line) {
  EXPECT_EQ(Lexed("a\rb\rc").diagnostics.errors(), 1U);
  EXPECT_EQ(Lexed("# a\rb").diagnostics.errors(), 1U);
  EXPECT_EQ(Lexed("a \"b\rc\"\r\n").diagnostics.errors(), 0U);
}

TEST(Lexer, does_not_begin_a_comment_inside_a_text) {
  EXPECT_EQ(tokens_of("\"a # b\""), "text:a # b");
}

TEST(Lexer, reads_only_the_given_range) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const base::SourceId id = sources.add("a.pacta", "says \"{total[2012]} and\"");
  const Tokens tokens = lex(sources[id], id, {7, 18}, diagnostics);
  EXPECT_EQ(tokens.tokens.front().text, "total");
  EXPECT_EQ(tokens.tokens.back().span, (base::Span{18, 18}));
  EXPECT_EQ(tokens.tokens.size(), 5U);
}

// --- mistakes that are reported and replaced ---

TEST(Lexer, closes_an_open_text_at_the_end_of_its_line) {
  EXPECT_EQ(tokens_of("\"a b\nc"), "text:a b name:c");
  EXPECT_EQ(lexing_says("x \"a b\nc"),
            "P002 1:3 this text has no end (close it with `\"` on the same line)\n");
}

TEST(Lexer, closes_an_open_text_at_the_end_of_the_file) {
  EXPECT_EQ(tokens_of("\"a"), "text:a");
  EXPECT_EQ(tokens_of("\"a\\"), "text:a\\");
  EXPECT_EQ(tokens_of("\""), "text:");
}

TEST(Lexer, replaces_typographic_quotation_marks_of_all_kinds) {
  for (const std::string text : {"“a b”", "”a b“", "«a b»", "‘a b’", "“a b\"", "“a b"}) {
    EXPECT_EQ(tokens_of(text), "text:a b") << text;
    EXPECT_EQ(lexing_says(text),
              "P003 1:1 a typographic quotation mark stands in the rule (write `\"`)\n")
        << text;
  }
}

TEST(Lexer, skips_foreign_spaces) {
  EXPECT_EQ(tokens_of("a\u00A0b"), "name:a name:b");
  EXPECT_EQ(lexing_says("a\u00A0b"),
            "P003 1:2 a no-break space stands in the rule (write a plain space)\n");
  EXPECT_EQ(lexing_says("a\u3000b"),
            "P003 1:2 a full-width space stands in the rule (write a plain space)\n");
}

TEST(Lexer, reads_mathematical_signs_as_the_operators_that_they_mean) {
  EXPECT_EQ(tokens_of("≤ ≥ ≠ − –"), "symbol:<= symbol:>= symbol:!= symbol:- symbol:-");
  EXPECT_EQ(lexing_says("a ≤ b"), "P003 1:3 the sign ≤ stands in the rule (write `<=`)\n");
}

TEST(Lexer, reads_full_width_brackets_as_plain_ones) {
  EXPECT_EQ(tokens_of("｛｝（）"), "symbol:{ symbol:} symbol:( symbol:)");
  EXPECT_EQ(lexing_says("｛"), "P003 1:1 a full-width brace stands in the rule (write `{`)\n");
  EXPECT_EQ(lexing_says("（"),
            "P003 1:1 a full-width parenthesis stands in the rule (write `(`)\n");
}

TEST(Lexer, reads_the_operators_of_other_languages_by_their_meaning) {
  EXPECT_EQ(tokens_of("a == b <> c => d"),
            "name:a symbol:= name:b symbol:!= name:c symbol:>= name:d");
  EXPECT_EQ(tokens_of("a && b || c"), "name:a name:and name:b name:or name:c");
  EXPECT_EQ(lexing_says("a == b"), "P005 1:3 `==` is not an operator here (write `=`)\n");
  EXPECT_EQ(lexing_says("a && b"), "P005 1:3 `&&` is not an operator here (write `and`)\n");
  EXPECT_EQ(lexing_says("a || b"), "P005 1:3 `||` is not an operator here (write `or`)\n");
}

TEST(Lexer, takes_two_bars_in_a_row_of_a_table_for_an_empty_cell) {
  EXPECT_EQ(tokens_of("| a || b |"), "symbol:| name:a symbol:| symbol:| name:b symbol:|");
  EXPECT_EQ(lexing_says("| a || b |"), "");
  EXPECT_EQ(tokens_of("| a |\nb || c"), "symbol:| name:a symbol:| name:b name:or name:c");
}

TEST(Lexer, reports_a_comma_in_a_figure) {
  const std::string help =
      " (write decimals with a point, `2.5`, and thousands without a sign, `1000`)\n";
  EXPECT_EQ(lexing_says("a < 2,5"), "P004 1:5 a comma in a figure" + help);
  EXPECT_EQ(lexing_says("a < 1,000,000"), "P004 1:5 a comma in a figure" + help);
}

TEST(Lexer, leaves_the_commas_of_lists_and_arguments_alone) {
  EXPECT_EQ(lexing_says("a in {1,2,3}"), "");
  EXPECT_EQ(tokens_of("{1,2,3}"), "symbol:{ number:1 symbol:, number:2 symbol:, number:3 symbol:}");
  EXPECT_EQ(lexing_says("max(1,2)"), "");
}

TEST(Lexer, skips_a_sign_that_means_nothing_and_names_it_whole) {
  EXPECT_EQ(tokens_of("a ~ b 减 c"), "name:a name:b name:c");
  EXPECT_EQ(lexing_says("a 减 b"),
            "P003 1:3 `减` can't stand in a rule (only texts in `\"` and comments may hold signs "
            "beyond ASCII letters, digits and operators)\n");
}

TEST(Lexer, reserves_keywords_only) {
  EXPECT_TRUE(find_word("and").is_reserved());
  EXPECT_TRUE(find_word("commitment").is_reserved());
  EXPECT_FALSE(find_word("warheads").is_reserved());
  EXPECT_FALSE(find_word("").is_reserved());
}

}  // namespace
}  // namespace servanda::grammar
