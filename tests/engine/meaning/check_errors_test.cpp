// What is said about rules that read well and mean nothing: one message a slip, at its place.

#include <gmock/gmock.h>

#include "tests/engine/meaning/checked.hpp"

namespace servanda::engine {
namespace {

/// What is said of a condition: the code, the column, the words at the place, and the message.
std::string said(const std::string& condition, const std::string& binds = "each nws") {
  return Condition(condition, binds).said();
}

/// What is said of declarations that follow the vocabulary; lines are those of the declarations.
std::string declared(const std::string& text) {
  const Checked checked(vocabulary_text + text);
  const auto before = std::count(vocabulary_text.begin(), vocabulary_text.end(), '\n');
  return checked.said(static_cast<std::uint32_t>(before));
}

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

TEST(CheckTypes, what_has_no_order_is_compared_as_equal_only) {
  EXPECT_EQ(said("ratified < ratified"), "T004 10 `<`: a truth has no order\n");
  EXPECT_EQ(said("wording < wording"), "T004 9 `<`: a text has no order\n");
  EXPECT_EQ(said("host < FRA"), "T004 6 `<`: a State has no order\n");
}

TEST(CheckTypes, sets_are_not_compared) {
  EXPECT_EQ(said("topics = topics"), "T004 8 `=`: a set of `topic` has no order\n");
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

TEST(CheckTypes, the_items_of_a_list_have_the_type_of_what_is_sought) {
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

TEST(CheckTypes, an_escape_has_the_type_of_what_it_stands_for) {
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
  EXPECT_EQ(said("total < 12345678901234567890123456789012345678901234567890"),
            "T007 9 `12345678901234567890123456789012345678901234567890`: this figure has too many "
            "digits\n");
}

TEST(CheckTypes, a_duration_is_a_whole_number) {
  EXPECT_EQ(said("notice < 1.5 days"),
            "T007 10 `1.5 days`: a duration is a whole number of days, months or years\n");
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

TEST(CheckCounts, how_many_is_a_whole_number) {
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

// --- slips ---

TEST(CheckSlips, one_wrong_operand_is_said_once) {
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

// --- declarations ---

TEST(CheckDeclarations, two_of_one_name_are_shown_together) {
  EXPECT_EQ(declared("state FRA \"Again\"\n"
                     "unit warhead \"Again\"\n"
                     "indicator total truth per cycle \"x\"\n"
                     "group nws \"G\" { members CHN }\n"
                     "choice topic { x }\n"
                     "event dialogue \"D\" { on date }\n"
                     "cycle RC2010 \"x\" from 2025-01-01 to 2026-01-01\n"
                     "parameter limit percent { from 2005-01-01 = 1% }\n"),
            "N003 1:7 FRA: the State `FRA` is declared twice\n"
            "N003 2:6 warhead: the unit `warhead` is declared twice\n"
            "N003 3:11 total: the indicator `total` is declared twice\n"
            "N003 4:7 nws: the group `nws` is declared twice\n"
            "N003 5:8 topic: the choice `topic` is declared twice\n"
            "N003 6:7 dialogue: the event `dialogue` is declared twice\n"
            "N003 7:7 RC2010: the cycle `RC2010` is declared twice\n"
            "N003 8:11 limit: the parameter `limit` is declared twice\n");
}

TEST(CheckDeclarations, values_and_fields_stand_once) {
  EXPECT_EQ(declared("choice c { a b a }\n"
                     "event v \"V\" { on date on date }\n"),
            "N003 1:16 a: the value `a` stands twice in this choice\n"
            "N003 2:23 on: the field `on` stands twice in this event\n");
}

TEST(CheckDeclarations, a_name_may_stand_for_things_of_two_kinds) {
  EXPECT_EQ(declared("choice total { a b }\n"
                     "group total \"G\" { members CHN }\n"),
            "");
}

TEST(CheckDeclarations, an_unknown_type_is_named) {
  EXPECT_EQ(declared("indicator a trth per cycle \"x\"\n"
                     "indicator b quantity of wrhead per cycle \"x\"\n"
                     "indicator c set of topc per cycle \"x\"\n"
                     "event v \"V\" { on date who sttes }\n"
                     "parameter p prcent { from 2010-01-01 = 5% }\n"),
            "N001 1:13 trth: there is no type `trth`\n"
            "N001 2:25 wrhead: there is no unit `wrhead`\n"
            "N001 3:20 topc: there is no choice `topc`\n"
            "N001 4:27 sttes: there is no type `sttes`\n"
            "N001 5:13 prcent: there is no type `prcent`\n");
}

TEST(CheckDeclarations, a_type_is_of_something_or_not) {
  EXPECT_EQ(declared("indicator a quantity per cycle \"x\"\n"
                     "indicator b set per cycle \"x\"\n"
                     "indicator c truth of topic per cycle \"x\"\n"
                     "indicator d topic of topic per cycle \"x\"\n"),
            "N001 1:13 quantity: `quantity` is not a whole type\n"
            "N001 2:13 set: `set` is not a whole type\n"
            "N001 3:22 topic: `truth` is not `of` anything\n"
            "N001 4:22 topic: `topic` is not `of` anything\n");
}

TEST(CheckDeclarations, an_event_begins_with_its_day) {
  EXPECT_EQ(declared("event a \"A\" { at date }\n"
                     "event b \"B\" { who states on date }\n"
                     "event c \"C\" { on text }\n"),
            "T004 1:7 a: the event `a` has no day as its first field\n"
            "T004 2:7 b: the event `b` has no day as its first field\n"
            "T004 3:7 c: the event `c` has no day as its first field\n");
}

TEST(CheckDeclarations, a_choice_has_at_most_64_values) {
  EXPECT_EQ(declared("choice c { v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11 v12 v13 v14 v15 v16 v17 v18 "
                     "v19 v20 v21 v22 v23 v24 v25 v26 v27 v28 v29 v30 v31 v32 v33 v34 v35 v36 v37 "
                     "v38 v39 v40 v41 v42 v43 v44 v45 v46 v47 v48 v49 v50 v51 v52 v53 v54 v55 v56 "
                     "v57 v58 v59 v60 v61 v62 v63 v64 }\n"
                     "indicator x c per cycle \"X\"\n"),
            "T007 1:8 c: a choice has at most 64 values\n");
}

TEST(CheckDeclarations, members_are_declared) {
  EXPECT_EQ(declared("group g \"G\" { members CHN FRX }\n"),
            "N001 1:27 FRX: there is no State `FRX`\n");
}

TEST(CheckDeclarations, a_membership_ends_after_it_begins) {
  EXPECT_EQ(declared("group g \"G\" { members CHN from 2010-01-01 to 2009-01-01 }\n"),
            "V001 1:46 2009-01-01: this membership ends before it begins\n");
}

TEST(CheckDeclarations, a_cycle_ends_after_it_begins) {
  EXPECT_EQ(declared("cycle X \"X\" from 2025-01-01 to 2024-01-01\n"),
            "V001 1:7 X: the cycle `X` ends before it begins\n");
}

TEST(CheckDeclarations, cycles_do_not_overlap) {
  EXPECT_EQ(declared("cycle X \"X\" from 2014-01-01 to 2025-01-01\n"),
            "V001 1:7 X: the cycles `RC2015` and `X` overlap\n");
}

TEST(CheckDeclarations, a_date_is_a_day_of_the_calendar) {
  EXPECT_EQ(declared("cycle X \"X\" from 2025-02-30 to 2026-13-01\n"
                     "group g \"G\" { members CHN from 2010-13-01 }\n"
                     "parameter p percent { from 2010-00-01 = 5% }\n"),
            "V003 1:18 2025-02-30: `2025-02-30` is not a day of the calendar\n"
            "V003 1:32 2026-13-01: `2026-13-01` is not a day of the calendar\n"
            "V003 2:32 2010-13-01: `2010-13-01` is not a day of the calendar\n"
            "V003 3:28 2010-00-01: `2010-00-01` is not a day of the calendar\n");
}

TEST(CheckDeclarations, the_values_of_a_parameter_follow_each_other) {
  EXPECT_EQ(
      declared("parameter p percent { from 2010-01-01 to 2012-01-01 = 5% from 2011-01-01 = 6% }\n"
               "parameter q percent { from 2010-01-01 = 5% from 2009-01-01 = 6% }\n"),
      "V002 1:63 2011-01-01: this value overlaps the one before it\n"
      "V002 2:49 2009-01-01: this value overlaps the one before it\n");
}

TEST(CheckDeclarations, a_parameter_has_plain_values_of_its_type) {
  EXPECT_EQ(declared("parameter p percent { from 2010-01-01 = 5 }\n"
                     "parameter q percent { from 2010-01-01 = share }\n"
                     "parameter r quantity of warhead { from 2010-01-01 = 5 launcher }\n"
                     "parameter s alert_level { from 2010-01-01 = redcued }\n"),
            "T007 1:41 5: a parameter needs a plain value here\n"
            "T007 2:41 share: a parameter needs a plain value here\n"
            "T007 3:53 5 launcher: a parameter needs a plain value here\n"
            "N001 4:45 redcued: there is nothing named `redcued`\n");
}

TEST(CheckDeclarations, a_pack_that_is_used_is_among_the_rules) {
  EXPECT_EQ(declared("use nosuch\n"
                     "use tets\n"),
            "N004 1:5 nosuch: there is no pack `nosuch` among the rules given\n"
            "N004 2:5 tets: there is no pack `tets` among the rules given\n");
}

// --- commitments ---

TEST(CheckCommitments, all_missing_clauses_are_named_at_once) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" }\n"),
            "N006 1:12 1: the commitment `1` lacks `cites`, `binds`, `review` (or `once by`) and "
            "`met when`\n");
}

TEST(CheckCommitments, one_missing_clause_is_named) {
  EXPECT_EQ(
      declared("commitment 1 { title \"x\" cites \"x\" binds each nws once by 2012-01-01 }\n"),
      "N006 1:12 1: the commitment `1` lacks `met when`\n");
}

TEST(CheckCommitments, two_of_one_name_are_shown_together) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes }\n"
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes "
          "}\n"),
      "N003 2:12 1: the commitment `test.1` is declared twice\n");
}

