// Definitions, functions, units that convert, patterns.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

TEST(Definition, stands_for_its_body) {
  World world("define fell = total < total[previous cycle]\n" +
              commitment("test", "met when fell and not (fell implies a)"));
  world.now("total", "280").before("total", "300").now("a", "no");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.deciding(), "total of FRA in RC2015, total of FRA in RC2010, a of FRA in RC2015");
}

TEST(Definition, takes_a_state_and_a_figure) {
  World world("define below(s state, limit quantity of warhead) = total of s < limit\n" +
              commitment("test", "met when every x in nws where x != CHN: below(x, 300)"));
  world.now("total", "280").now("total", "225", "GBR");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Definition, may_use_another_definition) {
  World world("define twice = 2 * half\ndefine half = total / 2\n" +
              commitment("test", "met when twice = total"));
  EXPECT_EQ(world.now("total", "280").verdict(), "met");
}

TEST(Definition, sees_no_variable_of_its_use) {
  World world("define all_of_it = every s in nws: a of s\n" +
              commitment("test", "met when some s in alone: a of s and all_of_it"));
  world.now("a", "yes").now("a", "yes", "CHN").now("a", "no", "GBR");
  EXPECT_EQ(world.verdict(), "not met");
}

TEST(Function, round_goes_away_from_zero_at_halves) {
  EXPECT_EQ(met_when("round(2.5) = 3 and round(-2.5) = -3 and round(2.45, 1) = 2.5").verdict(),
            "met");
  EXPECT_EQ(met_when("round(12.34%, 1) = 12.3%").verdict(), "met");
}

TEST(Function, round_carries_bounds) {
  World world = met_when("round(n) <= 3");
  EXPECT_EQ(world.now("n", "fewer than 3.4").verdict(), "met");
}

TEST(Function, days_and_years_between_two_dates_have_a_sign) {
  EXPECT_EQ(met_when("days_between(2012-01-31, 2012-03-01) = 30").verdict(), "met");
  EXPECT_EQ(met_when("days_between(2012-03-01, 2012-01-31) = -30").verdict(), "met");
  EXPECT_EQ(met_when("years_between(2000-06-15, 2012-06-14) = 11").verdict(), "met");
  EXPECT_EQ(met_when("years_between(2000-06-15, 2012-06-15) = 12").verdict(), "met");
  EXPECT_EQ(met_when("years_between(2012-06-15, 2000-06-15) = -12").verdict(), "met");
}

TEST(Function, a_partial_date_leaves_the_time_between_open) {
  World sure = met_when("days_between(opened, 2012-02-10) >= 10");
  EXPECT_EQ(sure.now("opened", "2012-01").verdict(), "met");
  World world = met_when("days_between(opened, 2012-02-10) > 10");
  EXPECT_EQ(world.now("opened", "2012-01").verdict(), "no data: imprecise");
}

TEST(Unit, is_converted_to_that_of_the_other_operand) {
  World world(
      "unit kilowarhead \"thousands of warheads\" = 1000 warhead\n"
      "unit gross = 0.144 kilowarhead\n" +
      commitment("test",
                 "met when total <= 5 kilowarhead and 1 gross = 144 warhead and "
                 "total / 1 kilowarhead = 4.5 and "
                 "max(1 gross, 200 warhead) = 200 warhead"));
  EXPECT_EQ(world.now("total", "4500").verdict(), "met");
}

TEST(TextPattern, is_matched_as_a_whole) {
  World world = met_when("word matches \"NPT/CONF.202?/*\"");
  EXPECT_EQ(world.now("word", "NPT/CONF.2020/WP.9").verdict(), "met");
  EXPECT_EQ(met_when("word matches \"NPT*\"").now("word", "npt").verdict(), "not met");
  EXPECT_EQ(met_when("word matches \"*\"").verdict(), "no data: not_collected");
}

}  // namespace
}  // namespace servanda::engine
