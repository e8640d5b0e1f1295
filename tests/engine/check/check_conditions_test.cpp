// Messages on conditions that parse and mean nothing: one for each mistake, at its place.

#include <gtest/gtest.h>

#include "tests/engine/check/said.hpp"

namespace servanda::engine {
namespace {

// --- types ---

TEST(CheckTypes, quantities_of_two_units_neither_compare_nor_add) {
  EXPECT_EQ(said("total < 5 launcher"),
            "T003 7 `<`: a quantity of warhead and a quantity of launcher have different units\n");
  EXPECT_EQ(said("total + launchers < 5"),
            "T003 7 `+`: a quantity of warhead and a quantity of launcher have different units\n");
}

TEST(CheckTypes, a_quantity_and_a_share_do_not_go_together) {
  EXPECT_EQ(said("total < share"),
            "T002 7 `<`: a quantity of warhead and a percent do not go together\n");
}

TEST(CheckTypes, a_figure_alone_is_no_condition) {
  EXPECT_EQ(said("total"),
            "T001 1 `total`: a condition is needed here, and this is a quantity of warhead\n");
  EXPECT_EQ(said("not total"),
            "T001 5 `total`: a condition is needed here, and this is a quantity of warhead\n");
  EXPECT_EQ(said("total and ratified"),
            "T001 1 `total`: a condition is needed here, and this is a quantity of warhead\n");
  EXPECT_EQ(said("FRA"), "T001 1 `FRA`: a condition is needed here, and this is a State\n");
  EXPECT_EQ(said("cycle"), "T001 1 `cycle`: a condition is needed here, and this is a period\n");
  EXPECT_EQ(said("limit"), "T001 1 `limit`: a condition is needed here, and this is a percent\n");
  EXPECT_EQ(said("\"text\""),
            "T001 1 `\"text\"`: a condition is needed here, and this is a text\n");
}

TEST(CheckTypes, only_figures_are_computed_with) {
  EXPECT_EQ(said("total + ratified < 5"),
            "T004 9 `ratified`: only figures can be computed with, and this is a truth\n");
  EXPECT_EQ(said("- ratified"), "T004 1 `- ratified`: a truth has no negative\n");
}

TEST(CheckTypes, quantities_are_not_multiplied) {
  EXPECT_EQ(said("total * total < 5"),
            "T003 7 `*`: a quantity of warhead and a quantity of warhead can't be multiplied\n");
}

TEST(CheckTypes, quantities_are_divided_by_their_own_kind_only) {
  EXPECT_EQ(said("total / launchers < 1"),
            "T003 7 `/`: a quantity of warhead and a quantity of launcher can't be divided\n");
  EXPECT_EQ(said("5 / total < 1"),
            "T003 3 `/`: a number can't be divided by a quantity of warhead\n");
}

TEST(CheckTypes, types_without_an_order_are_compared_for_equality_only) {
  EXPECT_EQ(said("ratified < ratified"), "T004 10 `<`: a truth has no order\n");
  EXPECT_EQ(said("wording < wording"), "T004 9 `<`: a text has no order\n");
  EXPECT_EQ(said("host < FRA"), "T004 6 `<`: a State has no order\n");
}

TEST(CheckTypes, sets_are_not_compared) {
  EXPECT_EQ(said("topics = topics"),
            "T004 8 `=`: a set of `topic` is not compared by `=` or `!=`\n");
  EXPECT_EQ(said("topics < topics"), "T004 8 `<`: a set of `topic` has no order\n");
}

TEST(CheckTypes, only_a_duration_is_added_to_a_date) {
  EXPECT_EQ(said("ratified_on * 2 < 2012-01-01"),
            "T004 13 `*`: to a date only a duration can be added\n");
  EXPECT_EQ(said("ratified_on + 5 < 2012-01-01"),
            "T004 13 `+`: to a date only a duration can be added\n");
}

TEST(CheckTypes, only_a_state_is_in_a_group) {
  EXPECT_EQ(said("total in nws"),
            "T004 1 `total`: only a State can be in a group, and this is a quantity of warhead\n");
}

TEST(CheckTypes, only_a_date_is_in_a_cycle) {
  EXPECT_EQ(said("share in cycle"), "T004 7 `in`: a percent can't be in a period\n");
}

TEST(CheckTypes, the_items_of_a_list_have_the_type_of_the_sought_value) {
  EXPECT_EQ(said("total in { 1, yes }"),
            "T002 15 `yes`: a quantity of warhead and a truth do not go together\n");
}

TEST(CheckTypes, only_a_set_has_something) {
  EXPECT_EQ(said("total has doctrine"),
            "T004 1 `total`: only a set `has` something, and this is a quantity of warhead\n");
}

TEST(CheckTypes, a_set_holds_values_of_its_choice) {
  EXPECT_EQ(said("topics has FRA"), "T002 12 `FRA`: a set of `topic` can't hold a State\n");
}

TEST(CheckTypes, only_an_indicator_is_reported) {
  EXPECT_EQ(said("(total < 5) is reported"),
            "T004 1 `(total < 5)`: only an indicator can be reported\n");
}

TEST(CheckTypes, a_default_has_the_type_of_the_value_it_replaces) {
  EXPECT_EQ(said("(total or else yes because \"x\") < 5"),
            "T002 16 `yes`: a quantity of warhead and a truth do not go together\n");
}

TEST(CheckTypes, only_a_figure_is_a_bound) {
  EXPECT_EQ(said("at most ratified < 5"),
            "T004 9 `ratified`: only a figure can be a bound, and this is a truth\n");
}

TEST(CheckTypes, two_bounds_have_one_type) {
  EXPECT_EQ(said("total < between 5 and share"),
            "T002 9 `between 5 and share`: a number and a percent do not go together\n");
}

TEST(CheckTypes, a_figure_has_not_too_many_digits) {
  EXPECT_EQ(said("total < 12345678901234567890123456789012345678901234567890"), "");
  const std::string figure(5'000, '9');
  EXPECT_EQ(said("total < " + figure),
            "T007 9 `" + figure + "`: this figure has too many digits\n");
}

TEST(CheckTypes, a_duration_is_a_whole_number) {
  EXPECT_EQ(said("notice < 1.5 days"),
            "T007 10 `1.5 days`: a duration is a whole number of hours, days, weeks, "
            "months or years\n");
}

// --- names ---

TEST(CheckNames, an_unknown_indicator_is_named) {
  EXPECT_EQ(said("totl < 5"), "N001 1 `totl`: there is nothing named `totl`\n");
  EXPECT_EQ(said("nothing_like_it < 5"),
            "N001 1 `nothing_like_it`: there is nothing named `nothing_like_it`\n");
}

TEST(CheckNames, an_unknown_value_of_a_choice_is_sought_in_the_choice) {
  EXPECT_EQ(said("alert = lauch_ready"),
            "N001 9 `lauch_ready`: there is nothing named `lauch_ready`\n");
  EXPECT_EQ(said("topics has doctrin"), "N001 12 `doctrin`: there is nothing named `doctrin`\n");
}

TEST(CheckNames, an_unknown_unit_is_named) {
  EXPECT_EQ(said("total < 5 wrhead"), "N001 11 `wrhead`: there is no unit `wrhead`\n");
}

TEST(CheckNames, an_unknown_cycle_is_named) {
  EXPECT_EQ(said("total[RC1999] < 5"), "N001 7 `RC1999`: there is no cycle `RC1999`\n");
}

TEST(CheckNames, an_unknown_state_is_named) {
  EXPECT_EQ(said("total of FRX < 5"), "N001 10 `FRX`: there is nothing named `FRX`\n");
}

TEST(CheckNames, an_unknown_group_or_event_is_named) {
  EXPECT_EQ(said("every s in nwss: ratified of s"),
            "N001 12 `nwss`: there is no group or event `nwss`\n");
  EXPECT_EQ(said("some e in dialouge"),
            "N001 11 `dialouge`: there is no group or event `dialouge`\n");
}

TEST(CheckNames, an_unknown_field_is_sought_in_the_event) {
  EXPECT_EQ(said("some e in dialogue where e.topcs has doctrine"),
            "N001 26 `e.topcs`: the event `dialogue` has no field `topcs`\n");
}

TEST(CheckNames, an_event_is_no_value) {
  EXPECT_EQ(said("some e in dialogue where e"), "T004 26 `e`: `e` is an event\n");
}

TEST(CheckNames, a_variable_ends_with_its_quantifier) {
  EXPECT_EQ(said("(every s in nws: ratified of s) and ratified of s"),
            "N001 49 `s`: there is nothing named `s`\n");
}

TEST(CheckNames, an_unknown_function_is_named) {
  EXPECT_EQ(said("chnge(total) < 5"), "N001 1 `chnge`: there is no function `chnge`\n");
  EXPECT_EQ(said("medium(total of s for s in nws) < 5"),
            "N001 1 `medium`: there is no aggregate `medium`\n");
  EXPECT_EQ(said("avrage(total of s for s in nws) < 5"),
            "N001 1 `avrage`: there is no aggregate `avrage`\n");
}

// --- periods ---

TEST(CheckPeriods, a_yearly_figure_is_not_asked_for_a_cycle) {
  EXPECT_EQ(said("spending < 5"),
            "T006 1 `spending`: `spending` is a yearly figure, asked here for a cycle\n");
  EXPECT_EQ(said("spending[RC2010] < 5"),
            "T006 10 `RC2010`: `spending` is a yearly figure, asked here for a cycle\n");
  EXPECT_EQ(said("spending[previous cycle] < 5"),
            "T006 19 `cycle`: `spending` is a yearly figure, asked here for a cycle\n");
}

TEST(CheckPeriods, a_figure_of_a_cycle_is_not_asked_for_a_year) {
  EXPECT_EQ(said("total[2012] < 5"), "T006 7 `2012`: `total` is not a yearly figure\n");
}

TEST(CheckPeriods, only_a_lasting_figure_has_a_value_on_a_day) {
  EXPECT_EQ(said("total[as of 2012-01-01] < 5"),
            "T006 13 `2012-01-01`: `total` does not last: it has no value on a day\n");
}

TEST(CheckPeriods, a_day_must_be_one) {
  EXPECT_EQ(said("ceiling[as of 2012-13-01] < 5"),
            "V003 15 `2012-13-01`: `2012-13-01` is not a day of the calendar\n");
  EXPECT_EQ(said("ratified_on < 2012-02-30"),
            "V003 15 `2012-02-30`: `2012-02-30` is not a day of the calendar\n");
}

TEST(CheckPeriods, a_figure_has_one_period_and_one_subject) {
  EXPECT_EQ(said("total[RC2010][RC2015] < 5"), "T006 7 `RC2010`: two periods for one figure\n");
  EXPECT_EQ(said("total of FRA of CHN < 5"),
            "T005 1 `total of FRA of CHN`: two subjects for one figure\n");
}

TEST(CheckPeriods, only_an_indicator_has_a_period) {
  EXPECT_EQ(said("(total + 1)[previous cycle] > 5"),
            "T006 1 `(total + 1)[previous cycle]`: only an indicator has a period, a subject or a "
            "source of its own\n");
  EXPECT_EQ(said("(total < 5) of FRA"),
            "T006 1 `(total < 5) of FRA`: only an indicator has a period, a subject or a source of "
            "its own\n");
}

TEST(CheckPeriods, only_a_state_has_a_figure) {
  EXPECT_EQ(said("total of total < 5"),
            "T004 10 `total`: a figure belongs to a State or a body, and this is a quantity of "
            "warhead\n");
}

// --- counts ---

TEST(CheckCounts, a_number_of_members_is_a_whole_number) {
  EXPECT_EQ(said("at least 1.5 of { ratified; yes }"),
            "T008 10 `1.5`: how many must be a whole number\n");
  EXPECT_EQ(said("at least 1.5 s in nws: ratified of s"),
            "T008 10 `1.5`: how many must be a whole number\n");
}

TEST(CheckCounts, no_more_are_asked_for_than_are_listed) {
  EXPECT_EQ(said("at least 3 of { ratified; yes }"), "T008 10 `3`: only 2 conditions are listed\n");
}

TEST(CheckCounts, no_more_than_all_of_a_group_are_asked_for) {
  EXPECT_EQ(said("at least 120% of s in nws: ratified of s"),
            "T008 10 `120%`: no more than 100% of a group can be asked for\n");
}

TEST(CheckCounts, a_quantifier_over_states_has_a_condition) {
  EXPECT_EQ(said("every s in nws"), "T001 1 `every s in nws`: this quantifier has no condition\n");
  EXPECT_EQ(said("every s in nws where ratified of s"),
            "T001 1 `every s in nws where ratified of s`: this quantifier has no condition\n");
  EXPECT_EQ(said("some s in nws"), "T001 1 `some s in nws`: this quantifier has no condition\n");
  EXPECT_EQ(
      said("at least 50% of s in nws where ratified of s"),
      "T001 1 `at least 50% of s in nws where ratified of s`: this quantifier has no condition\n");
}

TEST(CheckCounts, every_event_has_a_condition) {
  EXPECT_EQ(said("every e in dialogue"),
            "T001 1 `every e in dialogue`: `every` event needs a condition\n");
}

TEST(CheckCounts, count_takes_a_range_alone) {
  EXPECT_EQ(said("count(total of s for s in nws) < 5"),
            "T008 1 `count(total of s for s in nws)`: `count` takes a range alone\n");
}

TEST(CheckCounts, only_figures_are_summed) {
  EXPECT_EQ(said("sum(ratified of s for s in nws) < 5"),
            "T004 5 `ratified of s`: only figures have a sum, and this is a truth\n");
}

TEST(CheckCounts, functions_take_figures) {
  EXPECT_EQ(said("change(ratified) < 5"),
            "T004 8 `ratified`: `change` takes figures, and this is a truth\n");
}

TEST(CheckCounts, functions_take_one_argument) {
  EXPECT_EQ(said("change(total, total) < 5"),
            "T008 1 `change(total, total)`: `change` takes one argument, not 2\n");
  EXPECT_EQ(said("abs(total, 1) < 5"), "T008 1 `abs(total, 1)`: `abs` takes one argument, not 2\n");
}

TEST(CheckCounts, the_change_is_that_of_an_indicator_this_cycle) {
  EXPECT_EQ(said("change(total + 1) < 5"),
            "T008 1 `change(total + 1)`: the change of an indicator's figure is taken, and this is "
            "not one\n");
  EXPECT_EQ(said("change(total[RC2010]) < 5"),
            "T008 1 `change(total[RC2010])`: the change of an indicator's figure is taken, and "
            "this is not one\n");
}

TEST(CheckCounts, listed_figures_have_one_type) {
  EXPECT_EQ(said("max(total, share) < 5"),
            "T002 12 `share`: a quantity of warhead and a percent do not go together\n");
}

// --- mistakes ---

TEST(CheckSlips, one_wrong_operand_is_reported_once) {
  EXPECT_EQ(said("totl = none"), "N001 1 `totl`: there is nothing named `totl`\n");
  EXPECT_EQ(said("- alert = none"), "T004 1 `- alert`: a value of `alert_level` has no negative\n");
  EXPECT_EQ(said("none = alrt"), "N001 8 `alrt`: there is nothing named `alrt`\n");
  EXPECT_EQ(said("alrt in { none, reduced }"), "N001 1 `alrt`: there is nothing named `alrt`\n");
  EXPECT_EQ(said("(alrt or else none because \"x\") = none"),
            "N001 2 `alrt`: there is nothing named `alrt`\n");
}

TEST(CheckSlips, all_parts_of_a_condition_are_checked) {
  EXPECT_EQ(said("totl < 5 and shre < 5 or ratifid"),
            "N001 1 `totl`: there is nothing named `totl`\n"
            "L001 1 `totl < 5 and shre < 5`: `and` and `or` are mixed without parentheses\n"
            "N001 14 `shre`: there is nothing named `shre`\n"
            "N001 26 `ratifid`: there is nothing named `ratifid`\n");
  EXPECT_EQ(said("at least 1 of { totl < 5; shre < 5 }"),
            "N001 17 `totl`: there is nothing named `totl`\n"
            "N001 27 `shre`: there is nothing named `shre`\n");
  EXPECT_EQ(said("some s in nws where totl of s < 5: shre of s < 5"),
            "N001 21 `totl`: there is no indicator `totl`\n"
            "N001 36 `shre`: there is no indicator `shre`\n");
  EXPECT_EQ(said("sum(totl of s for s in nws where ratifid of s) < 5"),
            "N001 5 `totl`: there is no indicator `totl`\n"
            "N001 34 `ratifid`: there is no indicator `ratifid`\n");
}

TEST(CheckSlips, a_year_or_a_month_is_rejected_if_a_rule_needs_a_day) {
  const std::string year = "`2020` is a whole year, and a rule needs to say a day\n";
  EXPECT_EQ(said("ratified_on <= 2020"), "T013 16 `2020`: " + year);
  EXPECT_EQ(said("ratified_on = 2020"), "T013 15 `2020`: " + year);
  EXPECT_EQ(said("2020 >= ratified_on"), "T013 1 `2020`: " + year);
  EXPECT_EQ(said("ratified_on in { 2020 }"), "T013 18 `2020`: " + year);
  EXPECT_EQ(said("days_between(2020, ratified_on) > 3"), "T013 14 `2020`: " + year);
  EXPECT_EQ(said("(ratified_on or else 2020 because \"x\") in cycle"), "T013 22 `2020`: " + year);
  EXPECT_EQ(said("ratified_on < 2020-05"),
            "T013 15 `2020-05`: `2020-05` is a whole month, and a rule needs to say a day\n");
  EXPECT_EQ(said("2020-05 + 1 month < ratified_on"),
            "T013 1 `2020-05`: `2020-05` is a whole month, and a rule needs to say a day\n");
  EXPECT_EQ(said("total < 2020-05"),
            "T002 7 `<`: a quantity of warhead and a date do not go together\n");
  EXPECT_EQ(said("2020-05 < cycle"),
            "T013 1 `2020-05`: `2020-05` is a whole month, and a rule needs to say a day\n");
  EXPECT_EQ(said("ratified[as of 2020-05]"),
            "T013 16 `2020-05`: what stands is asked for on a day\n");
}

TEST(CheckSlips, a_year_and_a_month_are_asked_for_by_their_days) {
  EXPECT_EQ(said("ratified_on in 2020 and ratified_on in 2020-05"), "");
  EXPECT_EQ(said("ratified_on <= end of 2020 and start of 2020-05 < ratified_on"), "");
  EXPECT_EQ(said("ratified_on + 6 months < end of cycle"), "");
  EXPECT_EQ(said("ratified_on < end of previous cycle or ratified_on > start of RC2015"), "");
  EXPECT_EQ(said("ratified_on < end of 2020-05-03"),
            "T004 22 `2020-05-03`: this is one day, with neither start nor end\n");
  EXPECT_EQ(said("ratified_on < end of 20"),
            "T004 22 `20`: a year, a month or a cycle has a start and an end, and this is a "
            "number\n");
  EXPECT_EQ(said("total = 2020"), "");
}

TEST(CheckSlips, a_condition_that_did_not_parse_is_not_checked) {
  EXPECT_EQ(said("totl < 5 < 6"), "P001 10 `<`: unexpected `<`\n");
}

TEST(CheckSlips, and_mixed_with_or_needs_parentheses) {
  EXPECT_EQ(said("ratified and yes or no"),
            "L001 1 `ratified and yes`: `and` and `or` are mixed without parentheses\n");
  EXPECT_EQ(said("ratified or yes and no"),
            "L001 13 `yes and no`: `and` and `or` are mixed without parentheses\n");
  EXPECT_EQ(said("(ratified and yes) or no"), "");
}

// --- a group as a whole ---

TEST(CheckCollective, a_bare_indicator_has_no_subject) {
  EXPECT_EQ(
      said("total < 5", "collectively nws"),
      "T005 1 `total`: this commitment binds a group collectively: whose `total` is meant?\n");
  EXPECT_EQ(said("ratified", "collectively nws"),
            "T005 1 `ratified`: this commitment binds a group collectively: whose `ratified` is "
            "meant?\n");
}

TEST(CheckCollective, there_is_no_single_subject) {
  EXPECT_EQ(said("some e in dialogue where e.participants has subject", "collectively nws"),
            "T005 45 `subject`: this commitment binds a group collectively: there is no single "
            "`subject`\n");
}

TEST(CheckCollective, the_members_are_gone_through) {
  EXPECT_EQ(said("every s in nws: total of s < 5", "collectively nws"), "");
  EXPECT_EQ(said("ratified of FRA", "collectively nws"), "");
  EXPECT_EQ(said("sum(total of s for s in nws) < 5", "collectively nws"), "");
}

}  // namespace
}  // namespace servanda::engine