TEST(CheckCommitments, group_and_cycles_are_declared) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nwss review each cycle "
                     "from RC2011 to RC2016 met when yes }\n"),
            "N001 1:47 nwss: there is no group `nwss`\n"
            "N001 1:75 RC2011: there is no cycle `RC2011`\n");
}

TEST(CheckCommitments, the_last_cycle_is_not_before_the_first) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle from "
                     "RC2015 to RC2010 met when yes }\n"),
            "V001 1:84 RC2010: the last cycle under review lies before the first\n");
}

TEST(CheckCommitments, a_due_date_is_a_day_of_the_calendar) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nws once by 2010-02-30 met "
                     "when yes }\n"),
            "V003 1:59 2010-02-30: `2010-02-30` is not a day of the calendar\n");
}

TEST(CheckCommitments, related_ones_of_a_loaded_pack_are_there) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes\n"
          "  related test.1 test.99 elsewhere.5 }\n"),
      "N001 2:18 test.99: there is no commitment `test.99`\n");
}

TEST(CheckCommitments, the_holes_of_a_sentence_are_checked) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes\n"
          "  says \"{totl} and {- ratified} and {total}\" }\n"),
      "N001 2:10 totl: there is nothing named `totl`\n"
      "T004 2:21 - ratified: a truth has no negative\n");
}

