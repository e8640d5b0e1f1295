// Years, days and cycles that a rule names itself.

#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

TEST(AskedPeriods, a_yearly_figure_is_asked_for_its_year) {
  World world = met_when("spending[2012] = 5 and spending[2013] = 6");
  world.fact({.indicator = "spending", .as_of = "2012", .value = "5"})
      .fact({.indicator = "spending", .as_of = "2013-12-31", .value = "6"});
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "spending of FRA in 2012, spending of FRA in 2013");
}

TEST(AskedPeriods, a_year_without_a_figure_is_unknown) {
  World world = met_when("spending[2012] = 5");
  world.fact({.indicator = "spending", .as_of = "2013", .value = "5"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
}

TEST(AskedPeriods, a_status_can_be_asked_as_of_a_day) {
  World world = met_when("treaty[as of 2012-01-01] and not treaty[as of 2011-12-31]");
  world.fact({.indicator = "treaty", .as_of = "2010-01-01", .value = "no"})
      .fact({.indicator = "treaty", .as_of = "2012-01-01"});
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "treaty of FRA on 2012-01-01, treaty of FRA on 2011-12-31");
}

TEST(AskedPeriods, the_first_cycle_has_no_baseline) {
  World world = met_when("total < total[previous cycle]");
  world.before("total", "300").now("total", "290");
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(world.verdict("FRA", "RC2010"), "no data: no_baseline");
}

TEST(AskedPeriods, a_cycle_can_be_asked_by_its_name) {
  World world = met_when("total < total[RC2010]");
  world.before("total", "300").fact({.indicator = "total", .as_of = "2020-01-01", .value = "290"});
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "met");
}

TEST(AskedPeriods, counts_facts_up_to_the_due_date) {
  World world = rule("once by 2014-05-09  met when a");
  world.fact({.indicator = "a", .as_of = "2014-05-10"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
  world.fact({.indicator = "a", .as_of = "2014-05-09"});
  EXPECT_EQ(world.verdict(), "met");
}

TEST(AskedPeriods, a_late_fact_is_late_even_if_its_row_names_the_cycle) {
  World world = rule("once by 2014-05-09  met when a");
  world.fact({.indicator = "a", .as_of = "2014-05-10", .cycle = "RC2015"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
}

TEST(AskedPeriods, looks_back_without_end_if_the_due_date_is_outside_of_all_cycles) {
  World world = rule("once by 1975-03-05  met when a");
  world.fact({.indicator = "a", .as_of = "1968-07-01"});
  EXPECT_EQ(world.verdict("FRA", ""), "met");
}

TEST(AskedPeriods, reads_a_named_cycle_even_if_the_due_date_is_outside_of_all_cycles) {
  World world = rule("once by 2000-01-01  met when a[RC2010]");
  world.before("a", "yes");
  EXPECT_EQ(world.verdict("FRA", ""), "met");
}

TEST(AskedPeriods, finds_a_row_of_a_cycle_even_if_the_due_date_is_outside_of_all_cycles) {
  World world = rule("once by 2027-01-01  met when a");
  world.now("a", "yes");
  EXPECT_EQ(world.verdict("FRA", ""), "met");
}

}  // namespace
}  // namespace servanda::engine
