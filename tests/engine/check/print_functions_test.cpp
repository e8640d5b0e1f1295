// The trees of functions, bounds, questions about facts, and whole commitments: one node a line.

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

// --- functions ---

TEST(Functions, count_goes_over_events) {
  EXPECT_EQ(tree("count(e in dialogue where e.on in cycle) > 2"),
            ">\n"
            "  count #0 in dialogue\n"
            "    within\n"
            "      #0 field 0\n"
            "      days of cycle\n"
            "  constant 2: number\n");
}

TEST(Functions, count_goes_over_states) {
  EXPECT_EQ(tree("count(s in nws) > 2"),
            ">\n"
            "  count #0 in nws\n"
            "  constant 2: number\n");
}

TEST(Functions, sum_goes_over_the_states_that_fit) {
  EXPECT_EQ(tree("sum(total of s for s in nws where ratified of s) < 100"),
            "<\n"
            "  sum #0 in nws\n"
            "    read ratified: truth\n"
            "      #0\n"
            "    read total: quantity of warhead\n"
            "      #0\n"
            "  constant 100: quantity of warhead\n");
}

TEST(Functions, average_min_and_max_go_over_states) {
  EXPECT_EQ(tree("average(total of s for s in nws) < min(total of s for s in nws) + max(total of s "
                 "for s in nws)"),
            "<\n"
            "  average #0 in nws\n"
            "    read total: quantity of warhead\n"
            "      #0\n"
            "  +\n"
            "    min #0 in nws\n"
            "      read total: quantity of warhead\n"
            "        #0\n"
            "    max #0 in nws\n"
            "      read total: quantity of warhead\n"
            "        #0\n");
}

TEST(Functions, min_and_max_take_listed_figures) {
  EXPECT_EQ(tree("max(total, 5, ceiling) < min(total, 10)"),
            "<\n"
            "  max\n"
            "    read total: quantity of warhead\n"
            "    constant 5: quantity of warhead\n"
            "    read ceiling: quantity of warhead\n"
            "  min\n"
            "    read total: quantity of warhead\n"
            "    constant 10: quantity of warhead\n");
}

TEST(Functions, change_is_against_the_previous_cycle) {
  EXPECT_EQ(tree("change(total) < 0"),
            "<\n"
            "  -\n"
            "    read total: quantity of warhead\n"
            "    read total [previous cycle]: quantity of warhead\n"
            "  constant 0: quantity of warhead\n");
}

TEST(Functions, percent_change_is_a_share_of_the_previous) {
  EXPECT_EQ(tree("percent_change(total) < -10%"),
            "<\n"
            "  /\n"
            "    -\n"
            "      read total: quantity of warhead\n"
            "      read total [previous cycle]: quantity of warhead\n"
            "    abs\n"
            "      read total [previous cycle]: quantity of warhead\n"
            "  negative\n"
            "    constant 10%: percent\n");
}

TEST(Functions, abs_leaves_the_sign_out) {
  EXPECT_EQ(tree("abs(change(total)) < 10"),
            "<\n"
            "  abs\n"
            "    -\n"
            "      read total: quantity of warhead\n"
            "      read total [previous cycle]: quantity of warhead\n"
            "  constant 10: quantity of warhead\n");
}

TEST(Functions, quantities_of_one_unit_make_a_number) {
  EXPECT_EQ(tree("total / ceiling < 1"),
            "<\n"
            "  /\n"
            "    read total: quantity of warhead\n"
            "    read ceiling: quantity of warhead\n"
            "  constant 1: number\n");
}

