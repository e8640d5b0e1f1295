// Due, in grace, overdue, on time, late: the whole table, on a treaty that must be in force by
// 2014-05-09, with ninety days of grace in some rules.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

const std::string due = "once by 2014-05-09  met when treaty  partly met when a";

std::string timed(const Finding& finding) {
  std::string text = told(finding);
  if (finding.timing != Timing::none) text += " (" + std::string(to_string(finding.timing)) + ")";
  if (finding.days_overdue > 0) text += " by " + std::to_string(finding.days_overdue);
  return text;
}

/// The timing of a treaty ratified on one day and assessed on another; its register is complete to
/// the latter.
std::string seen(const std::string& clauses, std::string_view ratified, std::string_view as_of,
                 std::string_view whole = {}) {
  World world = rule(clauses);
  if (!ratified.empty()) world.fact({.indicator = "treaty", .as_of = ratified});
  if (!whole.empty()) world.complete("treaty", whole);
  world.fact({.indicator = "a", .as_of = "2013-01-01", .value = "no"});
  return timed(world.as_of(as_of).finding("FRA", ""));
}

const std::string grace = due + "  grace 90 days";

TEST(Timing, a_status_by_the_due_date_is_on_time_at_any_later_date) {
  EXPECT_EQ(seen(grace, "2014-01-01", "2014-02-01"), "met (on time)");
  EXPECT_EQ(seen(grace, "2014-01-01", "2014-06-01"), "met (on time)");
  EXPECT_EQ(seen(grace, "2014-01-01", "2022-01-01"), "met (on time)");
}

TEST(Timing, a_late_status_counts_as_the_rule_states) {
  EXPECT_EQ(seen(due, "2014-06-01", "2014-06-15", "2014-06-15"), "partly met (late)");
  EXPECT_EQ(seen(due + "  late counts as met", "2014-06-01", "2014-06-15", "2014-06-15"),
            "met (late)");
  EXPECT_EQ(seen(due + "  late counts as partly met", "2014-06-01", "2022-01-01", "2022-01-01"),
            "partly met (late)");
  EXPECT_EQ(seen(due + "  late counts as not met", "2014-06-01", "2022-01-01", "2022-01-01"),
            "not met (late)");
}

TEST(Timing, a_failure_is_pending_before_the_due_date) {
  EXPECT_EQ(seen(grace, "", "2014-02-01", "2014-02-01"), "pending (not due)");
  EXPECT_EQ(seen(grace, "", "2014-02-01"), "pending: not_collected (not due)");
}

TEST(Timing, a_failure_is_pending_within_the_grace_period) {
  EXPECT_EQ(seen(grace, "", "2014-05-09", "2014-06-01"), "pending (in grace)");
  EXPECT_EQ(seen(grace, "", "2014-08-07", "2014-08-07"), "pending (in grace)");
}

TEST(Timing, a_failure_after_the_grace_period_is_overdue_since_the_due_date) {
  EXPECT_EQ(seen(grace, "", "2014-08-08", "2014-08-08"), "not met (overdue) by 91");
  EXPECT_EQ(seen(due, "", "2014-05-10", "2014-05-10"), "not met (overdue) by 1");
}

TEST(Timing, a_register_from_before_the_due_date_proves_nothing) {
  EXPECT_EQ(seen(grace, "", "2014-02-01", "2014-01-01"), "pending: stale (not due)");
  EXPECT_EQ(seen(grace, "", "2014-06-01", "2014-05-01"), "no data: stale (due)");
  EXPECT_EQ(seen(grace, "", "2022-01-01", "2014-05-01"), "no data: stale (due)");
}

/// A verdict needs completeness only if it rests on an absence; a stated figure does not wait for
/// it.
TEST(Timing, a_stated_figure_decides_with_a_list_of_any_age) {
  World world = rule("once by 2014-05-09  met when total < 300");
  world.fact({.indicator = "total", .as_of = "2013-01-01", .value = "400"})
      .complete("total", "2014-01-01");
  EXPECT_EQ(timed(world.as_of("2014-06-01").finding("FRA", "")), "not met (overdue) by 23");
}

TEST(Timing, an_unknown_verdict_is_no_data_after_the_due_date) {
  EXPECT_EQ(seen(grace, "", "2014-06-01"), "no data: not_collected (due)");
  EXPECT_EQ(seen(grace, "", "2022-01-01"), "no data: not_collected (due)");
}

