// The figure that a gap asks for, if one comparison of the rule determines it.

#include <gmock/gmock.h>

#include "engine/explain/explain.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// The text after "would have to be" for France, which has 350 and had 320.
std::string wanted(const std::string& condition) {
  World world = met_when(condition);
  world.before("total", "320").now("total", "350");
  const Explanation told = explain(world.context(), world.finding());
  const std::string words = "would have to be ";
  for (const std::string& each : told.settles) {
    if (const auto at = each.find(words); at != std::string::npos)
      return each.substr(at + words.size());
  }
  return "nothing";
}

TEST(Wanted, is_the_bound_that_the_comparison_sets) {
  EXPECT_EQ(wanted("total < 300"), "fewer than 300 warheads");
  EXPECT_EQ(wanted("total <= total[previous cycle]"), "at most 320 warheads");
  EXPECT_EQ(wanted("total >= 400"), "at least 400 warheads");
  EXPECT_EQ(wanted("total = 5"), "5 warheads");
}

TEST(Wanted, is_mirrored_if_the_figure_is_on_the_right) {
  EXPECT_EQ(wanted("400 < total"), "more than 400 warheads");
  EXPECT_EQ(wanted("total[RC2010] >= total"), "at most 320 warheads");
}

TEST(Wanted, is_found_in_alternatives_and_definitions) {
  EXPECT_EQ(wanted("total < 300 and 1 < 2"), "fewer than 300 warheads");
  EXPECT_EQ(wanted("any of { total < 300; 2 < 1 }"), "fewer than 300 warheads");
}

TEST(Wanted, joins_the_bounds_of_alternatives) {
  EXPECT_EQ(wanted("total < 300 or total > 500"),
            "fewer than 300 warheads or more than 500 warheads");
}

TEST(Wanted, keeps_conditions_that_hold) {
  EXPECT_EQ(wanted("total >= 100 and total <= 200"), "between 100 and 200 warheads");
  EXPECT_EQ(wanted("total < 500 and not total > 300"), "at most 300 warheads");
}

TEST(Wanted, goes_through_arithmetic) {
  EXPECT_EQ(wanted("total * 2 < 300"), "fewer than 150 warheads");
  EXPECT_EQ(wanted("total + 50 <= 275"), "at most 225 warheads");
  EXPECT_EQ(wanted("300 - total >= 75"), "at most 225 warheads");
  EXPECT_EQ(wanted("total / 3 <= 75"), "at most 225 warheads");
  EXPECT_EQ(wanted("-total >= -225"), "at most 225 warheads");
  EXPECT_EQ(wanted("total <= total[previous cycle] * 90%"), "at most 288 warheads");
  EXPECT_EQ(wanted("percent_change(total) <= -10%"), "at most 288 warheads");
  EXPECT_EQ(wanted("abs(total - 100) <= 5"), "between 95 and 105 warheads");
  EXPECT_EQ(wanted("round(total / 100) <= 2"), "fewer than 250 warheads");
}

TEST(Wanted, is_reversed_in_a_divisor) {
  EXPECT_EQ(wanted("700 warhead / total >= 7"), "more than 0 and at most 100 warheads");
}

TEST(Wanted, solves_a_fact_that_stands_on_both_sides) {
  EXPECT_EQ(wanted("total * 2 <= total + 300"), "at most 300 warheads");
}

/// The text after "would have to be" for one indicator, with `deployed` at 100.
std::string wanted_beside(const std::string& condition, const std::string& thing) {
  World world = met_when(condition);
  world.now("total", "350").now("deployed", "100");
  const Explanation told = explain(world.context(), world.finding());
  for (const std::string& each : told.settles) {
    const std::string words = " would have to be ";
    const auto at = each.find(words);
    if (at != std::string::npos && each.find(thing) < at) return each.substr(at + words.size());
  }
  return "nothing";
}

TEST(Wanted, goes_through_sums_averages_and_extremes) {
  EXPECT_EQ(wanted_beside("sum(total, deployed) <= 325", "the total"), "at most 225 warheads");
  EXPECT_EQ(wanted_beside("average(total, deployed) <= 150", "the total"), "at most 200 warheads");
  EXPECT_EQ(wanted_beside("max(total, deployed) <= 225", "the total"), "at most 225 warheads");
  EXPECT_EQ(wanted_beside("max(total, deployed) <= 225", "the deployed"), "nothing");
  EXPECT_EQ(wanted_beside("min(total, deployed) >= 120", "the deployed"), "at least 120 warheads");
  EXPECT_EQ(wanted_beside("min(total, deployed) >= 120", "the total"), "nothing");
}