TEST(Functions, a_share_of_a_quantity_is_a_quantity) {
  EXPECT_EQ(tree("10% * total < 5"),
            "<\n"
            "  *\n"
            "    constant 10%: percent\n"
            "    read total: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Functions, a_number_times_a_share_is_a_number) {
  EXPECT_EQ(tree("2 * share < 1"),
            "<\n"
            "  *\n"
            "    constant 2: number\n"
            "    read share: percent\n"
            "  constant 1: number\n");
}

// --- bounds ---

TEST(Bounds, a_figure_may_be_known_from_above) {
  EXPECT_EQ(tree("total < at most 5"),
            "<\n"
            "  read total: quantity of warhead\n"
            "  at most\n"
            "    constant 5: number\n");
}

TEST(Bounds, a_figure_may_be_known_from_below) {
  EXPECT_EQ(tree("total < at least 5"),
            "<\n"
            "  read total: quantity of warhead\n"
            "  at least\n"
            "    constant 5: number\n");
}

TEST(Bounds, a_figure_may_be_known_to_be_fewer) {
  EXPECT_EQ(tree("total < fewer than ceiling"),
            "<\n"
            "  read total: quantity of warhead\n"
            "  fewer than\n"
            "    read ceiling: quantity of warhead\n");
}

TEST(Bounds, a_figure_may_be_known_to_be_more) {
  EXPECT_EQ(tree("total < more than ceiling"),
            "<\n"
            "  read total: quantity of warhead\n"
            "  more than\n"
            "    read ceiling: quantity of warhead\n");
}

TEST(Bounds, a_figure_may_be_known_between_two) {
  EXPECT_EQ(tree("total < between 5 and 6"),
            "<\n"
            "  read total: quantity of warhead\n"
            "  between\n"
            "    constant 5: number\n"
            "    constant 6: number\n");
}

// --- asking ---

TEST(Asking, a_fact_is_reported_or_not) {
  EXPECT_EQ(tree("total is reported"),
            "is reported\n"
            "  read total: quantity of warhead\n");
}

TEST(Asking, a_fact_of_another_period_may_be_asked_for) {
  EXPECT_EQ(tree("total[RC2010] is not reported"),
            "not\n"
            "  is reported\n"
            "    read total [RC2010]: quantity of warhead\n");
}

TEST(Asking, a_value_is_known_or_not) {
  EXPECT_EQ(tree("total is known"),
            "is known\n"
            "  read total: quantity of warhead\n");
}

TEST(Asking, a_condition_is_known_or_not) {
  EXPECT_EQ(tree("(total < 5) is not known"),
            "not\n"
            "  is known\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "      constant 5: quantity of warhead\n");
}

// --- ranges of cycles ---

TEST(AnyCycle, is_asked_around_the_whole_comparison) {
  EXPECT_EQ(tree("total[any cycle since RC2010] < 5"),
            "some #0 in cycles from RC2010\n"
            "  <\n"
            "    read total [#0]: quantity of warhead\n"
            "    constant 5: quantity of warhead\n");
  EXPECT_EQ(tree("total[every cycle since RC2010] is reported"),
            "every #0 in cycles from RC2010\n"
            "  is reported\n"
            "    read total [#0]: quantity of warhead\n");
}

TEST(AnyCycle, is_found_wherever_it_stands_in_a_figure) {
  const std::string first = "some #0 in cycles from RC2010\n";
  for (const std::string figure :
       {"total[any cycle since RC2010] of FRA", "total[any cycle since RC2010] from independent",
        "total[any cycle since RC2010] + 1", "1 + total[any cycle since RC2010]",
        "- total[any cycle since RC2010]", "abs(total[any cycle since RC2010])",
        "(at most total[any cycle since RC2010])",
        "(total[any cycle since RC2010] or else 0 because \"none\")"}) {
    EXPECT_EQ(tree(figure + " < 5").substr(0, first.size()), first) << figure;
    EXPECT_EQ(tree("5 > " + figure).substr(0, first.size()), first) << figure;
  }
}

TEST(OverPeriods, a_figure_is_asked_for_each_of_them) {
  EXPECT_EQ(tree("max(spending over years 2010..2010) > 5"),
            ">\n"
            "  max #0 in years from 2010 to 2010\n"
            "    read spending [#0]: number\n"
            "  constant 5: number\n");
  EXPECT_EQ(tree("max(total over cycles since RC2010) > 5"),
            ">\n"
            "  max #0 in cycles from RC2010\n"
            "    read total [#0]: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

// --- reports ---

TEST(Mentioning, a_phrase_has_the_language_of_its_script_by_default) {
  EXPECT_EQ(tree("report mentions any of (\"risk\", \"减少核风险\", fr \"risque\")"),
            "report mentions any of en risk zh 减少核风险 fr risque\n");
  EXPECT_EQ(tree("some s in nws: report[RC2010] of s mentions all of (\"risk\", \"danger\")"),
            "some #0 in nws\n"
            "  report [RC2010] mentions all of en risk en danger\n"
            "    #0\n");
}

// --- whole commitments ---

TEST(Print, shows_an_exception_with_its_clauses) {
  const Checked checked(
      vocabulary_text + "define fell = total < 5\n" + commitment("fell") +
      "exception to 1 \"none were there\" when total = 0 { met when ratified }\n");
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_EQ(print(checked.program, checked.program.commitments[CommitmentId{0}]),
            "commitment test.1\n"
            "  met when\n"
            "    fell\n"
            "      <\n"
            "        read total: quantity of warhead\n"
            "        constant 5: quantity of warhead\n"
            "  exception none were there\n"
            "    =\n"
            "      read total: quantity of warhead\n"
            "      constant 0: quantity of warhead\n"
            "    read ratified: truth\n");
}

TEST(Print, shows_each_clause_that_decides) {
  const Checked checked(vocabulary_text + R"(
commitment 5.a {
  title "A"
  cites "DOC"
  binds each nws
  review each cycle
  applies when subject in nws else "why not"
  met when total < 5
  partly met when ratified
})");
  EXPECT_EQ(checked.rendered(), "");
  EXPECT_EQ(print(checked.program, checked.program.commitments[CommitmentId{0}]),
            "commitment test.5.a\n"
            "  applies when\n"
            "    member of nws\n"
            "      subject\n"
            "  met when\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "      constant 5: quantity of warhead\n"
            "  partly met when\n"
            "    read ratified: truth\n");
}

}  // namespace
}  // namespace servanda::engine
