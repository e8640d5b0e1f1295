// From truth to verdict: the table of the manual, line by line.

#include "engine/evaluate/verdict.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `met when a  partly met when b`, with these cells.
Finding judged(std::string_view met, std::string_view partly) {
  World world = rule("met when a  partly met when b");
  return world.now("a", met).now("b", partly).finding();
}

TEST(Verdict, is_met_partly_met_or_not_met) {
  EXPECT_EQ(told(judged("yes", "yes")), "met");
  EXPECT_EQ(told(judged("yes", "no")), "met");
  EXPECT_EQ(told(judged("yes", "withheld")), "met");
  EXPECT_EQ(told(judged("no", "yes")), "partly met");
  EXPECT_EQ(told(judged("no", "no")), "not met");
}

TEST(Verdict, an_unknown_value_leaves_a_range) {
  EXPECT_EQ(told(judged("no", "withheld")), "no data: withheld");
  EXPECT_EQ(range_of(judged("no", "withheld")), "not met to partly met");
  EXPECT_EQ(told(judged("withheld", "yes")), "no data: withheld");
  EXPECT_EQ(range_of(judged("withheld", "yes")), "partly met to met");
  EXPECT_EQ(told(judged("withheld", "no")), "no data: withheld");
  EXPECT_EQ(range_of(judged("withheld", "no")), "not met to met");
  EXPECT_EQ(told(judged("withheld", "not reported")), "no data: not_reported, withheld");
  EXPECT_EQ(range_of(judged("withheld", "not reported")), "not met to met");
}

TEST(Verdict, a_decided_one_is_a_range_of_one_point) {
  EXPECT_EQ(range_of(judged("yes", "no")), "met to met");
  EXPECT_EQ(range_of(judged("no", "yes")), "partly met to partly met");
  EXPECT_EQ(range_of(judged("no", "no")), "not met to not met");
}

TEST(Verdict, rests_on_the_clauses_that_decide_it) {
  World world = rule("met when a  partly met when b");
  EXPECT_EQ(World(world).now("a", "yes").now("b", "yes").deciding(), "a of FRA in RC2015");
  EXPECT_EQ(World(world).now("a", "no").now("b", "yes").deciding(),
            "a of FRA in RC2015, b of FRA in RC2015");
  EXPECT_EQ(World(world).now("a", "no").now("b", "no").deciding(),
            "a of FRA in RC2015, b of FRA in RC2015");
  EXPECT_EQ(World(world).now("a", "no").now("b", "withheld").deciding(), "b of FRA in RC2015");
  EXPECT_EQ(World(world).now("a", "withheld").now("b", "yes").deciding(), "a of FRA in RC2015");
}

TEST(Verdict, below_met_names_the_hindering_readings) {
  World world = rule("met when a  partly met when b");
  world.now("a", "no").now("b", "yes");
  EXPECT_EQ(world.said(world.finding(), world.finding().hindering), "a of FRA in RC2015");
  EXPECT_TRUE(judged("yes", "yes").hindering.empty());
}

/// The open verdict rests on the other clause alone.
TEST(Verdict, leaves_out_an_assumption_that_only_hinders_it) {
  World world = rule("met when (a or else no because \"silence is no\")  partly met when b");
  const Finding finding = world.now("b", "withheld").finding();
  EXPECT_EQ(told(finding), "no data: withheld");
  EXPECT_EQ(world.said(finding, finding.hindering), "a of FRA in RC2015");
  EXPECT_TRUE(finding.assumptions.empty());
}

// --- applies when --------------------------------------------------------------------------------

World applicable() { return rule("applies when a else \"it has none\"  met when b"); }

TEST(Applies, a_false_condition_gives_its_reason) {
  World world = applicable();
  const Finding finding = world.now("a", "no").now("b", "yes").finding();
  EXPECT_EQ(told(finding), "not applicable");
  EXPECT_EQ(finding.not_applicable_because, "it has none");
  EXPECT_EQ(world.deciding(finding), "a of FRA in RC2015");
  EXPECT_EQ(finding.readings.size(), 1U);
}