TEST(CheckCommitments, all_three_conditions_are_checked) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle\n"
                     "  applies when total met when totl < 5 partly met when spending < 5 }\n"),
            "T001 2:16 total: a condition is needed here, and this is a quantity of warhead\n"
            "N001 2:31 totl: there is nothing named `totl`\n"
            "T006 2:56 spending: `spending` is a yearly figure, asked here for a cycle\n");
}

// --- broken ---

TEST(CheckBroken, an_indicator_that_did_not_parse_causes_no_second_message) {
  EXPECT_EQ(declared("indicator b truth pr cycle \"x\"\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when b and b of FRA }\n"
                     "scenario \"s\" {\n"
                     "  given | subject | cycle | b |\n"
                     "        | FRA | RC2010 | yes |\n"
                     "}\n"),
            "P001 1:19 pr: unexpected `pr`\n");
}

TEST(CheckBroken, an_indicator_of_an_unknown_type_causes_no_second_message) {
  EXPECT_EQ(
      declared(
          "indicator b trth per cycle \"x\"\n"
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when b }\n"),
      "N001 1:13 trth: there is no type `trth`\n");
}

TEST(CheckBroken, a_cycle_without_days_causes_no_second_message) {
  EXPECT_EQ(declared("cycle X \"X\" from 2025-02-30 to 2026-01-01\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle from "
                     "X met when total[X] < 5 }\n"),
            "V003 1:18 2025-02-30: `2025-02-30` is not a day of the calendar\n");
}

TEST(CheckBroken, a_group_that_did_not_parse_causes_no_second_message) {
  EXPECT_EQ(declared("group g { member CHN }\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each g review each cycle met "
                     "when some s in g: s = FRA }\n"),
            "P001 1:11 member: unexpected `member`\n");
}

