// Days that are known only to the month or the year.

#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

TEST(PartialDates, a_year_inside_the_cycle_belongs_to_it) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "290"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(PartialDates, a_year_that_straddles_the_end_of_the_cycle_is_imprecise_in_both) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015", .value = "290"});
  EXPECT_EQ(world.value("total", "RC2015"), "unknown: imprecise");
  EXPECT_EQ(world.value("total", "RC2020"), "unknown: imprecise");
}

TEST(PartialDates, a_later_fact_decides_after_one_that_straddles_the_period) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015", .value = "290"})
      .fact({.indicator = "total", .as_of = "2020-01-01", .value = "280"});
  EXPECT_EQ(world.value("total", "RC2020"), "280");
}

TEST(PartialDates, a_month_of_entry_into_force_that_straddles_the_end_is_imprecise) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2015-05"});
  EXPECT_EQ(world.value("treaty", "RC2015"), "unknown: imprecise");
  EXPECT_EQ(world.value("treaty", "RC2020"), "yes");
}

TEST(PartialDates, a_year_that_may_be_later_than_a_day_leaves_a_lasting_figure_open) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "2014"})
      .fact({.indicator = "treaty", .as_of = "2014-06-01", .value = "no"});
  EXPECT_EQ(world.value("treaty"), "unknown: imprecise");
  EXPECT_EQ(world.fact({.indicator = "treaty", .as_of = "2015-01"}).value("treaty"), "yes");
}

TEST(PartialDates, figures_that_may_each_be_the_latest_give_their_hull) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "280"})
      .fact({.indicator = "total", .as_of = "2014-12-30", .value = "at most 320"});
  EXPECT_EQ(world.value("total"), "at most 320");
  world.fact({.indicator = "total", .as_of = "2014-05", .value = "100"});
  EXPECT_EQ(world.value("total"), "at most 320");  // December is later than May
}

TEST(PartialDates, replaces_a_figure_of_a_year_by_name_alone) {
  const auto told_twice = [](std::string_view later, std::string_view supersedes) {
    World world = facts_only();
    world.fact({.indicator = "total", .as_of = "2014", .value = "290", .document = "A"})
        .fact({.indicator = "total",
               .as_of = later,
               .value = "300",
               .known_from = "2016-01-01",
               .document = "B",
               .supersedes = supersedes});
    return world.value("total");
  };
  EXPECT_EQ(told_twice("2014", ""), "between 290 and 300");
  EXPECT_EQ(told_twice("2014", "A"), "300");
  EXPECT_EQ(told_twice("2014-06-01", ""), "between 290 and 300");
  EXPECT_EQ(told_twice("2014-01-01", "A"), "300");
  EXPECT_EQ(told_twice("2014-06-01", "A"), "300");
  EXPECT_EQ(told_twice("2014-12-31", "A"), "300");
}

TEST(PartialDates, leaves_out_an_end_of_the_hull_that_one_figure_does_not_have) {
  const auto hull = [](std::string_view one, std::string_view other) {
    World world = facts_only();
    world.fact({.indicator = "net", .as_of = "2014", .value = one})
        .fact({.indicator = "net", .as_of = "2014-12-30", .value = other});
    return world.value("net");
  };
  EXPECT_EQ(hull("280", "at most 320"), "at most 320");
  EXPECT_EQ(hull("at most 320", "280"), "at most 320");
  EXPECT_EQ(hull("280", "at least 100"), "at least 100");
}

TEST(PartialDates, a_figure_that_may_be_outside_of_the_cycle_does_not_hide_one_inside) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "320"})
      .fact({.indicator = "total", .as_of = "2015", .value = "280"});
  EXPECT_EQ(world.value("total"), "between 280 and 320");
  world.fact(
      {.indicator = "total", .as_of = "2012", .value = "300", .basis = Basis::national_report});
  EXPECT_EQ(world.value("total"), "300");
}

TEST(PartialDates, a_row_counts_as_reported_in_one_cycle_only) {
  World world = met_when("total is reported");
  world.fact({.indicator = "total", .as_of = "2015", .value = "280"});
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "no data: imprecise");
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "no data: imprecise");
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "320"});
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
}

}  // namespace
}  // namespace servanda::engine