TEST(Applies, a_true_condition_leaves_the_verdict) {
  EXPECT_EQ(applicable().now("a", "yes").now("b", "yes").verdict(), "met");
  EXPECT_EQ(applicable().now("a", "yes").now("b", "no").verdict(), "not met");
  EXPECT_EQ(applicable().now("a", "yes").now("b", "withheld").verdict(), "no data: withheld");
}

TEST(Applies, an_unknown_condition_gives_no_data) {
  World world = applicable();
  const Finding finding = world.now("a", "withheld").now("b", "yes").finding();
  EXPECT_EQ(told(finding), "no data: withheld");
  EXPECT_EQ(range_of(finding), "not met to met");
  EXPECT_EQ(world.deciding(finding), "a of FRA in RC2015");
}

TEST(Applies, a_condition_on_an_empty_group_does_not_apply) {
  World world = rule("applies when every s in nobody: a of s  met when b");
  EXPECT_EQ(world.now("b", "yes").verdict(), "not applicable");
}

TEST(Applies, a_false_condition_is_never_overdue_or_pending) {
  World world = rule("once by 2014-05-09  applies when a  met when b");
  world.fact({.indicator = "a", .as_of = "2012-01-01", .value = "no"});
  EXPECT_EQ(world.finding().timing, Timing::none);
  EXPECT_EQ(world.as_of("2013-01-01").verdict(), "not applicable");
}

// --- timing --------------------------------------------------------------------------------------

std::string with_timing(const Finding& finding) {
  std::string text(to_string(finding.verdict));
  if (finding.timing != Timing::none) text += ", " + std::string(to_string(finding.timing));
  return finding.days_overdue == 0 ? text : text + " by " + std::to_string(finding.days_overdue);
}

/// The verdict of a commitment that is due on 2014-05-09, with `a` since 2012, as of that day.
std::string once(std::string_view cell, std::string_view as_of) {
  World world = rule("once by 2014-05-09  met when a  partly met when b");
  world.fact({.indicator = "a", .as_of = "2012-01-01", .value = cell});
  world.fact(
      {.indicator = "b", .as_of = "2012-01-01", .value = cell == "withheld" ? "withheld" : "no"});
  return with_timing(world.as_of(as_of).finding());
}

TEST(Timing, a_true_condition_is_on_time) {
  EXPECT_EQ(once("yes", "2013-01-01"), "met, on time");
  EXPECT_EQ(once("yes", "2014-05-09"), "met, on time");
  EXPECT_EQ(once("yes", "2020-01-01"), "met, on time");
}

TEST(Timing, a_false_condition_is_pending_before_the_due_date_and_overdue_after_it) {
  EXPECT_EQ(once("no", "2014-05-08"), "pending, not due");
  EXPECT_EQ(once("no", "2014-05-09"), "not met, due");
  EXPECT_EQ(once("no", "2014-05-10"), "not met, overdue by 1");
  EXPECT_EQ(once("no", "2015-05-09"), "not met, overdue by 365");
}

TEST(Timing, an_unknown_verdict_is_pending_before_the_due_date_and_no_data_after_it) {
  EXPECT_EQ(once("withheld", "2014-05-08"), "pending, not due");
  EXPECT_EQ(once("withheld", "2014-05-09"), "no data, due");
  EXPECT_EQ(once("withheld", "2020-01-01"), "no data, due");
}

TEST(Timing, a_register_that_ends_before_the_due_date_proves_no_breach) {
  World world = rule("once by 2014-05-09  met when treaty");
  EXPECT_EQ(world.complete("treaty", "2014-05-08").verdict(), "no data: stale");
  EXPECT_EQ(world.complete("treaty", "2014-05-09").verdict(), "not met");
}

