// What was understood of each construct of the language, as a tree: one node a line.

#include <gtest/gtest.h>

#include "tests/engine/meaning/checked.hpp"

namespace servanda::engine {
namespace {

// --- precedence ---

TEST(Precedence, and_binds_tighter_than_or) {
  EXPECT_EQ(tree("(ratified and yes) or no"),
            "holds for 1 or more of 2\n"
            "  holds for 2 or more of 2\n"
            "    read ratified: truth\n"
            "    constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Precedence, a_long_and_is_one_node) {
  EXPECT_EQ(tree("ratified and yes and no"),
            "holds for 3 or more of 3\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Precedence, a_long_or_is_one_node) {
  EXPECT_EQ(tree("ratified or yes or no"),
            "holds for 1 or more of 3\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Precedence, not_binds_tighter_than_and) {
  EXPECT_EQ(tree("not ratified and yes"),
            "holds for 2 or more of 2\n"
            "  not\n"
            "    read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Precedence, not_takes_a_whole_comparison) {
  EXPECT_EQ(tree("not total < 5"),
            "not\n"
            "  <\n"
            "    read total: quantity of warhead\n"
            "    constant 5: quantity of warhead\n");
}

TEST(Precedence, implies_is_loosest_and_means_not_or) {
  EXPECT_EQ(tree("ratified and yes implies no or yes"),
            "holds for 1 or more of 2\n"
            "  not\n"
            "    holds for 2 or more of 2\n"
            "      read ratified: truth\n"
            "      constant yes: truth\n"
            "  holds for 1 or more of 2\n"
            "    constant no: truth\n"
            "    constant yes: truth\n");
}

TEST(Precedence, implies_groups_to_the_right) {
  EXPECT_EQ(tree("ratified implies yes implies no"),
            "holds for 1 or more of 2\n"
            "  not\n"
            "    read ratified: truth\n"
            "  holds for 1 or more of 2\n"
            "    not\n"
            "      constant yes: truth\n"
            "    constant no: truth\n");
}

TEST(Precedence, times_binds_tighter_than_plus) {
  EXPECT_EQ(tree("total + 2 * ceiling < 5"),
            "<\n"
            "  +\n"
            "    read total: quantity of warhead\n"
            "    *\n"
            "      constant 2: number\n"
            "      read ceiling: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, minus_groups_to_the_left) {
  EXPECT_EQ(tree("total - 1 - 2 < 5"),
            "<\n"
            "  -\n"
            "    -\n"
            "      read total: quantity of warhead\n"
            "      constant 1: quantity of warhead\n"
            "    constant 2: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, division_groups_to_the_left) {
  EXPECT_EQ(tree("total / 2 / 3 < 5"),
            "<\n"
            "  /\n"
            "    /\n"
            "      read total: quantity of warhead\n"
            "      constant 2: number\n"
            "    constant 3: number\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, parentheses_group_as_they_stand) {
  EXPECT_EQ(tree("total - (1 warhead - ceiling) < 5"),
            "<\n"
            "  -\n"
            "    read total: quantity of warhead\n"
            "    -\n"
            "      constant 1: quantity of warhead\n"
            "      read ceiling: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, a_sign_binds_tighter_than_times) {
  EXPECT_EQ(tree("- total * 2 < 5"),
            "<\n"
            "  *\n"
            "    negative\n"
            "      read total: quantity of warhead\n"
            "    constant 2: number\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, an_escape_takes_a_comparison_and_is_taken_by_not) {
  EXPECT_EQ(tree("not total < 5 or else no because \"why\""),
            "not\n"
            "  or else because why\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "      constant 5: quantity of warhead\n"
            "    constant no: truth\n");
}

TEST(Precedence, an_escape_in_parentheses_is_an_operand) {
  EXPECT_EQ(tree("(total or else 0 because \"none\") < 5"),
            "<\n"
            "  or else because none\n"
            "    read total: quantity of warhead\n"
            "    constant 0: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, escapes_follow_each_other) {
  EXPECT_EQ(tree("(total or else ceiling because \"a\" or else 0 because \"b\") < 5"),
            "<\n"
            "  or else because b\n"
            "    or else because a\n"
            "      read total: quantity of warhead\n"
            "      read ceiling: quantity of warhead\n"
            "    constant 0: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, an_escape_ends_before_or) {
  EXPECT_EQ(tree("ratified or else no because \"a\" or yes"),
            "holds for 1 or more of 2\n"
            "  or else because a\n"
            "    read ratified: truth\n"
            "    constant no: truth\n"
            "  constant yes: truth\n");
}

// --- literals ---

TEST(Literals, a_bare_number_takes_the_unit_that_it_is_compared_with) {
  EXPECT_EQ(tree("total < 5"),
            "<\n"
            "  read total: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Literals, a_number_may_have_its_unit) {
  EXPECT_EQ(tree("5 warhead > total"),
            ">\n"
            "  constant 5: quantity of warhead\n"
            "  read total: quantity of warhead\n");
}

TEST(Literals, a_percentage_is_a_share) {
  EXPECT_EQ(tree("share < 10%"),
            "<\n"
            "  read share: percent\n"
            "  constant 10%: percent\n");
}

TEST(Literals, a_year_beside_a_date_is_a_date) {
  EXPECT_EQ(tree("ratified_on < 2012"),
            "<\n"
            "  read ratified_on: date\n"
            "  constant 2012: date\n");
}

TEST(Literals, dates_are_known_to_the_month_or_the_day) {
  EXPECT_EQ(tree("ratified_on >= 2012-05 and ratified_on <= 2012-05-06"),
            "holds for 2 or more of 2\n"
            "  >=\n"
            "    read ratified_on: date\n"
            "    constant 2012-05: date\n"
            "  <=\n"
            "    read ratified_on: date\n"
            "    constant 2012-05-06: date\n");
}

TEST(Literals, durations_are_days_months_or_years) {
  EXPECT_EQ(tree("notice in { 90 days, 1 day, 6 months, 1 month, 2 years, 1 year }"),
            "in list\n"
            "  read notice: duration\n"
            "  constant 90 days: duration\n"
            "  constant 1 day: duration\n"
            "  constant 6 months: duration\n"
            "  constant 1 month: duration\n"
            "  constant 2 years: duration\n"
            "  constant 1 year: duration\n");
}

TEST(Literals, texts_are_compared_as_they_are) {
  EXPECT_EQ(tree("wording = \"none\""),
            "=\n"
            "  read wording: text\n"
            "  constant none: text\n");
}

TEST(Literals, yes_and_no_are_conditions) { EXPECT_EQ(tree("yes"), "constant yes: truth\n"); }

TEST(Literals, a_pattern_is_matched_with_a_text) {
  EXPECT_EQ(tree("wording matches \"no*\""),
            "matches no*\n"
            "  read wording: text\n");
}

// --- names ---

TEST(Names, a_choice_s_value_is_known_by_what_it_is_compared_with) {
  EXPECT_EQ(tree("alert < launch_ready"),
            "<\n"
            "  read alert: alert_level\n"
            "  constant launch_ready: alert_level\n");
}

TEST(Names, a_choice_s_value_may_stand_first) {
  EXPECT_EQ(tree("launch_ready > alert"),
            ">\n"
            "  constant launch_ready: alert_level\n"
            "  read alert: alert_level\n");
}

TEST(Names, a_list_of_values_is_read_as_the_choice) {
  EXPECT_EQ(tree("alert in { none, reduced }"),
            "in list\n"
            "  read alert: alert_level\n"
            "  constant none: alert_level\n"
            "  constant reduced: alert_level\n");
}

TEST(Names, an_escape_to_a_value_is_read_as_the_choice) {
  EXPECT_EQ(tree("(alert or else none because \"why\") = none"),
            "=\n"
            "  or else because why\n"
            "    read alert: alert_level\n"
            "    constant none: alert_level\n"
            "  constant none: alert_level\n");
}

TEST(Names, a_set_of_a_choice_holds_its_values) {
  EXPECT_EQ(tree("topics has doctrine"),
            "has\n"
            "  read topics: set of topic\n"
            "  constant doctrine: topic\n");
}

TEST(Names, a_parameter_is_read_by_its_name) {
  EXPECT_EQ(tree("share < limit"),
            "<\n"
            "  read share: percent\n"
            "  parameter limit\n");
}

TEST(Names, the_subject_is_a_state) {
  EXPECT_EQ(tree("subject = FRA or host in { FRA, CHN }"),
            "holds for 1 or more of 2\n"
            "  =\n"
            "    subject\n"
            "    constant FRA: state\n"
            "  in list\n"
            "    read host: state\n"
            "    constant FRA: state\n"
            "    constant CHN: state\n");
}

TEST(Names, a_state_is_in_a_group) {
  EXPECT_EQ(tree("subject in nws"),
            "member of nws\n"
            "  subject\n");
}

// --- periods ---

TEST(Periods, the_previous_cycle_is_asked_for) {
  EXPECT_EQ(tree("total[previous cycle] > total"),
            ">\n"
            "  read total [previous cycle]: quantity of warhead\n"
            "  read total: quantity of warhead\n");
}

TEST(Periods, a_cycle_is_asked_for_by_name) {
  EXPECT_EQ(tree("total[RC2010] > total"),
            ">\n"
            "  read total [RC2010]: quantity of warhead\n"
            "  read total: quantity of warhead\n");
}

TEST(Periods, a_yearly_figure_is_asked_for_by_year) {
  EXPECT_EQ(tree("spending[2012] > 3"),
            ">\n"
            "  read spending [2012]: number\n"
            "  constant 3: number\n");
}

TEST(Periods, a_lasting_figure_may_be_asked_for_on_a_day) {
  EXPECT_EQ(tree("ceiling[as of 2021-12-31] < 5"),
            "<\n"
            "  read ceiling [as of 2021-12-31]: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Periods, a_partial_date_means_its_last_day) {
  EXPECT_EQ(tree("ceiling[as of 2021-02] < 5"),
            "<\n"
            "  read ceiling [as of 2021-02-28]: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Periods, a_date_lies_within_a_cycle) {
  EXPECT_EQ(tree("ratified_on in cycle"),
            "within\n"
            "  read ratified_on: date\n"
            "  days of cycle\n");
}

TEST(Periods, a_date_is_compared_with_the_days_of_a_cycle) {
  EXPECT_EQ(tree("ratified_on < previous cycle or ratified_on >= RC2010"),
            "holds for 1 or more of 2\n"
            "  < period\n"
            "    read ratified_on: date\n"
            "    days of cycle [previous cycle]\n"
            "  >= period\n"
            "    read ratified_on: date\n"
            "    days of cycle [RC2010]\n");
}

TEST(Periods, a_duration_moves_a_date) {
  EXPECT_EQ(tree("ratified_on + 90 days < 2012-05 - 1 year"),
            "<\n"
            "  +\n"
            "    read ratified_on: date\n"
            "    constant 90 days: duration\n"
            "  -\n"
            "    constant 2012-05: date\n"
            "    constant 1 year: duration\n");
}

// --- subjects ---

TEST(Subjects, a_figure_of_another_state_is_asked_for) {
  EXPECT_EQ(tree("total of FRA < 5"),
            "<\n"
            "  read total: quantity of warhead\n"
            "    constant FRA: state\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Subjects, a_body_has_figures_of_its_own) {
  EXPECT_EQ(tree("total of conference < 5"),
            "<\n"
            "  read total: quantity of warhead\n"
            "    constant conference: state\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Subjects, period_and_subject_may_stand_in_either_order) {
  EXPECT_EQ(tree("total[RC2010] of CHN < total of CHN[RC2010]"),
            "<\n"
            "  read total [RC2010]: quantity of warhead\n"
            "    constant CHN: state\n"
            "  read total [RC2010]: quantity of warhead\n"
            "    constant CHN: state\n");
}

TEST(Subjects, the_subject_may_be_named) {
  EXPECT_EQ(tree("total of subject < 5"),
            "<\n"
            "  read total: quantity of warhead\n"
            "    subject\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Subjects, the_host_that_is_read_is_no_name_of_it) {
  EXPECT_EQ(tree("some s in nws: s = host"),
            "some #0 in nws\n"
            "  =\n"
            "    #0\n"
            "    read host: state\n");
}

// --- quantifiers ---

TEST(Quantifiers, every_state) {
  EXPECT_EQ(tree("every s in nws: total of s < 5"),
            "every #0 in nws\n"
            "  <\n"
            "    read total: quantity of warhead\n"
            "      #0\n"
            "    constant 5: quantity of warhead\n");
}

TEST(Quantifiers, some_state_of_those_that_fit) {
  EXPECT_EQ(tree("some s in nws where s != subject: total of s < 5"),
            "some #0 in nws\n"
            "  !=\n"
            "    #0\n"
            "    subject\n"
            "  <\n"
            "    read total: quantity of warhead\n"
            "      #0\n"
            "    constant 5: quantity of warhead\n");
}

TEST(Quantifiers, some_state_that_fits_is_enough) {
  EXPECT_EQ(tree("some s in nws where ratified of s"),
            "some #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, no_state) {
  EXPECT_EQ(tree("no s in nws: ratified of s"),
            "no #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, at_least_so_many) {
  EXPECT_EQ(tree("at least 2 s in nws: ratified of s"),
            "at least 2 #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, at_most_so_many) {
  EXPECT_EQ(tree("at most 1 s in nws: ratified of s"),
            "at most 1 #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, exactly_so_many) {
  EXPECT_EQ(tree("exactly 2 of s in nws: ratified of s"),
            "exactly 2 #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, a_share_of_a_group) {
  EXPECT_EQ(tree("at least 60% of s in nws: ratified of s"),
            "at least 0.6 of #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, events_have_fields) {
  EXPECT_EQ(tree("some e in dialogue where e.on in cycle and e.topics has doctrine"),
            "some #0 in dialogue\n"
            "  holds for 2 or more of 2\n"
            "    within\n"
            "      #0 field 0\n"
            "      days of cycle\n"
            "    has\n"
            "      #0 field 2\n"
            "      constant doctrine: topic\n");
}

TEST(Quantifiers, no_event) { EXPECT_EQ(tree("no e in dialogue"), "no #0 in dialogue\n"); }

TEST(Quantifiers, so_many_events) {
  EXPECT_EQ(tree("at least 2 e in dialogue where e.level = none"),
            "at least 2 #0 in dialogue\n"
            "  =\n"
            "    #0 field 3\n"
            "    constant none: alert_level\n");
}

TEST(Quantifiers, every_event) {
  EXPECT_EQ(tree("every e in dialogue: e.participants has subject"),
            "every #0 in dialogue\n"
            "  has\n"
            "    #0 field 1\n"
            "    subject\n");
}

TEST(Quantifiers, a_state_in_a_field_of_states) {
  EXPECT_EQ(tree("every e in dialogue: FRA in e.participants"),
            "every #0 in dialogue\n"
            "  has\n"
            "    #0 field 1\n"
            "    constant FRA: state\n");
}

TEST(Quantifiers, quantifiers_stand_in_each_other) {
  EXPECT_EQ(tree("every s in nws: some e in dialogue: e.participants has s"),
            "every #0 in nws\n"
            "  some #1 in dialogue\n"
            "    has\n"
            "      #1 field 1\n"
            "      #0\n");
}

TEST(Quantifiers, a_quantifier_reaches_as_far_as_it_can) {
  EXPECT_EQ(tree("every s in nws: ratified of s and total of s < 5"),
            "every #0 in nws\n"
            "  holds for 2 or more of 2\n"
            "    read ratified: truth\n"
            "      #0\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "        #0\n"
            "      constant 5: quantity of warhead\n");
}

TEST(Quantifiers, a_quantifier_in_parentheses_ends_there) {
  EXPECT_EQ(tree("(every s in nws: ratified of s) and ratified"),
            "holds for 2 or more of 2\n"
            "  every #0 in nws\n"
            "    read ratified: truth\n"
            "      #0\n"
            "  read ratified: truth\n");
}

TEST(Quantifiers, an_inner_name_hides_the_outer) {
  EXPECT_EQ(tree("every s in nws: some s in nws: ratified of s"),
            "every #0 in nws\n"
            "  some #1 in nws\n"
            "    read ratified: truth\n"
            "      #1\n");
}

// --- counting ---

TEST(Counting, at_least_so_many_of_a_list) {
  EXPECT_EQ(tree("at least 2 of { ratified; yes; no; }"),
            "holds for 2 or more of 3\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Counting, all_of_a_list) {
  EXPECT_EQ(tree("all of { ratified; yes }"),
            "holds for 2 or more of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, any_of_a_list) {
  EXPECT_EQ(tree("any of { ratified; yes }"),
            "holds for 1 or more of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, none_of_a_list) {
  EXPECT_EQ(tree("none of { ratified; yes }"),
            "holds for 0 to 0 of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, exactly_so_many_of_a_list) {
  EXPECT_EQ(tree("exactly 1 of { ratified; yes }"),
            "holds for 1 to 1 of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, at_most_so_many_of_a_list) {
  EXPECT_EQ(tree("at most 1 of { ratified; yes }"),
            "holds for 0 to 1 of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

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

TEST(Functions, min_and_max_of_listed_figures) {
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
            "    read total [previous cycle]: quantity of warhead\n"
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

TEST(Asking, whether_a_fact_is_reported) {
  EXPECT_EQ(tree("total is reported"),
            "is reported\n"
            "  read total: quantity of warhead\n");
}

TEST(Asking, whether_a_fact_of_another_period_is_not_reported) {
  EXPECT_EQ(tree("total[RC2010] is not reported"),
            "not\n"
            "  is reported\n"
            "    read total [RC2010]: quantity of warhead\n");
}

TEST(Asking, whether_a_value_is_known) {
  EXPECT_EQ(tree("total is known"),
            "is known\n"
            "  read total: quantity of warhead\n");
}

TEST(Asking, whether_a_condition_is_not_known) {
  EXPECT_EQ(tree("(total < 5) is not known"),
            "not\n"
            "  is known\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "      constant 5: quantity of warhead\n");
}

// --- commitments ---

// --- cycles that are gone through ---

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

TEST(Mentioning, a_phrase_has_the_language_of_its_script_unless_it_is_said) {
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
