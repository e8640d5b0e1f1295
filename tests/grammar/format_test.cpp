// One layout for all rule files.

#include "grammar/format.hpp"

#include <gtest/gtest.h>

#include "grammar/parse.hpp"

namespace servanda::grammar {
namespace {

/// The formatted text, or its messages.
std::string formatted(const std::string& text) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const base::SourceId id = sources.add("a.pacta", text);
  const syntax::File file = parse(sources, id, diagnostics);
  if (diagnostics.has_errors()) return base::render(diagnostics, sources);
  return format(sources, file).value_or("words were lost");
}

/// A text that is formatted already.
void is_kept(const std::string& text) { EXPECT_EQ(formatted(text), text); }

TEST(Format, white_space_between_words_is_one_blank) {
  EXPECT_EQ(formatted("language    1\nunit\n\twarhead   \"warheads\"zh \"枚弹头\""),
            "language 1\nunit warhead \"warheads\" zh \"枚弹头\"\n");
}

TEST(Format, neighbours_of_one_kind_stand_in_columns) {
  is_kept(R"(unit warhead "warheads"
unit tonne   "tonnes"
indicator total    quantity of warhead per cycle "Total"
indicator in_force truth               lasting   "In force" about within 10%
)");
}

TEST(Format, an_empty_line_or_a_comment_begins_new_columns) {
  is_kept("unit a \"A\"\n\nunit long \"L\"\n# and\nunit longer \"L\"\n");
}

TEST(Format, a_declaration_too_long_for_a_line_goes_on_below_its_title) {
  // clang-format off
  is_kept(R"x(state ARE "United Arab Emirates" zh "阿拉伯联合酋长国" fr "Émirats arabes unis (les)" es "Emiratos Árabes Unidos (los)"
          ru "Объединенные Арабские Эмираты"
)x");
  // clang-format on
}

TEST(Format, the_clauses_of_a_commitment_stand_in_a_column) {
  EXPECT_EQ(
      formatted(
          "commitment 5.a { title en \"T\" zh \"标题\" cites \"D\" at \"para. 1\" binds each nws "
          "review each cycle met when a<b[previous cycle] asks en \"What?\" }"),
      R"(commitment 5.a {
  title     en "T"  zh "标题"
  cites     "D" at "para. 1"
  binds     each nws
  review    each cycle
  met when  a < b[previous cycle]
  asks      en "What?"
}
)");
}

TEST(Format, the_days_in_force_stand_among_the_other_clauses) {
  is_kept(R"(commitment 1 {
  title     "T"
  in force  from 2010-05-28 to 2015-05-22
  met when  a
}
)");
}

TEST(Format, two_conditions_begin_in_one_column) {
  is_kept(R"(commitment 1 {
  title     "T"
  applies when    a
  met when        a
  partly met when b
  once by   2014-05-09
}
)");
}

TEST(Format, a_long_condition_is_broken_before_its_loosest_operators) {
  is_kept(R"(commitment 1 {
  title     "T"
  met when  warheads.total < warheads.total[previous cycle]
        and (strategic.deployed < strategic.deployed[previous cycle] or strategic.launchers is known)
         or warheads.dismantled > 0
}
)");
}

TEST(Format, the_reach_of_a_quantifier_is_broken_inside_of_it) {
  is_kept(R"(commitment 1 {
  title     "T"
  met when  some e in risk_measure where e.on in cycle
                                     and e.participants has subject
                                     and e.items has one_of_the_items
}
)");
}

TEST(Format, an_escape_goes_on_below_what_it_saves) {
  is_kept(R"(commitment 1 {
  title     "T"
  met when  (warheads.total or else at most warheads.ceiling
               because "no total is published; the declared ceiling bounds the stock")
          < 300
}
)");
}