TEST(Timing, a_success_that_may_have_been_in_time_is_no_worse_than_late) {
  const auto later = [](const std::string& clauses) {
    World world = rule(clauses);
    world.fact({.indicator = "treaty", .as_of = "2014-06-01"});
    return world.as_of("2022-01-01").finding("FRA", "");
  };
  EXPECT_EQ(told(later(due)), "no data: not_collected");
  EXPECT_EQ(range_of(later(due)), "partly met to met");
  EXPECT_EQ(told(later(due + "  late counts as met")), "met");
}

TEST(Timing, late_is_no_worse_than_it_stood_on_its_day) {
  World world =
      rule("once by 2014-05-09  met when treaty and a  partly met when a  late counts as not met");
  world.fact({.indicator = "a", .as_of = "2013-01-01"})
      .fact({.indicator = "treaty", .as_of = "2014-06-01"})
      .complete("treaty", "2022-01-01");
  const Finding late = world.as_of("2022-01-01").finding("FRA", "");
  EXPECT_EQ(timed(late), "partly met (late)");
  EXPECT_TRUE(late.hindering.empty());  // the missing fact of the due day has arrived
}

TEST(Timing, facts_after_the_cycle_count_only_with_a_clause_on_lateness) {
  const auto of_cycle = [](const std::string& clauses) {
    World world = rule("met when treaty" + clauses);
    world.fact({.indicator = "treaty", .as_of = "2015-06-01"}).complete("treaty", "2022-01-01");
    return timed(world.as_of("2016-01-01").finding());
  };
  EXPECT_EQ(of_cycle(""), "not met");
  EXPECT_EQ(of_cycle("  grace 90 days"), "partly met (late)");
  EXPECT_EQ(of_cycle("  late counts as met"), "met (late)");
}

TEST(Timing, a_meeting_after_the_due_date_is_late) {
  const auto met_on = [](std::string_view on) {
    World world = rule("once by 2014-05-09  met when some e in talk where e.level >= low");
    world.talk(on, "FRA", {}, "low").complete("talk", "2022-01-01");
    return timed(world.as_of("2022-01-01").finding("FRA", ""));
  };
  EXPECT_EQ(met_on("2014-05-09"), "met (on time)");
  EXPECT_EQ(met_on("2014-05-10"), "partly met (late)");
}

TEST(Timing, a_meeting_that_may_have_been_after_the_due_date_is_open) {
  World world = rule("once by 2014-05-09  met when some e in talk where e.level >= low");
  world.talk("2014-05", "FRA", {}, "low").complete("talk", "2022-01-01");
  const Finding finding = world.as_of("2022-01-01").finding("FRA", "");
  EXPECT_EQ(told(finding), "no data: imprecise");
  EXPECT_EQ(range_of(finding), "partly met to met");
}

TEST(Timing, a_figure_of_another_cycle_is_not_late_for_this_one) {
  World world = rule("met when total < 300  grace 90 days");
  world.now("total", "400")
      .fact({.indicator = "total", .as_of = "2015-06-01", .value = "200", .cycle = "RC2020"});
  EXPECT_EQ(timed(world.as_of("2016-01-01").finding()), "not met (overdue) by 224");
}

TEST(Timing, a_late_fact_is_in_the_evidence) {
  World world = rule(due);
  world.fact({.indicator = "treaty", .as_of = "2014-06-01"}).complete("treaty", "2022-01-01");
  const Finding finding = world.as_of("2022-01-01").finding("FRA", "");
  bool found = false;
  for (const std::size_t position : finding.deciding)
    found = found || !finding.readings[position].facts.empty();
  EXPECT_TRUE(found);
}

// --- unknown later -------------------------------------------------------------------------------

