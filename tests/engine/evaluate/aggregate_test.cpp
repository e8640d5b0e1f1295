// Medians, shares, the lowest of several figures, and aggregates of known figures only.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `total` of China, France and the United Kingdom.
World& totals(World& world, std::string_view china, std::string_view france,
              std::string_view britain) {
  return world.now("total", china, "CHN").now("total", france, "FRA").now("total", britain, "GBR");
}

std::string verdict_of(const std::string& condition, std::string_view china,
                       std::string_view france, std::string_view britain) {
  World world = met_when(condition);
  return totals(world, china, france, britain).verdict();
}

TEST(Median, is_the_middle_one_of_an_odd_number_of_values) {
  EXPECT_EQ(verdict_of("median(total of s for s in nws) = 200", "350", "100", "200"), "met");
}

TEST(Median, is_the_mean_of_the_middle_two_of_an_even_number_of_values) {
  EXPECT_EQ(met_when("median(1, 10, 2, 5) = 3.5").verdict(), "met");
}

TEST(Median, carries_bounds) {
  const char* const between = "median(total of s for s in nws) = between 100 and 200";
  EXPECT_EQ(verdict_of("median(total of s for s in nws) <= 200", "350", "100", "at most 200"),
            "met");
  EXPECT_EQ(verdict_of("median(total of s for s in nws) >= 100", "350", "100", "at most 200"),
            "met");
  EXPECT_EQ(verdict_of(between, "350", "100", "at most 200"), "no data: imprecise");
}

TEST(Share, is_the_part_of_the_members_that_meet_the_condition) {
  World world = met_when("share(s in nws where a of s) >= 60%");
  world.now("a", "yes", "CHN").now("a", "yes", "FRA").now("a", "no", "GBR");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Share, lies_in_a_range_if_some_members_are_unknown) {
  World world = met_when("share(s in nws where a of s) >= 60%");
  world.now("a", "yes", "CHN").now("a", "withheld", "FRA").now("a", "no", "GBR");
  EXPECT_EQ(world.verdict(), "no data: withheld");
  World sure = met_when("share(s in nws where a of s) >= 30%");
  sure.now("a", "yes", "CHN").now("a", "withheld", "FRA").now("a", "no", "GBR");
  EXPECT_EQ(sure.verdict(), "met");
}

TEST(Share, does_not_apply_to_an_empty_group) {
  EXPECT_EQ(met_when("share(s in nobody where a of s) >= 0%").verdict(), "not applicable");
}

TEST(Share, is_unknown_over_an_incomplete_list) {
  World world = met_when("share(e in talk where e.topics has risk) >= 0%");
  world.talk("2012-01-01", {}, "risk");
  EXPECT_EQ(world.verdict(), "no data: not_collected");
  EXPECT_EQ(world.complete("talk", "2022-08-26").verdict(), "met");
}

TEST(Extremes, the_lowest_of_several_are_added) {
  const std::string sum = "sum(lowest 2 of (total of s for s in nws)) = 300";
  EXPECT_EQ(verdict_of(sum, "350", "100", "200"), "met");
  EXPECT_EQ(
      verdict_of("average(highest 2 of (total of s for s in nws)) = 275", "350", "100", "200"),
      "met");
}

TEST(Extremes, are_bounded_by_the_lowest_of_each_end) {
  // China has at most 150: the two lowest come to 100 at least (0 and 100) and to 250 at most.
  const auto come_to = [](const std::string& condition) {
    return verdict_of("sum(lowest 2 of (total of s for s in nws)) " + condition, "at most 150",
                      "100", "200");
  };
  EXPECT_EQ(come_to(">= 100"), "met");
  EXPECT_EQ(come_to("<= 250"), "met");
  EXPECT_EQ(come_to("> 100"), "no data: imprecise");
}

TEST(Extremes, are_unknown_with_an_unknown_value) {
  EXPECT_EQ(verdict_of("sum(lowest 2 of (total of s for s in nws)) >= 0", "withheld", "1", "2"),
            "no data: withheld");
}

TEST(Extremes, do_not_apply_to_too_few_values) {
  EXPECT_EQ(met_when("sum(lowest 3 of { 1; 2 }) >= 0").verdict(), "not applicable");
  EXPECT_EQ(met_when("sum(lowest 2 of { 1; 2; 5 }) = 3").verdict(), "met");
}

TEST(KnownOf, aggregates_the_known_values_and_counts_the_missing_ones) {
  World world = met_when("average known of (total of s for s in nws) = 150");
  totals(world, "withheld", "100", "200");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "met");
  ASSERT_EQ(finding.assumptions.size(), 1U);
  EXPECT_EQ(finding.assumptions.front().because, "goes over what is known only: 1 of 3 missing");
}