TEST(CheckBroken, an_event_with_a_wrong_field_causes_no_second_message) {
  EXPECT_EQ(declared("event v \"V\" { on date who sttes }\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when some e in v: e.who has FRA }\n"),
            "N001 1:27 sttes: there is no type `sttes`\n");
}

TEST(CheckBroken, a_parameter_of_an_unknown_type_causes_no_second_message) {
  EXPECT_EQ(declared("parameter p prcent { from 2010-01-01 = 5% }\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when share < p }\n"),
            "N001 1:13 prcent: there is no type `prcent`\n");
}

TEST(CheckBroken, a_choice_with_too_many_values_causes_no_second_message) {
  EXPECT_EQ(declared("choice c { v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 v10 v11 v12 v13 v14 v15 v16 v17 v18 "
                     "v19 v20 v21 v22 v23 v24 v25 v26 v27 v28 v29 v30 v31 v32 v33 v34 v35 v36 v37 "
                     "v38 v39 v40 v41 v42 v43 v44 v45 v46 v47 v48 v49 v50 v51 v52 v53 v54 v55 v56 "
                     "v57 v58 v59 v60 v61 v62 v63 v64 }\n"
                     "indicator x c per cycle \"X\"\n"
                     "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when x = v3 }\n"),
            "T007 1:8 c: a choice has at most 64 values\n");
}

TEST(CheckBroken, a_commitment_that_did_not_parse_lacks_nothing) {
  EXPECT_EQ(declared("commitment 1 { title \"x\" reviw each cycle }\n"
                     "commitment 2 { title \"x\" cites \"x\" binds each nws review each cycle met "
                     "when yes related test.1 }\n"
                     "scenario \"s\" {\n"
                     "  expect 1 | subject | verdict |\n"
                     "           | FRA | met |\n"
                     "}\n"),
            "P001 1:26 reviw: unexpected `reviw`\n");
}

// --- scenarios ---

TEST(CheckScenarios, headers_name_indicators) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | totl |\n"
                     "        | FRA | RC2010 | 5 |\n"
                     "}\n"),
            "N001 2:29 totl: there is no indicator `totl`\n");
}

TEST(CheckScenarios, cells_name_states_and_cycles) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | total |\n"
                     "        | FRX | RC2010 | 5 |\n"
                     "        | FRA | RC2011 | 5 |\n"
                     "}\n"),
            "N001 3:11 FRX: there is no State `FRX`\n"
            "N001 4:17 RC2011: there is no cycle `RC2011`\n");
}

TEST(CheckScenarios, cells_hold_values_of_their_type) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | total | alert | ratified | share |\n"
                     "        | FRA | RC2010 | five | nne | true | many |\n"
                     "        | FRA | RC2010 | 5 launcher | | | |\n"
                     "}\n"),
            "T007 3:26 five: `five` is not a quantity of warhead\n"
            "T007 3:33 nne: `nne` is not a value of `alert_level`\n"
            "T007 3:39 true: `true` is not a truth\n"
            "T007 3:46 many: `many` is not a percent\n"
            "T007 4:26 5 launcher: `5 launcher` is not a quantity of warhead\n");
}

TEST(CheckScenarios, a_row_has_a_subject_and_a_time) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | total |\n"
                     "        | FRA | | 5 |\n"
                     "  given | cycle | total |\n"
                     "        | RC2010 | 5 |\n"
                     "}\n"),
            "T007 3:11 FRA: this row has neither a cycle nor a day\n"
            "N006 4:11 cycle: this table has no column `subject`\n");
}

TEST(CheckScenarios, days_are_days_of_the_calendar) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  as of 2012-02-30\n"
                     "  given | subject | as_of | ceiling |\n"
                     "        | FRA | 2010-02-30 | 5 |\n"
                     "  given complete | dataset | to |\n"
                     "        | total | 2010-14-01 |\n"
                     "}\n"),
            "V003 2:9 2012-02-30: `2012-02-30` is not a day of the calendar\n"
            "V003 4:17 2010-02-30: `2010-02-30` is not a day of the calendar\n"
            "V003 6:19 2010-14-01: `2010-14-01` is not a day of the calendar\n");
}

TEST(CheckScenarios, an_unknown_column_of_events_is_named_once) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given event dialogue | on | topcs |\n"
                     "        | 2010-01-01 | doctrine |\n"
                     "        | 2010-01-02 | doctrine |\n"
                     "}\n"),
            "N001 2:31 topcs: there is no field `topcs`\n");
}

