// A reading takes a source by preference, or by name.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

World& both(World& world) {
  return world
      .fact({.indicator = "total",
             .value = "290",
             .cycle = "RC2015",
             .basis = Basis::national_report})
      .fact({.indicator = "total", .value = "300", .cycle = "RC2015", .basis = Basis::independent});
}

TEST(Source, by_name_is_the_only_one_read) {
  World world = met_when("total from independent = 300 and total = 290");
  EXPECT_EQ(both(world).verdict(), "met");
}

TEST(Source, by_name_is_unknown_if_only_other_sources_have_facts) {
  World world = met_when("total from depositary > 0");
  EXPECT_EQ(both(world).verdict(), "no data: not_collected");
}

TEST(Source, stands_with_a_period_and_a_subject_in_any_order) {
  World world = met_when(
      "total[previous cycle] of GBR from independent = 5 and "
      "total from independent of GBR[previous cycle] = 5");
  world.fact({.indicator = "total",
              .value = "5",
              .subject = "GBR",
              .cycle = "RC2010",
              .basis = Basis::independent});
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Source, has_its_own_lasting_status) {
  World world = met_when("treaty from depositary and not treaty");
  world.fact({.indicator = "treaty", .as_of = "2011-01-01", .basis = Basis::depositary})
      .fact({.indicator = "treaty",
             .as_of = "2012-01-01",
             .value = "no",
             .basis = Basis::independent});
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Source, preference_comes_from_the_vocabulary) {
  World world("prefer independent then national_report\n" +
              commitment("test", "met when total = 300"));
  EXPECT_EQ(both(world).verdict(), "met");
}

TEST(Source, one_without_preference_is_read_by_name_only) {
  World world(
      "prefer national_report\n" +
      commitment("test", "met when total is not reported and total from independent = 300"));
  world.fact(
      {.indicator = "total", .value = "300", .cycle = "RC2015", .basis = Basis::independent});
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Source, two_sources_of_one_figure_are_two_readings) {
  World world = met_when("total from independent >= total from national_report");
  const Finding finding = both(world).finding();
  EXPECT_EQ(told(finding), "met");
  EXPECT_EQ(finding.readings.size(), 2U);
}

}  // namespace
}  // namespace servanda::engine