TEST(Format, a_list_too_long_for_a_line_stands_below_its_brace) {
  is_kept(R"(commitment 1 {
  title     "T"
  met when  at least 2 of {
              some e in risk_measure where e.on in cycle and e.participants has subject and e.now;
              some e in risk_measure where e.on in cycle and e.participants has subject and e.then
            }
}
)");
}

TEST(Format, functions_signs_and_brackets_are_written_close) {
  EXPECT_EQ(
      formatted("define a(s state)=sum( - x [2012] of r+2*( y-1 )for r in nws where not(z) )>- 1"),
      "define a(s state) = sum(-x[2012] of r + 2 * (y - 1) for r in nws where not (z)) > -1\n");
  is_kept("define b = average known of { a; b } < max(x over years 2008..2012)\n");
}

TEST(Format, tables_have_columns_in_cells_of_the_screen) {
  EXPECT_EQ(
      formatted("scenario \"S\" {\n given | subject|cycle | wording |\n |FRA| RC2010 | \"减少\" |\n"
                "|GBR | RC2015 || \n expect 1 | subject | verdict |\n | FRA | met |\n }"),
      R"(scenario "S" {
  given | subject | cycle  | wording |
        | FRA     | RC2010 | "减少"  |
        | GBR     | RC2015 |         |
  expect 1 | subject | verdict |
           | FRA     | met     |
}
)");
}

TEST(Format, a_table_of_events_stands_below_its_keyword) {
  is_kept(R"(scenario "S" {
  as of 2022-08-26
  given event dialogue
        | on         | level |
        | 2021-12-02 | high  |
}
)");
}

TEST(Format, a_table_of_a_list_or_of_reports_behind_its_keyword_goes_below) {
  for (const std::string kind : {"complete", "reports"}) {
    EXPECT_EQ(
        formatted("scenario \"S\" {\n  given " + kind + " | a | b |\n     | 1 | \"x y\" |\n}"),
        "scenario \"S\" {\n  given " + kind +
            "\n        | a | b     |\n        | 1 | \"x y\" |\n}\n");
  }
}

TEST(Format, comments_stay_with_their_code) {
  is_kept(R"(# first

# of the unit
unit a "A"  # behind it

# of the commitment
commitment 1 {  # of its brace
  # of the title
  title     "T"  # behind the title
  # of the condition
  met when  a  # of a
        # of b
        and b

  # before the end
}
# at the end
)");
}

TEST(Format, a_comment_within_a_table_stays_in_its_row) {
  is_kept(R"(scenario "S" {
  given | subject | a   |
        # of France
        | FRA     | yes |  # sure
        | GBR     | no  |
}
)");
}

TEST(Format, one_empty_line_is_kept_and_more_are_one) {
  EXPECT_EQ(formatted("\n\nunit a \"A\"\n\n\n\nunit b \"B\"\n\n\n"),
            "unit a \"A\"\n\nunit b \"B\"\n");
}

TEST(Format, blocks_stand_apart) {
  EXPECT_EQ(
      formatted("pack p { title \"P\" }\nuse q\ngroup g \"G\" { members FRA }\nunit a \"A\""),
      "pack p {\n  title \"P\"\n}\nuse q\n\ngroup g \"G\" {\n  members FRA\n}\n\nunit a \"A\"\n");
}

TEST(Format, carriage_returns_and_a_byte_order_mark_go) {
  EXPECT_EQ(formatted("\xEF\xBB\xBFunit a \"A\"\r\n# c\r\nunit b \"B\"\r\n"),
            "unit a \"A\"\n# c\nunit b \"B\"\n");
}

TEST(Format, parameters_have_a_line_a_value) {
  is_kept(R"(parameter disagreement percent {
  from 2010-05-28 to 2022-07-31 = 15%
  from 2022-08-01 = 10% cites "NPT/CONF.2020/WP.9" at "para. 8"
}
)");
}

TEST(Format, an_empty_text_stays_empty) { EXPECT_EQ(formatted(""), ""); }

}  // namespace
}  // namespace servanda::grammar