/// It is unknown whether France belongs, since `a` is unknown for it.
std::string with_a_doubtful_member(const std::string& condition) {
  World world = met_when(condition);
  totals(world, "350", "100", "200").now("a", "yes", "CHN").now("a", "yes", "GBR");
  return world.verdict();
}

TEST(DoubtfulMembers, a_sum_lies_between_that_with_and_that_without) {
  const std::string sum = "sum(total of s for s in nws where a of s)";
  EXPECT_EQ(with_a_doubtful_member(sum + " >= 550"), "met");
  EXPECT_EQ(with_a_doubtful_member(sum + " <= 650"), "met");
  EXPECT_EQ(with_a_doubtful_member(sum + " < 550"), "not met");
  EXPECT_EQ(with_a_doubtful_member(sum + " > 600"), "no data: not_collected");
}

TEST(DoubtfulMembers, extremes_averages_and_medians_lie_between_those_with_and_those_without) {
  const std::string range = "(total of s for s in nws where a of s)";
  EXPECT_EQ(with_a_doubtful_member("max" + range + " = 350"), "met");
  EXPECT_EQ(with_a_doubtful_member("min" + range + " <= 200"), "met");
  EXPECT_EQ(with_a_doubtful_member("min" + range + " >= 100"), "met");
  EXPECT_EQ(with_a_doubtful_member("min" + range + " = 200"), "no data: not_collected");
  EXPECT_EQ(with_a_doubtful_member("average" + range + " <= 275"), "met");
  EXPECT_EQ(with_a_doubtful_member("average" + range + " >= 216"), "met");
  EXPECT_EQ(with_a_doubtful_member("average" + range + " > 250"), "no data: not_collected");
  EXPECT_EQ(with_a_doubtful_member("median" + range + " <= 275"), "met");
  EXPECT_EQ(with_a_doubtful_member("sum(lowest 2 of " + range + ") <= 550"), "met");
  EXPECT_EQ(with_a_doubtful_member("sum(lowest 2 of " + range + ") >= 300"), "met");
}

TEST(DoubtfulMembers, a_single_one_leaves_all_open) {
  World world = met_when("max(total of s for s in nws where a of s) >= 0");
  totals(world, "350", "100", "200").now("a", "no", "CHN").now("a", "no", "GBR");
  EXPECT_EQ(world.verdict(), "no data: not_collected");
}

TEST(DoubtfulMembers, a_share_counts_it_where_it_harms_and_where_it_helps) {
  // The second talk may be from after the cycle; then it is not in the range.
  World world = met_when("share(e in talk where e.topics has risk) >= 50%");
  world.complete("talk", "2022-08-26").talk("2012-01-01", {}, "risk").talk("2015", {}, "doctrine");
  EXPECT_EQ(world.verdict(), "met");
  World more = met_when("share(e in talk where e.topics has risk) > 50%");
  more.complete("talk", "2022-08-26").talk("2012-01-01", {}, "risk").talk("2015", {}, "doctrine");
  EXPECT_EQ(more.verdict(), "no data: imprecise");
}

TEST(KnownOf, leaves_out_and_counts_members_that_may_not_belong) {
  World world = met_when("sum known of (total of s for s in nws where a of s) = 350");
  totals(world, "350", "100", "withheld").now("a", "yes", "CHN").now("a", "yes", "GBR");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "met");
  ASSERT_EQ(finding.assumptions.size(), 1U);
  EXPECT_EQ(finding.assumptions.front().because,
            "goes over what is known only: 1 of 3 missing, 1 of 3 may not belong");
}

TEST(KnownOf, takes_a_list_of_figures) {
  World world = met_when("average known of { total; deployed; n * 1 warhead } = 4");
  world.now("total", "3").now("n", "5");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(KnownOf, makes_no_assumption_if_all_are_known) {
  World world = met_when("sum known of (total of s for s in nws) = 6");
  totals(world, "1", "2", "3");
  EXPECT_TRUE(world.finding().assumptions.empty());
}

TEST(KnownOf, is_unknown_if_no_value_is_known) {
  EXPECT_EQ(verdict_of("sum known of (total of s for s in nws) >= 0", "withheld", "withheld",
                       "not reported"),
            "no data: not_reported, withheld");
}

TEST(KnownOf, an_incomplete_list_is_unknown) {
  World world = met_when("sum known of (1 for e in talk) >= 0");
  EXPECT_EQ(world.talk("2012-01-01").verdict(), "no data: not_collected");
}

}  // namespace
}  // namespace servanda::engine