TEST(Timing, partly_met_stands_before_the_due_date) {
  World world = rule("once by 2014-05-09  met when a  partly met when b");
  world.fact({.indicator = "a", .as_of = "2012-01-01", .value = "no"})
      .fact({.indicator = "b", .as_of = "2012-01-01"});
  EXPECT_EQ(with_timing(world.as_of("2013-01-01").finding()), "partly met, not due");
}

TEST(Timing, pending_keeps_its_range) {
  World world = rule("review each cycle  met when a  partly met when b");
  world.now("a", "withheld").now("b", "yes").as_of("2013-01-01");
  EXPECT_EQ(with_timing(world.finding()), "pending, not due");
  EXPECT_EQ(range_of(world.finding()), "partly met to met");
}

TEST(Timing, a_cycle_falls_due_on_its_last_day) {
  World world = met_when("a");
  world.now("a", "no");
  EXPECT_EQ(world.finding().due, day("2015-05-22"));
  EXPECT_EQ(with_timing(world.as_of("2015-05-21").finding()), "pending, not due");
  EXPECT_EQ(with_timing(world.as_of("2015-05-22").finding()), "not met");
  EXPECT_EQ(with_timing(world.as_of("2020-01-01").finding()), "not met");
}

TEST(Timing, an_unknown_condition_is_pending_before_the_due_date) {
  World world = applicable();
  EXPECT_EQ(with_timing(world.now("a", "withheld").as_of("2013-01-01").finding()),
            "pending, not due");
}

// --- flags ---------------------------------------------------------------------------------------

bool rests_on_an_old_fact(const Finding& finding) {
  return std::count(finding.flags.begin(), finding.flags.end(), Flag::older_than_cycle) > 0;
}

/// Regression: a treaty that was ratified in 1998 decides in 2015, and no flag said that the fact
/// is from before the cycle.
TEST(Flags, a_fact_from_before_the_cycle_gives_a_flag) {
  World world = met_when("treaty");
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"})
      .fact({.indicator = "treaty", .as_of = "2012-04-06", .subject = "CHN"})
      .fact({.indicator = "treaty", .as_of = "2010", .subject = "GBR"});
  EXPECT_TRUE(rests_on_an_old_fact(world.finding("FRA")));
  EXPECT_FALSE(rests_on_an_old_fact(world.finding("CHN")));
  EXPECT_TRUE(rests_on_an_old_fact(world.finding("CHN", "RC2020")));
  EXPECT_FALSE(rests_on_an_old_fact(world.finding("GBR")));  // it may be of the cycle
}

TEST(Flags, a_fact_of_the_requested_cycle_is_not_old) {
  World world = met_when("total < total[previous cycle]");
  world.before("total", "300").now("total", "290");
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_FALSE(rests_on_an_old_fact(world.finding()));
}

TEST(Flags, an_open_verdict_has_no_flag_for_old_facts) {
  World world = met_when("treaty and a");
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  EXPECT_EQ(world.verdict(), "no data: not_collected");
  EXPECT_FALSE(rests_on_an_old_fact(world.finding()));
}

// --- words ---------------------------------------------------------------------------------------

TEST(Words, a_verdict_is_read_back_as_it_is_written) {
  for (const Verdict verdict : base::values<Verdict>)
    EXPECT_EQ(parse_verdict(to_string(verdict)), verdict);
  EXPECT_EQ(parse_verdict("kept"), std::nullopt);
}

TEST(Words, name_timing_and_flags) {
  EXPECT_EQ(to_string(Timing::none), "");
  EXPECT_EQ(to_string(Timing::not_due), "not due");
  EXPECT_EQ(to_string(Timing::on_time), "on time");
  EXPECT_EQ(to_string(Timing::overdue), "overdue");
  EXPECT_EQ(to_string(Flag::manual), "manual");
  EXPECT_EQ(to_string(Flag::self_reported_only), "self-reported only");
  EXPECT_EQ(to_string(Flag::stale), "stale");
  EXPECT_EQ(to_string(Flag::older_than_cycle), "older than its cycle");
}

}  // namespace
}  // namespace servanda::engine