TEST(CheckScenarios, events_have_a_day_and_values_of_their_fields) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given event dialogue | on | participants | topics |\n"
                     "        | | FRA | doctrine |\n"
                     "        | soon | FRX | doctrin |\n"
                     "}\n"),
            "T007 3:11 : an event needs its day, in the column `on`\n"
            "T007 4:11 soon: `soon` is not a date\n"
            "T007 4:18 FRX: `FRX` is not a list of States\n"
            "T007 4:24 doctrin: `doctrin` is not a set of `topic`\n");
}

TEST(CheckScenarios, an_unknown_column_of_reports_or_of_what_is_expected_is_named) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given reports | subject | cycle | txt |\n"
                     "        | FRA | RC2015 | a |\n"
                     "  expect 1 | subject | cycle | verdikt | verdict |\n"
                     "        | FRA | RC2015 | met | met |\n"
                     "}\n"),
            "N001 2:37 txt: there is no column `txt`\n"
            "N001 4:10 1: there is no commitment `1`\n"
            "N001 4:32 verdikt: there is no column `verdikt`\n");
}

TEST(CheckScenarios, an_unknown_event_is_named) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given event dialoge | on |\n"
                     "        | 2010-01-01 |\n"
                     "}\n"),
            "N001 2:15 dialoge: there is no event `dialoge`\n");
}

TEST(CheckScenarios, completeness_is_of_a_data_set) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given complete | dataset | to |\n"
                     "        | totl | 2010-01-01 |\n"
                     "  given complete | data | to |\n"
                     "        | total | 2010-01-01 |\n"
                     "}\n"),
            "N001 3:11 totl: there is no indicator `totl`\n"
            "N006 4:20 data: this table has no column `dataset`\n");
}

TEST(CheckScenarios, expectations_name_a_commitment) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  expect 99 | subject | verdict |\n"
                     "        | FRA | met |\n"
                     "}\n"),
            "N001 2:10 99: there is no commitment `99`\n");
}

TEST(CheckScenarios, expectations_name_state_cycle_and_verdict) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes }\n"
          "scenario \"s\" {\n"
          "  expect 1 | subject | cycle | verdict |\n"
          "        | FRA | RC2010 | mett |\n"
          "        | FRX | RC2010 | met |\n"
          "        | FRA | RC2011 | met |\n"
          "  expect 1 | subject | cycle |\n"
          "        | FRA | RC2010 |\n"
          "}\n"),
      "T007 4:26 mett: there is no verdict `mett`\n"
      "N001 5:11 FRX: there is no State `FRX`\n"
      "N001 6:17 RC2011: there is no cycle `RC2011`\n"
      "N006 7:14 subject: this table has no column `verdict`\n");
}

// --- whole messages ---

