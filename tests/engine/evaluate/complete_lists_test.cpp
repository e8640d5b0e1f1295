// A complete list proves that nothing is missing: for a subject, up to a day.

#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

TEST(CompleteLists, absence_from_a_complete_list_is_no) {
  EXPECT_EQ(facts_only().complete("treaty", "2015-05-22").value("treaty"), "no");
  EXPECT_EQ(facts_only().complete("a", "2015-05-22").value("a"), "no");
}

TEST(CompleteLists, absence_from_a_list_that_ends_before_the_day_is_stale) {
  EXPECT_EQ(facts_only().complete("treaty", "2015-05-21").value("treaty"), "unknown: stale");
}

TEST(CompleteLists, a_figure_missing_from_a_complete_list_is_not_reported_and_never_zero) {
  EXPECT_EQ(facts_only().complete("total", "2022-08-26").value("total"), "unknown: not_reported");
}

TEST(CompleteLists, a_list_is_complete_no_longer_than_is_known) {
  World world = facts_only();
  world.complete("treaty", "2022-08-26").known_at("2014-01-01");
  EXPECT_EQ(world.value("treaty"), "unknown: stale");
}

TEST(CompleteLists, a_list_complete_to_the_day_of_the_run_is_enough_for_a_running_cycle) {
  World world = facts_only();
  world.complete("treaty", "2020-01-01").as_of("2020-01-01");
  EXPECT_EQ(world.value("treaty", "RC2020"), "no");
}

TEST(CompleteLists, takes_a_complete_list_from_the_first_day_of_a_cycle) {
  World world = facts_only();
  world.complete("a", "2022-08-26");
  EXPECT_EQ(world.as_of("2015-05-23").value("a", "RC2020"), "no");
  EXPECT_EQ(world.as_of("2015-05-22").value("a", "RC2020"), "unknown: not_collected");
}

TEST(CompleteLists, a_stated_no_stands_with_a_register_of_any_age) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2014-03-04", .value = "no"});
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  for (const std::string_view to : {"2014-03-04", "2014-06-01", "2015-05-22"})
    EXPECT_EQ(world.complete("treaty", to).value("treaty", "RC2015"), "no") << to;
}

TEST(CompleteLists, reads_no_register_if_there_is_a_row) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2014-03-04", .value = "no"})
      .complete("treaty", "2022-08-26");
  const Window cycle{{day("2010-05-29"), day("2015-05-22")}, {}};
  EXPECT_FALSE(world.selected("treaty", cycle).whole);
}

TEST(CompleteLists, a_no_stated_after_the_register_stands) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2015-01-01", .value = "no"})
      .complete("treaty", "2014-03-04");
  EXPECT_EQ(world.value("treaty"), "no");
}

TEST(CompleteLists, an_old_register_does_not_weaken_a_yes) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"}).complete("treaty", "2000-01-01");
  EXPECT_EQ(world.value("treaty"), "yes");
}

TEST(CompleteLists, answers_from_a_list_name_its_last_day) {
  World world = facts_only();
  world.complete("treaty", "2015-05-22");
  const Window cycle{{day("2010-05-29"), day("2015-05-22")}, {}};
  const std::optional<WholeList> whole = world.selected("treaty", cycle).whole;
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->to, day("2015-05-22"));
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  EXPECT_FALSE(world.selected("treaty", cycle).whole);
}

/// Regression: a statement of 2022 proved something to an audit that knows only what was known in
/// 2015.
TEST(CompleteLists, a_list_is_complete_from_the_day_on_which_that_was_known) {
  World world = facts_only();
  world.complete_for("", "treaty", "2022-08-26", "2022-08-26");
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  EXPECT_EQ(world.known_at("2022-08-25").value("treaty", "RC2015"), "unknown: not_collected");
  world.complete_for("", "treaty", "2015-05-22", "2016-01-01");
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  EXPECT_EQ(world.value("treaty", "RC2020"), "unknown: stale");
  EXPECT_EQ(world.known_at("2015-12-31").value("treaty", "RC2015"), "unknown: not_collected");
}

TEST(CompleteLists, an_earlier_statement_counts_if_the_later_one_was_unknown) {
  World world = facts_only();
  world.complete_for("", "treaty", "2022-08-26", "2022-08-26")
      .complete_for("", "treaty", "2015-05-22", "2015-05-22");
  world.known_at("2018-01-01");
  EXPECT_EQ(world.value("treaty", "RC2015"), "no");
  EXPECT_EQ(world.value("treaty", "RC2020"), "unknown: stale");
}

/// Regression: no statement could say that a list is complete for one State.
TEST(CompleteLists, a_list_may_be_complete_for_one_state_alone) {
  World world = met_when("not treaty");
  world.complete_for("FRA", "treaty", "2022-08-26", "2022-08-26");
  EXPECT_EQ(world.verdict("FRA"), "met");
  EXPECT_EQ(world.verdict("CHN"), "no data: not_collected");
  EXPECT_EQ(world.finding("FRA").readings.front().statement, 0U);
}

TEST(CompleteLists, a_list_may_be_complete_for_the_members_of_a_group_on_the_requested_day) {
  World world = met_when("not treaty");
  world.complete_for("changing", "treaty", "2022-08-26", "2022-08-26");
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(world.verdict("GBR", "RC2015"), "no data: not_collected");
  EXPECT_EQ(world.verdict("GBR", "RC2020"), "met");
  EXPECT_EQ(world.verdict("CHN", "RC2010"), "met");
  EXPECT_EQ(world.verdict("CHN", "RC2015"), "no data: not_collected");
}

TEST(CompleteLists, the_longest_statement_that_holds_for_a_state_counts) {
  World world = met_when("not treaty");
  world.complete("treaty", "2010-05-28").complete_for("FRA", "treaty", "2015-05-22", "2015-05-22");
  EXPECT_EQ(world.verdict("FRA"), "met");
  EXPECT_EQ(world.verdict("CHN"), "no data: stale");
}

}  // namespace
}  // namespace servanda::engine
