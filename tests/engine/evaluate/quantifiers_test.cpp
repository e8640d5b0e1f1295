// Quantifiers and aggregates, over States and over events.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `a` of China, France and the United Kingdom.
World& give_each(World& world, std::string_view china, std::string_view france,
                 std::string_view britain) {
  return world.now("a", china, "CHN").now("a", france, "FRA").now("a", britain, "GBR");
}

std::string verdict_of_states(const std::string& condition, std::string_view china,
                              std::string_view france, std::string_view britain) {
  World world = met_when(condition);
  return give_each(world, china, france, britain).verdict();
}

// --- States --------------------------------------------------------------------------------------

TEST(Quantifier, every_fails_with_one_member_that_fails) {
  EXPECT_EQ(verdict_of_states("every s in nws: a of s", "yes", "yes", "yes"), "met");
  EXPECT_EQ(verdict_of_states("every s in nws: a of s", "yes", "withheld", "yes"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("every s in nws: a of s", "no", "withheld", "yes"), "not met");
}

TEST(Quantifier, some_holds_with_one_member_that_holds) {
  EXPECT_EQ(verdict_of_states("some s in nws: a of s", "no", "withheld", "yes"), "met");
  EXPECT_EQ(verdict_of_states("some s in nws: a of s", "no", "withheld", "no"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("some s in nws: a of s", "no", "no", "no"), "not met");
}

TEST(Quantifier, no_fails_with_one_member_that_holds) {
  EXPECT_EQ(verdict_of_states("no s in nws: a of s", "no", "no", "no"), "met");
  EXPECT_EQ(verdict_of_states("no s in nws: a of s", "no", "withheld", "no"), "no data: withheld");
  EXPECT_EQ(verdict_of_states("no s in nws: a of s", "no", "withheld", "yes"), "not met");
}

TEST(Quantifier, at_least_at_most_and_exactly_count_the_members) {
  EXPECT_EQ(verdict_of_states("at least 2 s in nws: a of s", "yes", "yes", "withheld"), "met");
  EXPECT_EQ(verdict_of_states("at least 2 s in nws: a of s", "yes", "no", "withheld"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("at least 2 s in nws: a of s", "no", "no", "withheld"), "not met");
  EXPECT_EQ(verdict_of_states("at most 1 s in nws: a of s", "yes", "yes", "withheld"), "not met");
  EXPECT_EQ(verdict_of_states("at most 1 s in nws: a of s", "yes", "no", "withheld"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("exactly 1 s in nws: a of s", "yes", "no", "no"), "met");
  EXPECT_EQ(verdict_of_states("exactly 1 s in nws: a of s", "yes", "no", "withheld"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("at least 4 s in nws: a of s", "yes", "yes", "yes"), "not met");
}

TEST(Quantifier, a_share_counts_the_members_in_the_range) {
  EXPECT_EQ(verdict_of_states("at least 60% of s in nws: a of s", "yes", "yes", "withheld"), "met");
  EXPECT_EQ(verdict_of_states("at least 60% of s in nws: a of s", "yes", "no", "withheld"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("at least 60% of s in nws: a of s", "yes", "no", "no"), "not met");
  EXPECT_EQ(
      verdict_of_states("at least 100% of s in nws where s != CHN: a of s", "no", "yes", "yes"),
      "met");
}

TEST(Quantifier, members_outside_of_the_range_do_not_decide_a_share) {
  World world = met_when("at least 60% of s in nws where b of s: a of s");
  give_each(world, "no", "no", "yes")
      .now("b", "no", "CHN")
      .now("b", "yes", "FRA")
      .now("b", "yes", "GBR");
  EXPECT_EQ(world.verdict(), "not met");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015");
}

TEST(Quantifier, ignores_members_outside_of_the_range) {
  World world = met_when("every s in nws where b of s: a of s");
  give_each(world, "no", "yes", "yes")
      .now("b", "no", "CHN")
      .now("b", "yes", "FRA")
      .now("b", "yes", "GBR");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Quantifier, is_open_if_a_member_may_be_outside_of_the_range_and_matters) {
  const World rules = met_when("every s in nws where b of s: a of s");
  World matters = rules;
  give_each(matters, "no", "yes", "yes")
      .now("b", "withheld", "CHN")
      .now("b", "yes", "FRA")
      .now("b", "yes", "GBR");
  EXPECT_EQ(matters.verdict(), "no data: withheld");
  EXPECT_EQ(matters.deciding(), "b of CHN in RC2015");
  World does_not = rules;
  give_each(does_not, "yes", "yes", "yes")
      .now("b", "withheld", "CHN")
      .now("b", "yes", "FRA")
      .now("b", "yes", "GBR");
  EXPECT_EQ(does_not.verdict(), "met");
}

TEST(Quantifier, a_share_counts_a_member_that_may_be_outside_of_the_range_both_ways) {
  World world = met_when("at least 60% of s in nws where b of s: a of s");
  give_each(world, "yes", "yes", "no")
      .now("b", "withheld", "CHN")
      .now("b", "yes", "FRA")
      .now("b", "yes", "GBR");
  EXPECT_EQ(world.verdict(), "no data: withheld");
}

TEST(Quantifier, a_range_needs_no_further_condition) {
  World world = met_when("some s in nws where a of s");
  EXPECT_EQ(give_each(world, "no", "yes", "no").verdict(), "met");
}

TEST(Quantifier, an_empty_range_does_not_apply) {
  for (const std::string condition :
       {"every s in nobody: a of s", "at least 60% of s in nobody: a of s",
        "every s in nws where no: a of s", "not (every s in nobody: a of s)",
        "min(n of s for s in nobody) < 3", "average(n of s for s in nobody) < 3"}) {
    const Finding finding = met_when(condition).finding();
    EXPECT_EQ(told(finding), "not applicable") << condition;
    EXPECT_FALSE(finding.not_applicable_because.empty());
  }
}

TEST(Quantifier, does_not_apply_to_an_empty_group) {
  for (const std::string words :
       {"every", "some", "no", "at least 1", "at most 1", "exactly 0", "at least 60% of"}) {
    EXPECT_EQ(met_when(words + " s in nobody: a of s").verdict(), "not applicable") << words;
  }
}

TEST(Quantifier, an_empty_range_that_is_allowed_is_counted) {
  EXPECT_EQ(met_when("every s in nobody allow empty: a of s").verdict(), "met");
  EXPECT_EQ(met_when("at least 60% of s in nobody allow empty: a of s").verdict(), "met");
  EXPECT_EQ(met_when("no s in nobody allow empty: a of s").verdict(), "met");
  EXPECT_EQ(met_when("some s in nobody allow empty: a of s").verdict(), "not met");
  EXPECT_EQ(met_when("every s in nws where no allow empty: a of s").verdict(), "met");
}

TEST(Quantifier, an_empty_range_does_not_hide_other_open_conditions) {
  World world = met_when("(every s in nobody: a of s) or b");
  EXPECT_EQ(World(world).now("b", "yes").verdict(), "met");
  EXPECT_EQ(World(world).now("b", "withheld").verdict(), "no data: withheld");
  EXPECT_EQ(World(world).now("b", "no").verdict(), "not applicable");
}

TEST(Quantifier, an_empty_range_adds_no_reason_to_other_open_conditions) {
  EXPECT_EQ(met_when("sum(n of s for s in nobody) < n").verdict(), "no data: not_collected");
}

/// The count lies between bounds, and that is one more reason why the comparison is open.
TEST(Quantifier, a_count_is_imprecise_if_its_condition_does_not_apply) {
  World world = met_when("count(s in nws where (every x in nobody: a of x)) < n");
  EXPECT_EQ(world.verdict(), "no data: not_collected, imprecise");
  EXPECT_EQ(world.now("n", "2").verdict(), "no data: imprecise");
}

TEST(Quantifier, members_are_those_of_the_end_of_the_cycle) {
  World world = rule("binds each alone  met when every s in changing: a of s");
  world.now("a", "yes", "FRA").now("a", "no", "GBR").now("a", "no", "CHN");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015");
}

TEST(Quantifier, is_decided_by_the_members_that_break_it_or_leave_it_open) {
  World world = met_when("every s in nws: a of s");
  give_each(world, "yes", "no", "withheld");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015");
  World open = met_when("at least 2 s in nws: a of s");
  give_each(open, "yes", "no", "withheld");
  EXPECT_EQ(open.deciding(), "a of GBR in RC2015");
}

TEST(Quantifier, one_may_stand_inside_of_another) {
  World world = met_when("every s in nws: some t in nws: host of s = t and a of t");
  give_each(world, "yes", "yes", "no");
  world.now("host", "FRA", "CHN").now("host", "CHN", "FRA").now("host", "GBR", "GBR");
  EXPECT_EQ(world.verdict(), "not met");
  EXPECT_EQ(met_when("every s in nws: exactly 1 t in nws: t = s").verdict(), "met");
}

// --- events --------------------------------------------------------------------------------------

constexpr std::string_view in_cycle = "some e in talk where e.on in cycle";

World with_all_talks(const std::string& condition) {
  World world = met_when(condition);
  world.complete("talk", "2022-08-26");
  return world;
}

TEST(Events, one_event_is_enough_in_an_incomplete_list) {
  World world = met_when(std::string(in_cycle));
  EXPECT_EQ(world.talk("2012-01-01").verdict(), "met");
}

TEST(Events, an_incomplete_list_proves_no_absence) {
  EXPECT_EQ(met_when(std::string(in_cycle)).verdict(), "no data: not_collected");
  EXPECT_EQ(met_when("no e in talk where e.on in cycle").verdict(), "no data: not_collected");
}

TEST(Events, a_complete_list_proves_absence) {
  EXPECT_EQ(with_all_talks(std::string(in_cycle)).verdict(), "not met");
  EXPECT_EQ(with_all_talks("no e in talk where e.on in cycle").verdict(), "met");
}

TEST(Events, a_list_that_ends_before_the_day_is_stale) {
  World world = met_when(std::string(in_cycle));
  EXPECT_EQ(world.complete("talk", "2015-05-21").verdict(), "no data: stale");
  EXPECT_EQ(world.complete("talk", "2015-05-22").verdict(), "not met");
}

TEST(Events, do_not_count_outside_of_the_cycle) {
  EXPECT_EQ(with_all_talks(std::string(in_cycle)).talk("2010-05-28").talk("2015-05-23").verdict(),
            "not met");
}

TEST(Events, are_ignored_if_they_are_dated_or_known_later) {
  World world = with_all_talks(std::string(in_cycle));
  world.talk("2012-01-01", {}, {}, {}, "2013-01-01");
  EXPECT_EQ(world.as_of("2012-06-01").verdict(), "pending");
  EXPECT_EQ(world.as_of("2013-01-01").verdict(), "met");
  world.talk("2014-01-01");
  EXPECT_EQ(met_when("at least 2 e in talk where e.on in cycle")
                .complete("talk", "2022-08-26")
                .talk("2012-01-01")
                .talk("2014-01-01")
                .as_of("2013-01-01")
                .known_at("2022-08-26")
                .verdict(),
            "pending");
}

/// Regression: events after the end of the cycle under review were excluded.
TEST(Events, count_in_a_named_later_cycle) {
  World world = met_when("some e in talk where e.on in RC2020");
  EXPECT_EQ(world.verdict(), "no data: not_collected");
  world.complete("talk", "2018-01-01");
  EXPECT_EQ(world.verdict(), "no data: stale");
  world.complete("talk", "2022-08-26");
  EXPECT_EQ(world.verdict(), "not met");
  world.talk("2018-05-01");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.as_of("2018-04-30").verdict(), "not met");
}

TEST(Events, stay_out_if_only_the_condition_names_their_later_cycle) {
  World world = met_when("some e in talk where e.level >= low: e.on in RC2020");
  world.talk("2018-05-01", {}, {}, "low").complete("talk", "2022-08-26");
  EXPECT_EQ(world.verdict(), "not met");
}

TEST(Events, each_is_tested_by_its_fields) {
  World world = with_all_talks(
      "some e in talk where e.participants has subject and e.topics has doctrine and e.level >= "
      "middle");
  world.talk("2012-01-01", "CHN GBR", "doctrine", "high")
      .talk("2012-02-01", "FRA", "risk", "high")
      .talk("2012-03-01", "FRA", "doctrine", "low");
  EXPECT_EQ(World(world).verdict(), "not met");
  EXPECT_EQ(world.talk("2012-04-01", "CHN FRA", "doctrine risk", "middle").verdict(), "met");
}

TEST(Events, one_with_an_unknown_field_is_undecided) {
  World world = with_all_talks("some e in talk where e.participants has subject");
  world.talk("2012-01-01", "CHN").talk("2012-02-01");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "no data: not_reported");
  ASSERT_EQ(finding.readings.size(), 1U);
  EXPECT_TRUE(finding.readings.front().events.empty());
  EXPECT_EQ(finding.readings.front().undecided_events, std::vector<std::size_t>{1});
}

TEST(Events, the_list_is_the_evidence) {
  World world = with_all_talks(std::string(in_cycle));
  world.talk("2010-01-01").talk("2012-01-01").talk("2013-01-01");
  const Finding finding = world.finding();
  EXPECT_EQ(world.deciding(finding), "list of talk");
  EXPECT_EQ(finding.readings.front().events, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(finding.readings.front().complete_to, day("2022-08-26"));
}

/// An open list settles no negative; a complete list of one State's events is enough for it.
TEST(Events, a_list_may_be_complete_for_the_participating_states) {
  const World rules = met_when("no e in talk where e.on in cycle and e.participants has subject")
                          .complete_for("FRA", "talk", "2022-08-26", "2022-08-26");
  EXPECT_EQ(World(rules).verdict("FRA"), "met");
  EXPECT_EQ(World(rules).verdict("GBR"), "no data: not_collected");
  EXPECT_EQ(World(rules).talk("2012-01-01", "CHN;FRA").verdict("FRA"), "not met");
  EXPECT_EQ(World(rules).talk("2012-01-01", "CHN;GBR").verdict("FRA"), "met");
}

TEST(Events, a_list_of_one_state_proves_nothing_on_events_of_others) {
  for (const std::string condition :
       {"no e in talk where e.on in cycle",
        "no e in talk where e.on in cycle and (e.participants has subject or e.level = high)",
        "no e in talk where e.on in cycle and not e.participants has subject",
        "count(e in talk where e.on in cycle and e.participants has GBR) <= 0"}) {
    const World world = met_when(condition).complete_for("FRA", "talk", "2022-08-26", "2022-08-26");
    EXPECT_EQ(world.verdict("FRA"), "no data: not_collected") << condition;
  }
}

TEST(Events, are_selected_by_a_state_in_the_condition) {
  const auto verdict = [](const std::string& condition) {
    return met_when(condition).complete_for("FRA", "talk", "2022-08-26", "2022-08-26").verdict();
  };
  EXPECT_EQ(verdict("no e in talk where e.on in cycle: e.participants has FRA"), "met");
  EXPECT_EQ(verdict("count(e in talk where all of { e.on in cycle; FRA in e.participants }) = 0"),
            "met");
  EXPECT_EQ(verdict("every s in alone: no e in talk where e.participants has s"), "met");
  // An event of another State may fail.
  EXPECT_EQ(verdict("every e in talk where e.on in cycle: e.participants has FRA"),
            "no data: not_collected");
}

TEST(Events, a_list_may_be_complete_for_the_members_of_a_group) {
  const World rules = met_when("no e in talk where e.on in cycle and e.participants has subject")
                          .complete_for("changing", "talk", "2022-08-26", "2022-08-26");
  EXPECT_EQ(rules.verdict("GBR", "RC2015"), "no data: not_collected");
  EXPECT_EQ(rules.verdict("GBR", "RC2020"), "met");
}

TEST(Events, one_without_a_day_does_not_count) {
  EXPECT_EQ(with_all_talks("some e in talk where yes").talk("").verdict(), "not met");
}

TEST(Events, every_is_decided_by_a_complete_list) {
  const World rules = with_all_talks("every e in talk where e.on in cycle: e.topics has doctrine");
  EXPECT_EQ(
      World(rules).talk("2012-01-01", {}, "doctrine").talk("2009-01-01", {}, "risk").verdict(),
      "met");
  EXPECT_EQ(World(rules).talk("2012-01-01", {}, "risk").verdict(), "not met");
  EXPECT_EQ(World(rules).talk("2012-01-01").verdict(), "no data: not_reported");
  EXPECT_EQ(World(rules).talk("2009-01-01", {}, "risk").verdict(), "not applicable");
}

TEST(Events, every_is_never_met_by_an_incomplete_list) {
  const World rules = met_when("every e in talk where e.on in cycle: e.topics has doctrine");
  EXPECT_EQ(World(rules).talk("2012-01-01", {}, "doctrine").verdict(), "no data: not_collected");
  EXPECT_EQ(World(rules).verdict(), "no data: not_collected");
}

TEST(Events, one_that_fails_decides_every_even_in_an_incomplete_list) {
  World world = met_when("every e in talk where e.on in cycle: e.topics has doctrine");
  world.talk("2012-01-01", {}, "doctrine").talk("2013-01-01", {}, "risk");
  EXPECT_EQ(world.verdict(), "not met");
}

TEST(Events, a_share_is_unknown_over_an_incomplete_list) {
  World world = met_when("at least 50% of e in talk where e.on in cycle: e.topics has doctrine");
  world.talk("2012-01-01", {}, "doctrine").talk("2013-01-01", {}, "doctrine");
  EXPECT_EQ(World(world).verdict(), "no data: not_collected");
  EXPECT_EQ(world.complete("talk", "2022-08-26").verdict(), "met");
  EXPECT_EQ(world.deciding(), "list of talk");
}

TEST(Events, a_share_of_all_fails_with_one_even_in_an_incomplete_list) {
  World world = met_when("at least 100% of e in talk where e.on in cycle: e.topics has doctrine");
  EXPECT_EQ(world.talk("2012-01-01", {}, "risk").verdict(), "not met");
}

TEST(Events, a_maximum_fails_with_one_more_even_in_an_incomplete_list) {
  World world = met_when("at most 1 e in talk where e.on in cycle");
  world.talk("2012-01-01");
  EXPECT_EQ(World(world).verdict(), "no data: not_collected");
  EXPECT_EQ(world.talk("2013-01-01").verdict(), "not met");
}

TEST(Events, each_state_needs_an_event_of_its_own) {
  World world = with_all_talks("every s in nws: some e in talk where e.participants has s");
  world.talk("2012-01-01", "CHN FRA").talk("2012-02-01", "FRA RUS");
  EXPECT_EQ(World(world).verdict(), "not met");
  EXPECT_EQ(world.talk("2012-03-01", "GBR").verdict(), "met");
}

// --- counting ------------------------------------------------------------------------------------

TEST(Count, takes_states) {
  World world = met_when("count(s in nws where a of s) >= 2");
  EXPECT_EQ(give_each(world, "yes", "yes", "withheld").verdict(), "met");
  EXPECT_EQ(verdict_of_states("count(s in nws where a of s) >= 2", "yes", "no", "withheld"),
            "no data: withheld");
  EXPECT_EQ(verdict_of_states("count(s in nws where a of s) >= 2", "yes", "no", "no"), "not met");
  EXPECT_EQ(met_when("count(s in nws) = 3").verdict(), "met");
}

TEST(Count, is_a_minimum_over_an_incomplete_list) {
  World world = met_when("count(e in talk where e.on in cycle) >= 2");
  EXPECT_EQ(world.talk("2012-01-01").verdict(), "no data: not_collected");
  EXPECT_EQ(world.talk("2013-01-01").verdict(), "met");
}

TEST(Count, is_exact_over_a_complete_list) {
  World world = with_all_talks("count(e in talk where e.on in cycle) = 2");
  EXPECT_EQ(world.talk("2012-01-01").verdict(), "not met");
  EXPECT_EQ(world.talk("2013-01-01").verdict(), "met");
}

TEST(Count, undecided_events_make_it_an_interval) {
  World world = with_all_talks("count(e in talk where e.topics has risk) < 3");
  world.talk("2012-01-01", {}, "risk").talk("2012-02-01");
  EXPECT_EQ(World(world).verdict(), "met");
  EXPECT_EQ(world.talk("2012-03-01").verdict(), "no data: not_reported");
}

TEST(Count, may_be_part_of_sums) {
  World world = met_when("count(s in nws where a of s) + 1 >= 3");
  EXPECT_EQ(give_each(world, "yes", "no", "withheld").verdict(), "no data: withheld");
}

// --- aggregates ----------------------------------------------------------------------------------

World& give_totals(World& world, std::string_view china, std::string_view france,
                   std::string_view britain) {
  return world.now("total", china, "CHN").now("total", france, "FRA").now("total", britain, "GBR");
}

std::string aggregated(const std::string& condition, std::string_view china,
                       std::string_view france, std::string_view britain) {
  World world = met_when(condition);
  return give_totals(world, china, france, britain).verdict();
}

TEST(Aggregate, sum_average_min_and_max_take_all_members) {
  EXPECT_EQ(aggregated("sum(total of s for s in nws) = 900", "350", "290", "260"), "met");
  EXPECT_EQ(aggregated("average(total of s for s in nws) = 300", "350", "290", "260"), "met");
  EXPECT_EQ(aggregated("min(total of s for s in nws) = 260", "350", "290", "260"), "met");
  EXPECT_EQ(aggregated("max(total of s for s in nws) = 350", "350", "290", "260"), "met");
}

TEST(Aggregate, carries_bounds) {
  EXPECT_EQ(aggregated("sum(total of s for s in nws) <= 900", "350", "at most 290", "260"), "met");
  EXPECT_EQ(aggregated("sum(total of s for s in nws) < 900", "350", "at most 290", "260"),
            "no data: imprecise");
  EXPECT_EQ(aggregated("min(total of s for s in nws) <= 260", "350", "at most 290", "260"), "met");
}

TEST(Aggregate, an_unknown_member_leaves_it_unknown) {
  for (const std::string function : {"sum", "average", "min", "max"}) {
    EXPECT_EQ(aggregated(function + "(total of s for s in nws) < 9000", "350", "withheld", "260"),
              "no data: withheld");
  }
}

TEST(Aggregate, is_settled_by_its_unknown_members) {
  World world = met_when("sum(total of s for s in nws) < 9000");
  give_totals(world, "350", "withheld", "260");
  EXPECT_EQ(world.deciding(), "total of FRA in RC2015");
}

TEST(Aggregate, takes_the_members_in_the_range) {
  EXPECT_EQ(
      aggregated("sum(total of s for s in nws where s != FRA) = 610", "350", "withheld", "260"),
      "met");
}

TEST(Aggregate, is_unknown_if_a_member_may_be_outside_of_the_range) {
  World world = met_when("sum(total of s for s in nws where a of s) > 0");
  give_each(give_totals(world, "350", "withheld", "260"), "yes", "not reported", "yes");
  EXPECT_EQ(world.verdict(), "no data: not_reported, withheld");
  EXPECT_EQ(world.deciding(), "a of FRA in RC2015, total of FRA in RC2015");
}

TEST(Aggregate, an_empty_range_has_no_sum_unless_that_is_allowed) {
  EXPECT_EQ(met_when("sum(n of s for s in nobody) = 0").verdict(), "not applicable");
  EXPECT_EQ(met_when("sum(n of s for s in nobody allow empty) = 0").verdict(), "met");
}

TEST(Aggregate, is_unknown_over_an_incomplete_list) {
  EXPECT_EQ(met_when("sum(1 for e in talk) >= 0").talk("2012-01-01").verdict(),
            "no data: not_collected");
  EXPECT_EQ(
      with_all_talks("sum(2 for e in talk) = 4").talk("2012-01-01").talk("2012-02-01").verdict(),
      "met");
}

}  // namespace
}  // namespace servanda::engine
