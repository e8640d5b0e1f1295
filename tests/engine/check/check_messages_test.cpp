// Whole messages of the checker, as an author sees them, and their largest number.

#include <gtest/gtest.h>

#include "tests/engine/check/said.hpp"

namespace servanda::engine {
namespace {

// --- whole messages ---

TEST(CheckMessage, shows_both_operands_of_two_units) {
  EXPECT_EQ(Condition("total < 5 launcher").rendered(),
            "error[T003]: a quantity of warhead and a quantity of launcher have different units\n"
            "  --> a.pacta:36:18\n"
            "   |\n"
            "36 |   met when total < 5 launcher\n"
            "   |                  ^\n"
            "  ::: a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total < 5 launcher\n"
            "   |            ^^^^^ a quantity of warhead\n"
            "  ::: a.pacta:36:20\n"
            "   |\n"
            "36 |   met when total < 5 launcher\n"
            "   |                    ^^^^^^^^^^ a quantity of launcher\n"
            "   = help: units go together where one is so many of the other: "
            "`unit kilotonne = 1000 tonne`\n");
}

TEST(CheckMessage, suggests_a_name_for_an_unknown_one) {
  EXPECT_EQ(Condition("totl < 5").rendered(),
            "error[N001]: there is nothing named `totl`\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when totl < 5\n"
            "   |            ^^^^ expected an indicator, a parameter, a State or a variable\n"
            "   = help: did you mean `total`?\n");
}

TEST(CheckMessage, shows_how_to_compare_a_figure) {
  EXPECT_EQ(Condition("total").rendered(),
            "error[T001]: a condition is needed here, and this is a quantity of warhead\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total\n"
            "   |            ^^^^^ not true or false by itself\n"
            "   = help: compare it, as in `… > 0`, or ask `… is reported`\n");
}

TEST(CheckMessage, shows_how_to_name_the_year_of_a_yearly_figure) {
  EXPECT_EQ(Condition("spending < 5").rendered(),
            "error[T006]: `spending` is a yearly figure, asked here for a cycle\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when spending < 5\n"
            "   |            ^^^^^^^^\n"
            "   = help: name the year, as in `spending[2012]`\n");
}

/// The last line of the message.
std::string help_of(const Checked& checked) {
  const std::string text = checked.rendered();
  const std::size_t at = text.rfind("help: ");
  return at == std::string::npos ? text : text.substr(at, text.size() - at - 1);
}

TEST(CheckMessage, suggests_values_of_the_choice_for_a_misspelt_one) {
  EXPECT_EQ(help_of(Condition("alert = lauch_ready")), "help: did you mean `launch_ready`?");
}

TEST(CheckMessage, suggests_types_with_an_argument_for_a_misspelt_one) {
  const auto typed = [](const std::string& type) {
    return Checked(vocabulary_text + "indicator x " + type + " per cycle \"X\"\n");
  };
  EXPECT_EQ(help_of(typed("quantty of warhead")), "help: did you mean `quantity`?");
  EXPECT_EQ(help_of(typed("quantity of percent")),
            "help: a percentage is written with its sign, as in `10%`");
}

TEST(CheckMessage, shows_how_to_use_a_definition_without_its_arguments) {
  EXPECT_EQ(help_of(Checked(vocabulary_text + "define gap(a number, b number) = a - b\n" +
                            commitment("gap(1) > 0"))),
            "help: write `gap(a, b)`");
}

TEST(CheckMessage, warns_of_mixed_connectives) {
  EXPECT_EQ(Condition("ratified and yes or no").rendered(),
            "warning[L001]: `and` and `or` are mixed without parentheses\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when ratified and yes or no\n"
            "   |            ^^^^^^^^^^^^^^^^ this binds first\n"
            "   = help: put it in parentheses, so that no reader has to know\n");
}

TEST(CheckMessage, names_the_type_of_a_value_that_is_no_set) {
  EXPECT_EQ(Condition("total has doctrine").rendered(),
            "error[T004]: only a set `has` something, and this is a quantity of warhead\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total has doctrine\n"
            "   |            ^^^^^\n");
}

TEST(CheckMessage, shows_how_to_go_through_a_group_for_a_bare_indicator) {
  EXPECT_EQ(Condition("total < 5", "collectively nws").rendered(),
            "error[T005]: this commitment binds a group collectively: whose `total` is meant?\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total < 5\n"
            "   |            ^^^^^ no subject\n"
            "   = help: write `total of s` inside `every s in GROUP: …`\n");
}

TEST(CheckMessage, shows_the_first_of_two_declarations) {
  EXPECT_EQ(Checked("pack p { title \"P\" }\nstate FRA \"F\"\nstate FRA \"G\"\n").rendered(),
            "error[N003]: the State `FRA` is declared twice\n"
            " --> a.pacta:3:7\n"
            "  |\n"
            "3 | state FRA \"G\"\n"
            "  |       ^^^ once more here\n"
            " ::: a.pacta:2:7\n"
            "  |\n"
            "2 | state FRA \"F\"\n"
            "  |       ^^^ first here\n"
            "  = help: rename or remove one of the two\n");
}

TEST(CheckMessage, joins_missing_clauses) {
  EXPECT_EQ(
      Checked("pack p { title \"P\" }\ncommitment 1 { }\n").rendered(),
      "error[N006]: the commitment `1` lacks `title`, `cites`, `binds`, `review` (or `once "
      "by`) and `met when`\n"
      " --> a.pacta:2:12\n"
      "  |\n"
      "2 | commitment 1 { }\n"
      "  |            ^\n"
      "  = help: add what is missing: title, cites, binds, review and met when are required\n");
}

TEST(CheckMessage, names_the_pack_of_a_name_that_is_not_visible) {
  const Checked checked({vocabulary_text, "pack other { title \"O\" }\nuse test2\nuse test\n",
                         "pack test2 { title \"T\" }\ngroup g \"G\" { members FRA }\n"});
  EXPECT_EQ(checked.rendered(),
            "error[N002]: `FRA` is declared in the pack `test`, which this file does not use\n"
            " --> c.pacta:2:23\n"
            "  |\n"
            "2 | group g \"G\" { members FRA }\n"
            "  |                       ^^^\n"
            "  = help: write `use test` below the pack's title\n");
}

// --- limits ---

TEST(CheckLimits, a_chain_that_is_too_deep_is_reported_once) {
  std::string chain = "total";
  for (int i = 0; i < 10000; ++i) chain += " + 1";
  const Condition checked(chain + " < 5");
  EXPECT_EQ(checked.diagnostics.errors(), 1U);
  EXPECT_EQ(checked.diagnostics.sorted().front().code, "P006");
}

TEST(CheckLimits, a_long_list_is_no_depth) {
  std::string list = "ratified";
  for (int i = 0; i < 10000; ++i) list += " and ratified";
  EXPECT_EQ(Condition(list).rendered(), "");
}

/// The messages on two exceptions with these conditions.
std::string said_of_exceptions(const std::string& one, const std::string& other) {
  const std::string exceptions = "define few = total < 5\nexception to 1 \"a\" when " + one +
                                 " { grace 9 days }\nexception to 1 \"b\" when " + other +
                                 " { grace 8 days }\n";
  const Checked checked(vocabulary_text + commitment("ratified") + exceptions);
  std::string codes;
  for (const base::Diagnostic& each : checked.diagnostics.sorted()) {
    codes += each.code + ":";
    for (const base::Label& label : each.labels) codes += " " + label.text;
  }
  return codes;
}

TEST(Exceptions, with_one_condition_apply_at_once) {
  const std::string same = "V004: this one has the condition of the other the other";
  EXPECT_EQ(said_of_exceptions("ratified", "ratified"), same);
  EXPECT_EQ(said_of_exceptions("few", "total < 5"), same);
  EXPECT_EQ(said_of_exceptions("ratified and few", "total < 5 and ratified"), same);
}

TEST(Exceptions, apply_at_once_if_one_condition_is_narrower) {
  const std::string narrower = "V004: wherever this one applies… …this one does, too";
  EXPECT_EQ(said_of_exceptions("total < 5", "total < 5 and ratified"), narrower);
  EXPECT_EQ(said_of_exceptions("total < 5 or ratified", "ratified"), narrower);
  EXPECT_EQ(said_of_exceptions("total < 5", "total < 3"), narrower);
  EXPECT_EQ(said_of_exceptions("total < 3", "total <= 3"), narrower);
  EXPECT_EQ(said_of_exceptions("total = 3", "total != 4"), narrower);
  EXPECT_EQ(said_of_exceptions("alert = launch_ready", "alert > none"), narrower);
  EXPECT_EQ(said_of_exceptions("few", "total < 9 or ratified"), narrower);
}

TEST(Exceptions, apply_at_once_with_one_that_always_does) {
  EXPECT_EQ(said_of_exceptions("yes", "ratified"),
            "V004: wherever this one applies… …this one does, too");
  EXPECT_EQ(said_of_exceptions("yes", "yes"),
            "V004: this one has the condition of the other the other");
}

TEST(Exceptions, that_may_exclude_each_other_are_left_alone) {
  EXPECT_EQ(said_of_exceptions("total < 5", "total >= 5"), "");
  EXPECT_EQ(said_of_exceptions("total <= 5", "total >= 5"), "");
  EXPECT_EQ(said_of_exceptions("total < 5", "launchers < 5"), "");
  EXPECT_EQ(said_of_exceptions("total < 5", "total[previous cycle] < 5"), "");
  EXPECT_EQ(said_of_exceptions("total < 5", "total < 9 and ratified"), "");
  EXPECT_EQ(said_of_exceptions("ratified", "not ratified"), "");
}

TEST(Exceptions, to_several_versions_are_reported_once) {
  const std::string versions =
      "commitment 1 { title \"One\" cites \"D\" binds each nws in force to 2010-12-31 "
      "review each cycle met when ratified }\n"
      "commitment 1 { title \"One\" cites \"D\" binds each nws in force from 2011-01-01 "
      "review each cycle met when ratified }\n";
  const std::string exceptions =
      "exception to 1 \"a\" when ratified { grace 9 days }\n"
      "exception to 1 \"b\" when ratified { grace 8 days }\n";
  const Checked checked(vocabulary_text + versions + exceptions);
  EXPECT_EQ(checked.diagnostics.errors(), 1U) << checked.rendered();
}

}  // namespace
}  // namespace servanda::engine