TEST(Timing, an_unknown_later_value_leaves_a_range) {
  const auto later_withheld = [](const std::string& clauses) {
    World world = rule("met when treaty" + clauses);
    world.fact({.indicator = "treaty", .as_of = "2012-01-01", .value = "no"})
        .fact({.indicator = "treaty", .as_of = "2015-06-01", .value = "withheld"});
    return world.as_of("2016-01-01").finding();
  };
  EXPECT_EQ(timed(later_withheld("")), "not met");
  EXPECT_EQ(timed(later_withheld("  grace 90 days")), "no data: withheld (due)");
  EXPECT_EQ(range_of(later_withheld("  grace 90 days")), "not met to partly met");
  EXPECT_EQ(told(later_withheld("  late counts as met")), "no data: withheld");
  EXPECT_EQ(range_of(later_withheld("  late counts as met")), "not met to met");
  EXPECT_EQ(told(later_withheld("  late counts as not met")), "not met");
}

// --- rows that name their cycle, and are of a day behind it ---------------------------------------

World reported_on(const std::string& clauses, std::string_view as_of, std::string_view value) {
  World world = rule("met when a" + clauses);
  world.fact({.indicator = "a", .as_of = as_of, .value = value, .cycle = "RC2015"});
  return world;
}

TEST(Timing, a_late_report_is_late_for_its_cycle) {
  const std::string late = "  late counts as partly met";
  EXPECT_EQ(timed(reported_on(late, "2015-06-18", "yes").finding()), "partly met (late)");
  EXPECT_EQ(told(reported_on(late, "2015-06-18", "yes").finding("FRA", "RC2020")),
            "no data: not_collected");
  EXPECT_EQ(timed(reported_on(late, "2015-04-20", "yes").finding()), "met (on time)");
  EXPECT_EQ(timed(reported_on("  late counts as met", "2015-06-18", "yes").finding()),
            "met (late)");
  EXPECT_EQ(timed(reported_on("  late counts as not met", "2015-06-18", "yes").finding()),
            "not met (late)");
  EXPECT_EQ(timed(reported_on("", "2015-06-18", "yes").finding()), "partly met (late)");
  EXPECT_EQ(told(reported_on("", "2015-06-18", "no").finding()), "not met");
}

TEST(Timing, a_report_that_may_be_late_is_open_with_a_clause_on_lateness) {
  const Finding finding = reported_on("  late counts as partly met", "2015", "yes").finding();
  EXPECT_EQ(told(finding), "no data: imprecise");
  EXPECT_EQ(range_of(finding), "partly met to met");
}

/// Regression: the report counted as if it had come late, and settled `not met`.
TEST(Timing, a_late_report_of_a_day_that_may_be_still_to_come_does_not_count_yet) {
  const auto as_of = [](std::string_view on, std::string_view today, const char* clauses) {
    return reported_on(clauses, on, "no").as_of(today).finding();
  };
  EXPECT_EQ(told(as_of("2016-03-01", "2016-06-01", "")), "not met");
  EXPECT_EQ(told(as_of("2016-09-01", "2016-06-01", "")), "no data: not_collected");
  EXPECT_EQ(told(as_of("2016", "2016-06-01", "")), "no data: imprecise");
  EXPECT_EQ(told(as_of("2016", "2016-12-31", "")), "not met");
  EXPECT_EQ(told(as_of("2016", "2016-06-01", "  late counts as met")), "no data: imprecise");
  World world = met_when("total is reported");
  world.fact({.indicator = "total", .as_of = "2016", .value = "290", .cycle = "RC2015"});
  const Finding perhaps = world.as_of("2016-06-01").finding();
  EXPECT_EQ(told(perhaps), "no data: imprecise");
  EXPECT_EQ(range_of(perhaps), "not met to partly met");
}

/// Regression: facts that last, and `partly met when`, ignored that a fact may be late.
TEST(Timing, a_lasting_figure_that_may_be_late_leaves_a_range) {
  const auto of_a_year = [](const std::string& clauses, std::string_view indicator) {
    World world = rule(clauses);
    world.fact({.indicator = indicator, .as_of = "2015", .value = "yes", .cycle = "RC2015"});
    return world;
  };
  const std::string lasting = "met when treaty  late counts as not met";
  const Finding finding = of_a_year(lasting, "treaty").finding();
  EXPECT_EQ(told(finding), "no data: imprecise");
  EXPECT_EQ(range_of(finding), "not met to met");
  EXPECT_EQ(of_a_year("met when treaty", "treaty").verdict(), "met");
  EXPECT_EQ(of_a_year(lasting, "treaty").verdict("FRA", "RC2020"), "met");
  World before = of_a_year(lasting, "treaty");
  before.fact({.indicator = "treaty", .as_of = "2012-01-01", .value = "yes"});
  EXPECT_EQ(before.verdict(), "met");
  const auto partly = [&](const std::string& late) {
    World world = of_a_year("met when b  partly met when a  late counts as " + late, "a");
    world.fact({.indicator = "b", .as_of = "2014-01-01", .value = "no"});
    return world;
  };
  EXPECT_EQ(partly("not met").verdict(), "no data: imprecise");
  EXPECT_EQ(range_of(partly("not met").finding()), "not met to partly met");
  EXPECT_EQ(partly("partly met").verdict(), "partly met");
}