TEST(Wanted, a_bound_out_of_reach_leaves_the_side) {
  EXPECT_EQ(wanted_beside("sum(total, deployed) <= 50", "the total"), "fewer than 350 warheads");
  EXPECT_EQ(wanted_beside("median(total, deployed) <= 50", "the total"), "fewer than 350 warheads");
}

/// Everything that would change the verdict.
std::vector<std::string> advice(const World& world) {
  return explain(world.context(), world.finding()).settles;
}

TEST(Wanted, a_share_names_the_failing_members_and_the_number_needed) {
  World world = met_when("share(s in nws where a of s) >= 60%");
  world.now("a", "yes", "CHN").now("a", "no", "FRA").now("a", "no", "GBR");
  EXPECT_THAT(
      advice(world),
      testing::ElementsAre(
          "2 of “Three States” are needed, 1 was found",
          "“A” in the case of France would have to be yes in the second cycle",
          "“A” in the case of the United Kingdom would have to be yes in the second cycle"));
}

TEST(Wanted, every_member_of_a_group_needs_no_number) {
  World world = met_when("every s in nws: total of s <= 300");
  world.now("total", "200", "CHN").now("total", "350", "FRA").now("total", "310", "GBR");
  EXPECT_THAT(advice(world),
              testing::ElementsAre(
                  "the total of France at the end of the second cycle would have to be at most 300 "
                  "warheads",
                  "the total of the United Kingdom at the end of the second cycle would have to be "
                  "at most 300 warheads"));
}

TEST(Wanted, a_date_is_on_or_before_a_day) {
  World world = met_when("opened <= opened[previous cycle] + 180 days");
  world.before("opened", "2010-01-01").now("opened", "2012-03-01");
  EXPECT_THAT(advice(world), testing::ElementsAre("the opened of France in the second cycle would "
                                                  "have to be on or before 2010-06-30"));
}

TEST(Wanted, months_are_subtracted_by_the_calendar) {
  World world = met_when("opened + 6 months <= end of cycle");
  world.now("opened", "2015-01-31");
  EXPECT_THAT(advice(world), testing::ElementsAre("the opened of France in the second cycle would "
                                                  "have to be on or before 2014-11-22"));
}

TEST(Wanted, a_value_of_a_choice_is_one_of_those_that_would_do) {
  World world = met_when("alert <= middle");
  world.now("alert", "high");
  EXPECT_THAT(advice(world), testing::ElementsAre("the readiness of France in the second cycle "
                                                  "would have to be low or middle"));
}

TEST(Wanted, a_set_would_have_to_include_the_item) {
  World world = met_when("topics has doctrine");
  world.now("topics", "risk");
  EXPECT_THAT(advice(world), testing::ElementsAre("the topics of France in the second cycle would "
                                                  "have to include doctrine"));
}

TEST(Wanted, a_duration_has_a_bound) {
  World world = met_when("term >= 6 months");
  world.now("term", "3 months");
  EXPECT_THAT(advice(world), testing::ElementsAre("the term of France in the second cycle would "
                                                  "have to be at least 6 months"));
}

TEST(Wanted, a_list_needs_so_many_entries) {
  World world = met_when("at least 2 e in talk where e.on in cycle");
  world.talk("2012-05-01").complete("talk", "2022-08-26");
  EXPECT_THAT(advice(world),
              testing::ElementsAre("2 entries in “Talks” that count are needed, 1 was found"));
}

TEST(Wanted, a_list_that_should_be_empty_names_its_entry) {
  World world = met_when("no e in talk where e.on in cycle");
  world.talk("2012-05-01").complete("talk", "2022-08-26");
  EXPECT_THAT(advice(world),
              testing::ElementsAre(
                  "the entry found in “Talks” would have to be withdrawn from the record"));
}

TEST(Wanted, follows_the_exception_that_applies) {
  World world(commitment("test", "met when total < 300") +
              "exception to test \"less strict\" when a { met when total < 340 }\n");
  world.now("a", "yes").now("total", "350");
  EXPECT_THAT(advice(world),
              testing::ElementsAre("the total of France at the end of the second cycle would have "
                                   "to be fewer than 340 warheads"));
}

}  // namespace
}  // namespace servanda::engine
