// Messages on a text that is not a rule: the place, the expectation, and the fix. Parsing goes on
// after a mistake.

#include <gtest/gtest.h>

#include <string>

#include "tests/grammar/parsed.hpp"

namespace servanda::grammar {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// A commitment with this condition, which begins at 2:12.
std::string with(const std::string& condition) {
  return "commitment 1 {\n  met when " + condition + "\n  theme x\n}\n";
}

// --- places, and going on ---

TEST(ParseErrors, a_misspelt_declaration_is_named_and_skipped) {
  const Parsed parsed("comitment 5.a {\n  title \"A\"\n}\nstate FRA \"France\"\n");
  EXPECT_EQ(parsed.said(), "P001 1:1 unexpected `comitment`\n");
  EXPECT_EQ(parsed.help(), "did you mean `commitment`?");
  EXPECT_EQ(parsed.first<syntax::Subject>().name.text, "FRA");
}

TEST(ParseErrors, a_misspelt_clause_is_named_and_the_next_one_is_read) {
  const Parsed parsed("commitment 1 {\n  title \"A\"\n  mett when x\n  theme y\n}\n");
  EXPECT_EQ(parsed.rendered(),
            "error[P001]: unexpected `mett`\n"
            " --> a.pacta:3:3\n"
            "  |\n"
            "3 |   mett when x\n"
            "  |   ^^^^ expected one of `title`, `cites`, `theme`, `force`, `binds`, `in force`, "
            "`review`, "
            "`once`, `applies`, `met`, `partly`, `grace`, `late`, `score`, `related`, `note`, "
            "`asks`, `says` or "
            "`}`\n"
            "  = help: did you mean `met`?\n");
  EXPECT_EQ(parsed.first<syntax::Commitment>().theme->text, "y");
  EXPECT_TRUE(parsed.file.items.front().broken);
}

TEST(ParseErrors, each_clause_and_each_declaration_is_reported_in_one_run) {
  EXPECT_EQ(said("commitment 1 {\n  review each RC2015\n  binds all nws\n  note 5\n}\n"
                 "choice c { }\n"
                 "cycle RC \"x\" from soon to 2011-01-01\n"
                 "indicator y truth per month \"x\"\n"),
            "P001 2:15 unexpected `RC2015`\n"
            "P001 3:9 unexpected `all`\n"
            "P001 4:8 unexpected `5`\n"
            "P001 6:12 unexpected `}`\n"
            "P001 7:19 unexpected `soon`\n"
            "P001 8:23 unexpected `month`\n");
}

TEST(ParseErrors, a_missing_brace_is_reported_at_the_next_declaration) {
  const Parsed parsed("commitment 1 {\n  theme x\n\ncommitment 2 {\n  theme y\n}\n");
  EXPECT_EQ(parsed.rendered(),
            "error[P008]: this block has no closing brace\n"
            " --> a.pacta:4:1\n"
            "  |\n"
            "4 | commitment 2 {\n"
            "  | ^^^^^^^^^^ the block before it is still open\n"
            " ::: a.pacta:1:14\n"
            "  |\n"
            "1 | commitment 1 {\n"
            "  |              ^ opened here\n"
            "  = help: close it with `}` before line 4\n");
  EXPECT_EQ(parsed.file.items.size(), 2U);
}

TEST(ParseErrors, a_missing_brace_at_the_end_of_the_file_is_reported_at_the_block_that_was_opened) {
  EXPECT_EQ(said("pack x {\n  title \"A\"\n"), "P008 1:8 this block has no closing brace\n");
}

TEST(ParseErrors, a_surplus_brace_is_reported_at_its_place) {
  EXPECT_EQ(said("commitment 1 {\n  theme x\n}}\nstate FRA \"F\"\n"), "P001 3:2 unexpected `}`\n");
}

TEST(ParseErrors, a_wrong_token_in_a_declaration_shows_the_expected_one) {
  const Parsed parsed("indicator x truth lasting \"x\" about within 5\nstate FRA \"F\"\n");
  EXPECT_EQ(parsed.said(), "P001 1:44 unexpected `5`\n");
  EXPECT_EQ(parsed.label(), "expected a percentage");
  EXPECT_EQ(Parsed("indicator x truth lasting \"x\" abuot within 5%").help(),
            "did you mean `about`?");
}

TEST(ParseErrors, a_misspelt_word_in_a_clause_gets_a_suggestion) {
  EXPECT_EQ(Parsed("commitment 1 {\n  review each cycle form RC2015\n}").help(),
            "did you mean `from`?");
}

TEST(ParseErrors, a_condition_that_was_read_in_part_is_not_kept) {
  const Parsed parsed(
      "commitment 1 {\n  applies when a b\n  met when a < 5 < 6\n"
      "  partly met when x y\n}\n");
  const auto& commitment = parsed.first<syntax::Commitment>();
  EXPECT_EQ(parsed.diagnostics.errors(), 3U);
  EXPECT_FALSE(commitment.applies);
  EXPECT_FALSE(commitment.met.valid());
  EXPECT_FALSE(commitment.partly.valid());
}

TEST(ParseErrors, a_condition_before_a_misspelt_clause_is_kept) {
  EXPECT_TRUE(Parsed("commitment 1 {\n  met when a\n  nothing b\n}\n")
                  .first<syntax::Commitment>()
                  .met.valid());
}

TEST(ParseErrors, a_clause_that_stands_twice_shows_both_places) {
  const Parsed parsed("commitment 1 {\n  theme a\n  theme b\n}\n");
  EXPECT_EQ(parsed.rendered(),
            "error[P007]: the clause `theme` stands twice\n"
            " --> a.pacta:3:3\n"
            "  |\n"
            "3 |   theme b\n"
            "  |   ^^^^^ once more here\n"
            " ::: a.pacta:2:3\n"
            "  |\n"
            "2 |   theme a\n"
            "  |   ^^^^^ first here\n"
            "  = help: keep one of the two\n");
}

TEST(ParseErrors, citations_members_and_tables_may_stand_twice) {
  EXPECT_EQ(said("commitment 1 {\n cites \"a\"\n cites \"b\"\n}\n"
                 "group g \"G\" {\n members A\n members B\n}\n"
                 "scenario \"s\" {\n given | a |\n given | b |\n}\n"),
            "");
}

TEST(ParseErrors, a_keyword_is_no_name) {
  EXPECT_EQ(said("commitment and { }"), "P001 1:12 `and` is a word of the language, and no name\n");
  EXPECT_EQ(said("indicator from truth lasting \"x\""),
            "P001 1:11 `from` is a word of the language, and no name\n");
}

TEST(ParseErrors, a_text_or_a_number_is_no_name) {
  EXPECT_EQ(said("state \"France\""), "P001 1:7 unexpected text\n");
  EXPECT_EQ(said("state 5"), "P001 1:7 `5` is not a name\n");
}

TEST(ParseErrors, name_the_end_of_the_text) {
  EXPECT_EQ(said("unit"), "P001 1:5 unexpected end of the text\n");
}

TEST(ParseErrors, another_version_of_the_language_is_refused) {
  const Parsed parsed("language 2\nstate FRA \"F\"");
  EXPECT_EQ(parsed.said(), "P001 1:10 unexpected `2`\n");
  EXPECT_EQ(parsed.label(), "expected `1`");
}

TEST(ParseErrors, a_clause_outside_of_a_block_is_no_declaration) {
  EXPECT_EQ(said("met when x\nstate FRA \"F\""), "P001 1:1 unexpected `met`\n");
}

TEST(ParseErrors, blocks_know_their_own_clauses_only) {
  EXPECT_EQ(Parsed("pack p {\n met when x\n}").label(),
            "expected one of `title`, `cites`, `note` or `}`");
  EXPECT_EQ(Parsed("group g \"G\" {\n x\n}").label(), "expected one of `members`, `cites` or `}`");
  EXPECT_EQ(Parsed("scenario \"s\" {\n x\n}").label(),
            "expected one of `as`, `given`, `expect` or `}`");
}

TEST(ParseErrors, an_inner_brace_does_not_end_the_block_that_is_skipped) {
  const Parsed parsed("commitment 1 {\n  binds all { a { b } }\n  theme x\n}\nstate FRA \"F\"\n");
  EXPECT_EQ(parsed.said(), "P001 2:9 unexpected `all`\n");
  EXPECT_EQ(parsed.first<syntax::Commitment>().theme->text, "x");
}

// --- conditions ---

TEST(ParseErrors, comparisons_do_not_chain) {
  EXPECT_EQ(said(with("a < 5 < 6")), "P001 2:18 unexpected `<`\n");
}

TEST(ParseErrors, an_escape_is_no_operand_without_parentheses) {
  EXPECT_EQ(said(with("a or else 0 because \"why\" < 5")), "P001 2:38 unexpected `<`\n");
}

TEST(ParseErrors, an_escape_needs_its_reason) {
  EXPECT_EQ(said(with("a or else 0")), "P001 3:3 unexpected `theme`\n");
}

TEST(ParseErrors, an_open_parenthesis_is_reported_where_it_should_have_closed) {
  EXPECT_EQ(said(with("(a < 5")), "P001 3:3 unexpected `theme`\n");
}

TEST(ParseErrors, a_list_stands_after_in_only) {
  EXPECT_EQ(said(with("{ 1, 2 } = a")), "P001 2:12 unexpected `{`\n");
}

TEST(ParseErrors, counted_conditions_are_parted_by_semicolons) {
  EXPECT_EQ(said(with("at least 2 of { a, b }")), "P001 2:29 unexpected `,`\n");
}

TEST(ParseErrors, a_quantifier_needs_in) {
  const Parsed parsed(with("every s nws: x"));
  EXPECT_EQ(parsed.said(), "P001 2:20 unexpected `nws`\n");
  EXPECT_EQ(parsed.label(), "expected `in`");
}

TEST(ParseErrors, a_function_needs_an_argument) {
  EXPECT_EQ(said(with("min() < 5")), "P001 2:16 unexpected `)`\n");
}

TEST(ParseErrors, the_words_that_may_open_a_figure_are_not_all_listed) {
  EXPECT_EQ(Parsed(with("a + ")).label(), "expected one of `(`, a number or a name");
}

TEST(ParseErrors, a_wrong_operator_is_replaced_and_parsing_goes_on) {
  const Parsed parsed(with("a == 5 && b ≤ 6 || c"));
  EXPECT_EQ(parsed.said(),
            "P005 2:14 `==` is not an operator here\n"
            "P005 2:19 `&&` is not an operator here\n"
            "P003 2:24 the sign ≤ stands in the rule\n"
            "P005 2:28 `||` is not an operator here\n");
  EXPECT_TRUE(parsed.first<syntax::Commitment>().met.valid());
  EXPECT_FALSE(parsed.file.items.front().broken);
}

TEST(ParseErrors, name_a_decimal_comma) {
  EXPECT_EQ(said(with("a < 2,5")), "P004 2:16 a comma in a figure\n");
}

TEST(ParseErrors, an_open_text_ends_with_its_line) {
  const Parsed parsed("state FRA \"France\nstate DEU \"Germany\"\n");
  EXPECT_EQ(parsed.rendered(),
            "error[P002]: this text has no end\n"
            " --> a.pacta:1:11\n"
            "  |\n"
            "1 | state FRA \"France\n"
            "  |           ^^^^^^^ starts here\n"
            "  = help: close it with `\"` on the same line\n");
  EXPECT_EQ(parsed.file.items.size(), 2U);
}

TEST(ParseErrors, full_width_braces_still_hold_a_block) {
  const Parsed parsed("group nws \"N\" ｛\n  members FRA\n｝\n");
  EXPECT_EQ(parsed.said(),
            "P003 1:15 a full-width brace stands in the rule\n"
            "P003 3:1 a full-width brace stands in the rule\n");
  EXPECT_EQ(parsed.first<syntax::Group>().members.size(), 1U);
}

TEST(ParseErrors, columns_count_signs_and_not_bytes) {
  EXPECT_EQ(said("state FRA \"法国\" ~"), "P003 1:16 `~` can't stand in a rule\n");
}

// --- sentences and tables ---

TEST(ParseErrors, a_hole_without_an_end_is_reported_where_it_opens) {
  EXPECT_EQ(said("commitment 1 {\n  says \"from {a\"\n}"),
            "P009 2:14 this placeholder has no closing brace\n");
}

TEST(ParseErrors, each_hole_is_read_by_itself) {
  EXPECT_EQ(said("commitment 1 {\n  says \"{a <} {} {x y} {z}\"\n}"),
            "P001 2:13 unexpected `}`\n"
            "P001 2:16 unexpected `}`\n"
            "P001 2:21 unexpected `y`\n");
}

TEST(ParseErrors, a_row_has_as_many_cells_as_its_header) {
  const Parsed parsed(
      "scenario \"s\" {\n  given | a | b |\n        | 1 |\n        | 1 | 2 | 3 |\n"
      "        | 1 | 2 |\n}\n");
  EXPECT_EQ(parsed.said(),
            "P010 3:9 this row has 1 cells, its header 2\n"
            "P010 4:9 this row has 3 cells, its header 2\n");
  EXPECT_EQ(parsed.first<syntax::Scenario>().given[0].table.rows.size(), 1U);
}

TEST(ParseErrors, a_row_ends_with_a_bar) {
  const Parsed parsed("scenario \"s\" {\n  given | a | b\n        | 1 | 2\n}\n");
  EXPECT_EQ(parsed.said(),
            "P010 2:15 this row has no bar at its end\n"
            "P010 3:15 this row has no bar at its end\n");
  EXPECT_EQ(parsed.first<syntax::Scenario>().given[0].table.rows.at(0).at(1).text, "2");
}

TEST(ParseErrors, a_bar_alone_is_no_row) {
  EXPECT_EQ(said("scenario \"s\" {\n  given |\n  expect 1 | a |\n}\n"),
            "P001 3:3 unexpected `expect`\n");
}

TEST(ParseErrors, a_given_needs_a_table) {
  const Parsed parsed("scenario \"s\" {\n  given subject | a |\n}\n");
  EXPECT_EQ(parsed.said(), "P001 2:9 unexpected `subject`\n");
  EXPECT_EQ(parsed.label(), "expected one of `event`, `complete`, `reports` or `|`");
}

// --- limits ---

TEST(ParseErrors, nesting_is_bounded_and_reported_once) {
  const std::string deep[] = {repeated("(", 10000) + "a" + repeated(")", 10000),
                              repeated("not ", 10000) + "a",
                              repeated("- ", 10000) + "a < 1",
                              repeated("a implies ", 10000) + "a",
                              repeated("some s in g: ", 10000) + "a",
                              repeated("max(", 10000),
                              repeated("any of {", 10000) + "a" + repeated("}", 10000)};
  for (const std::string& condition : deep) {
    const Parsed parsed(with(condition));
    EXPECT_EQ(parsed.diagnostics.errors(), 1U) << condition.substr(0, 20);
    const base::Diagnostic first = parsed.diagnostics.sorted().front();
    EXPECT_EQ(first.code, "P006");
    EXPECT_EQ(first.message, "nested more than 200 levels deep");
    EXPECT_EQ(parsed.first<syntax::Commitment>().theme->text, "x");
  }
}

TEST(ParseErrors, two_misspelt_clauses_in_a_row_are_two_errors) {
  EXPECT_EQ(said("commitment 1 {\n  titel \"One\"\n  bindes each nws\n  met when a\n}\n"),
            "P001 2:3 unexpected `titel`\nP001 3:3 unexpected `bindes`\n");
}

TEST(ParseErrors, a_figure_has_few_words_behind_it) {
  EXPECT_EQ(said(with("total" + repeated("[previous cycle]", 10000) + " < 5")),
            "P001 2:113 unexpected `[`\n");
}

TEST(ParseErrors, nesting_within_the_limit_is_read) {
  base::Limits limits;
  limits.nesting = 10;
  EXPECT_EQ(Parsed(with(repeated("(", 10) + "a" + repeated(")", 10)), limits).said(), "");
  EXPECT_EQ(Parsed(with(repeated("(", 11) + "a" + repeated(")", 11)), limits).diagnostics.errors(),
            1U);
}

TEST(ParseErrors, a_list_that_is_long_is_not_deep) {
  EXPECT_EQ(said(with(repeated("a and ", 10000) + "a")), "");
  EXPECT_EQ(said(with(repeated("a + ", 10000) + "a < 1")), "");
}

TEST(ParseErrors, a_file_that_is_too_large_is_not_read) {
  base::Limits limits;
  limits.rule_megabytes = 1;
  const std::string full(1'000'000 - 19, '#');
  EXPECT_EQ(Parsed("state FRA \"France\"\n" + full, limits).said(), "");
  const Parsed parsed("state FRA \"France\"\n#" + full, limits);
  EXPECT_EQ(parsed.said(), "P011 1:1 this file is larger than 1 MB\n");
  EXPECT_EQ(parsed.help(),
            "split it into several packs, or raise the limit: `--limit rule-megabytes=2`");
  EXPECT_TRUE(parsed.file.items.empty());
}

TEST(ParseErrors, a_file_that_is_not_utf8_is_refused_at_its_first_wrong_byte) {
  const Parsed parsed(
      "state FRA \"Fran\xE7"
      "ais\"\n");
  EXPECT_EQ(parsed.said(), "P012 1:16 this file is not UTF-8\n");
  EXPECT_EQ(parsed.help(), "save it as UTF-8");
  EXPECT_TRUE(parsed.file.items.empty());
}

TEST(ParseErrors, more_mistakes_than_the_limit_are_counted) {
  base::Sources sources;
  base::Diagnostics diagnostics(3);
  const base::SourceId id = sources.add("a.pacta", repeated("state 5\n", 50));
  (void)parse(sources, id, diagnostics);
  EXPECT_EQ(diagnostics.sorted().size(), 3U);
  EXPECT_EQ(diagnostics.errors(), 50U);
}

}  // namespace
}  // namespace servanda::grammar