TEST(CheckMessage, of_two_units_shows_both_operands) {
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

TEST(CheckMessage, of_an_unknown_name_asks_what_was_meant) {
  EXPECT_EQ(Condition("totl < 5").rendered(),
            "error[N001]: there is nothing named `totl`\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when totl < 5\n"
            "   |            ^^^^ expected an indicator, a parameter, a State or a variable\n"
            "   = help: did you mean `total`?\n");
}

TEST(CheckMessage, of_a_figure_alone_says_how_to_ask) {
  EXPECT_EQ(Condition("total").rendered(),
            "error[T001]: a condition is needed here, and this is a quantity of warhead\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total\n"
            "   |            ^^^^^ not true or false by itself\n"
            "   = help: compare it, as in `… > 0`, or ask `… is reported`\n");
}

TEST(CheckMessage, of_a_yearly_figure_shows_how_to_name_the_year) {
  EXPECT_EQ(Condition("spending < 5").rendered(),
            "error[T006]: `spending` is a yearly figure, asked here for a cycle\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when spending < 5\n"
            "   |            ^^^^^^^^\n"
            "   = help: name the year, as in `spending[2012]`\n");
}

TEST(CheckMessage, of_mixed_connectives_is_a_warning) {
  EXPECT_EQ(Condition("ratified and yes or no").rendered(),
            "warning[L001]: `and` and `or` are mixed without parentheses\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when ratified and yes or no\n"
            "   |            ^^^^^^^^^^^^^^^^ this binds first\n"
            "   = help: put it in parentheses, so that no reader has to know\n");
}

TEST(CheckMessage, of_what_is_no_set_says_what_it_is) {
  EXPECT_EQ(Condition("total has doctrine").rendered(),
            "error[T004]: only a set `has` something, and this is a quantity of warhead\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total has doctrine\n"
            "   |            ^^^^^\n");
}

TEST(CheckMessage, of_a_bare_indicator_of_a_group_shows_how_to_go_through_it) {
  EXPECT_EQ(Condition("total < 5", "collectively nws").rendered(),
            "error[T005]: this commitment binds a group collectively: whose `total` is meant?\n"
            "  --> a.pacta:36:12\n"
            "   |\n"
            "36 |   met when total < 5\n"
            "   |            ^^^^^ no subject\n"
            "   = help: write `total of s` inside `every s in GROUP: …`\n");
}

TEST(CheckMessage, of_a_name_declared_twice_shows_the_first) {
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

TEST(CheckMessage, of_missing_clauses_is_one) {
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

TEST(CheckMessage, of_a_name_that_cannot_be_seen_says_which_pack_to_use) {
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

// --- packs ---

TEST(CheckPacks, a_use_is_not_handed_on) {
  EXPECT_EQ(Checked({"pack a { title \"A\" }\nunit u \"U\"\n", "pack b { title \"B\" }\nuse a\n",
                     "pack c { title \"C\" }\nuse b\nindicator i quantity of u lasting \"I\"\n"})
                .said(),
            "N002 3:25 u: `u` is declared in the pack `a`, which this file does not use\n");
}

TEST(CheckPacks, one_that_is_there_twice_is_one_error) {
  const std::string pack = "pack a { title \"A\" }\nunit u \"U\"\nstate FRA \"France\"\n";
  const Checked checked({pack, pack});
  EXPECT_EQ(checked.diagnostics.errors(), 1U) << checked.said();
  EXPECT_THAT(checked.said(), testing::HasSubstr("the pack `a` is declared twice"));
}

TEST(CheckPacks, each_kind_of_name_has_to_be_seen) {
  const Checked checked(
      {vocabulary_text,
       "pack other { title \"O\" }\n"
       "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle from RC2010\n"
       "  met when total < 5 warhead and share < limit and subject = FRA and subject in nws\n"
       "    and (some e in dialogue: e.on in RC2010) and (some s in nws: s = FRA) }\n"
       "indicator x alert_level lasting \"X\"\nindicator y set of topic lasting \"Y\"\n"});
  EXPECT_EQ(checked.diagnostics.errors(), 14U) << checked.said();
  for (const grammar::Diagnostic& each : checked.diagnostics.sorted()) EXPECT_EQ(each.code, "N002");
}

TEST(CheckPacks, a_file_declares_its_pack) {
  EXPECT_EQ(Checked("state FRA \"F\"\n").said(),
            "N005 1:1 state FRA \"F\": this file declares no pack\n");
}

TEST(CheckPacks, two_files_are_two_packs) {
  const std::string pack = "pack a { title \"A\" }\n";
  EXPECT_EQ(Checked(std::vector<std::string>{pack, pack}).said().substr(0, 8), "N003 1:6");
}

// --- limits ---

TEST(CheckLimits, a_chain_that_is_too_deep_is_said_once) {
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

/// What is said of two exceptions with these conditions.
std::string said_of_exceptions(const std::string& one, const std::string& other) {
  const std::string exceptions = "define few = total < 5\nexception to 1 \"a\" when " + one +
                                 " { grace 9 days }\nexception to 1 \"b\" when " + other +
                                 " { grace 8 days }\n";
  const Checked checked(vocabulary_text + commitment("ratified") + exceptions);
  std::string codes;
  for (const grammar::Diagnostic& each : checked.diagnostics.sorted()) {
    codes += each.code + ":";
    for (const grammar::Label& label : each.labels) codes += " " + label.text;
  }
  return codes;
}

TEST(Exceptions, with_one_condition_apply_at_once) {
  const std::string same = "V004: this one has the condition of the other the other";
  EXPECT_EQ(said_of_exceptions("ratified", "ratified"), same);
  EXPECT_EQ(said_of_exceptions("few", "total < 5"), same);
  EXPECT_EQ(said_of_exceptions("ratified and few", "total < 5 and ratified"), same);
}

TEST(Exceptions, apply_at_once_where_one_condition_is_narrower) {
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

TEST(Exceptions, to_several_versions_are_told_once) {
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