/// Regression: the verdict fell to `not met`, though it may have been partly met on the due day.
TEST(Timing, late_is_no_worse_than_it_may_have_stood_on_its_day) {
  World world = rule("met when a  partly met when b  late counts as not met");
  world.fact({.indicator = "a", .as_of = "2014-01-01", .value = "no"})
      .fact({.indicator = "a", .as_of = "2015-06-18", .value = "yes"})
      .fact({.indicator = "b", .as_of = "2014-01-01", .value = "withheld"});
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "no data: withheld");
  EXPECT_EQ(range_of(finding), "not met to partly met");
}

TEST(Timing, a_score_uses_the_facts_of_the_verdict) {
  const auto score_of = [](const std::string& clauses, std::string_view value) {
    World world = rule(clauses + "  score out of 3 {3 when total < 300; 0 otherwise}");
    world.fact({.indicator = "total", .as_of = "2015-07-01", .value = value, .cycle = "RC2015"});
    const Score score = world.finding().score.value();
    return as_fraction(score.low) + " to " + as_fraction(score.high);
  };
  EXPECT_EQ(score_of("met when total < 300", "280"), "3 to 3");
  EXPECT_EQ(score_of("met when total < 300", "320"), "0 to 0");
  EXPECT_EQ(score_of("met when total < 300  late counts as not met", "280"), "3 to 3");
  EXPECT_EQ(score_of("met when total < 300 and a", "280"), "3 to 3");
  World in_time = rule("met when total < 300  score out of 3 {3 when total < 300; 0 otherwise}");
  in_time.fact({.indicator = "total", .as_of = "2015-01-01", .value = "320"})
      .fact({.indicator = "total", .as_of = "2015-07-01", .value = "280", .cycle = "RC2015"});
  EXPECT_EQ(in_time.verdict(), "not met");
  EXPECT_EQ(as_fraction(in_time.finding().score.value().high), "0");
}

TEST(Timing, the_next_cycle_reads_a_late_report) {
  World world = met_when("total <= total[previous cycle]");
  world.fact({.indicator = "total", .as_of = "2015-06-18", .value = "290", .cycle = "RC2015"})
      .fact({.indicator = "total", .as_of = "2020-01-01", .value = "280"});
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "met");
}

TEST(Timing, a_late_report_is_no_report_on_the_due_date) {
  World world = met_when("total is reported");
  world.fact({.indicator = "total", .as_of = "2015-06-18", .value = "290", .cycle = "RC2015"});
  EXPECT_EQ(timed(world.finding()), "partly met (late)");
  EXPECT_EQ(timed(world.as_of("2015-06-01").finding()), "not met");
}

TEST(Timing, a_part_that_is_reported_late_counts_as_a_figure_that_came_late_does) {
  const auto found = [](const std::string& clauses, std::string_view on) {
    World world = rule("met when a  partly met when " + clauses);
    world.fact({.indicator = "a", .as_of = "2014-01-01", .value = "no"})
        .fact({.indicator = "total", .as_of = on, .value = "290", .cycle = "RC2015"});
    return world.as_of("2016-06-01").finding();
  };
  EXPECT_EQ(told(found("total is reported", "2015-06-18")), "partly met");
  EXPECT_EQ(told(found("total < 300", "2015-06-18")), "partly met");
  EXPECT_EQ(told(found("total is reported  late counts as not met", "2015-06-18")), "not met");
  const Finding perhaps = found("total is reported", "2016");
  EXPECT_EQ(told(perhaps), "no data: imprecise");
  EXPECT_EQ(range_of(perhaps), "not met to partly met");
}

}  // namespace
}  // namespace servanda::engine
