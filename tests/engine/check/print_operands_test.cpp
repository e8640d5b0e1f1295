// The trees of literals, names, periods and subjects: one node a line.

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

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

TEST(Literals, a_year_is_the_days_in_it) {
  EXPECT_EQ(tree("ratified_on in 2012"),
            "within\n"
            "  read ratified_on: date\n"
            "  constant 2012: period\n");
}

TEST(Literals, periods_have_a_start_and_an_end) {
  EXPECT_EQ(tree("ratified_on < start of cycle"),
            "<\n"
            "  read ratified_on: date\n"
            "  start of\n"
            "    days of cycle\n");
  EXPECT_EQ(tree("ratified_on >= start of 2012-05 and ratified_on <= 2012-05-06"),
            "holds for 2 or more of 2\n"
            "  >=\n"
            "    read ratified_on: date\n"
            "    constant 2012-05-01: date\n"
            "  <=\n"
            "    read ratified_on: date\n"
            "    constant 2012-05-06: date\n");
}

TEST(Literals, durations_are_hours_days_weeks_months_or_years) {
  EXPECT_EQ(tree("notice in { 36 hours, 2 weeks, 90 days, 1 day, 6 months, 1 month, 2 years, "
                 "1 year }"),
            "in list\n"
            "  read notice: duration\n"
            "  constant 1 day 12 hours: duration\n"
            "  constant 14 days: duration\n"
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

TEST(Names, a_value_of_a_choice_is_resolved_by_the_other_operand) {
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

TEST(Periods, a_lasting_indicator_is_read_on_a_day) {
  EXPECT_EQ(tree("ceiling[as of 2021-02-28] < 5"),
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
  EXPECT_EQ(tree("ratified_on + 90 days < end of 2012-05 - 1 year"),
            "<\n"
            "  +\n"
            "    read ratified_on: date\n"
            "    constant 90 days: duration\n"
            "  -\n"
            "    constant 2012-05-31: date\n"
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

}  // namespace
}  // namespace servanda::engine
