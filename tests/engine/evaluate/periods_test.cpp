// Figures over cycles and years.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `total` of France in the first three cycles.
World& cycles(World& world, std::string_view first, std::string_view second,
              std::string_view third) {
  const auto give = [&](std::string_view cycle, std::string_view value) {
    if (!value.empty()) world.fact({.indicator = "total", .value = value, .cycle = cycle});
  };
  give("RC2010", first);
  give("RC2015", second);
  give("RC2020", third);
  return world;
}

std::string in_2020(const std::string& condition, std::string_view first, std::string_view second,
                    std::string_view third) {
  World world = met_when(condition);
  return cycles(world, first, second, third).verdict("FRA", "RC2020");
}

TEST(AnyCycle, holds_if_one_cycle_does) {
  const std::string fell = "total[any cycle since RC2010] < 100";
  EXPECT_EQ(in_2020(fell, "300", "90", "200"), "met");
  EXPECT_EQ(in_2020(fell, "300", "290", "200"), "not met");
  EXPECT_EQ(in_2020(fell, "300", "withheld", "200"), "no data: withheld");
  EXPECT_EQ(in_2020(fell, "90", "withheld", "200"), "met");
}

TEST(EveryCycle, holds_if_all_cycles_do) {
  const std::string low = "total[every cycle since RC2015] < 300";
  EXPECT_EQ(in_2020(low, "1000", "290", "200"), "met");
  EXPECT_EQ(in_2020(low, "1000", "290", "300"), "not met");
  EXPECT_EQ(in_2020(low, "1000", "withheld", "200"), "no data: withheld");
}

TEST(EveryCycle, ends_with_the_one_under_review) {
  World world = met_when("total[every cycle since RC2010] < 300");
  cycles(world, "200", "200", "1000");
  EXPECT_EQ(world.verdict("FRA", "RC2015"), "met");
  EXPECT_EQ(world.verdict("FRA", "RC2020"), "not met");
}

TEST(EveryCycle, does_not_apply_before_its_first_cycle) {
  World world = met_when("total[every cycle since RC2015] < 300");
  EXPECT_EQ(world.verdict("FRA", "RC2010"), "not applicable");
}

TEST(EveryCycle, may_be_compared_with_the_one_under_review) {
  EXPECT_EQ(in_2020("total[every cycle since RC2010] >= total", "300", "290", "200"), "met");
  EXPECT_EQ(in_2020("total[every cycle since RC2010] >= total", "300", "190", "200"), "not met");
}

TEST(AnyCycle, takes_a_truth_and_a_test_for_reports) {
  World world =
      rule("met when treaty[any cycle since RC2010] or total[any cycle since RC2010] is reported");
  EXPECT_EQ(world.complete("treaty", "2022-08-26").verdict(), "not met");
  EXPECT_EQ(world.before("total", "5").verdict(), "met");
}

TEST(AnyCycle, names_the_cycles_that_decide) {
  World world = met_when("total[any cycle since RC2010] < 100");
  cycles(world, "300", "90", "200");
  const Finding finding = world.finding("FRA", "RC2020");
  EXPECT_EQ(world.deciding(finding), "total of FRA in RC2015");
}

TEST(OverCycles, a_figure_is_read_in_each_of_them) {
  EXPECT_EQ(in_2020("max(total over cycles since RC2010) = 300", "200", "300", "250"), "met");
  EXPECT_EQ(in_2020("min(total over cycles RC2010..RC2015) = 200", "200", "300", "1"), "met");
  EXPECT_EQ(in_2020("average(total over cycles since RC2010) = 250", "200", "300", "250"), "met");
  EXPECT_EQ(in_2020("sum(total over cycles since RC2010) > 0", "200", "", "250"),
            "no data: not_collected");
  EXPECT_EQ(in_2020("sum known of (total over cycles since RC2010) = 450", "200", "", "250"),
            "met");
}

TEST(OverCycles, reads_another_state) {
  World world = met_when("max(total of GBR over cycles since RC2010) = 200");
  world.before("total", "200", "GBR").now("total", "100", "GBR");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(OverCycles, end_with_the_cycle_of_the_due_date) {
  World world = rule("once by 2016-01-01\n  met when min(total over cycles since RC2010) > 150");
  world.before("total", "200").now("total", "200");
  EXPECT_EQ(told(world.finding("FRA", "")), "no data: not_collected");
  world.fact({.indicator = "total", .value = "200", .cycle = "RC2020"});
  EXPECT_EQ(told(world.finding("FRA", "")), "met");
}

World& years(World& world, std::initializer_list<std::pair<const char*, const char*>> figures) {
  for (const auto& [year, value] : figures)
    world.fact({.indicator = "spending", .as_of = year, .value = value});
  return world;
}

TEST(OverYears, a_yearly_figure_is_read_in_each_of_them) {
  World world = met_when("average(spending over years 2010..2012) = 20");
  EXPECT_EQ(years(world, {{"2010", "10"}, {"2011", "20"}, {"2012", "30"}}).verdict(), "met");
}

TEST(OverYears, a_year_without_a_figure_leaves_it_unknown) {
  World world = met_when("average(spending over years 2010..2012) > 0");
  EXPECT_EQ(years(world, {{"2010", "10"}, {"2012", "30"}}).verdict(), "no data: not_collected");
}

TEST(OverYears, a_year_lies_in_the_cycle_in_which_it_ends) {
  // RC2015 runs from 2010-05-29 to 2015-05-22: the year 2010 ends in it, 2015 does not.
  EXPECT_EQ(World("define count_of_years = sum known of (filed_once over years in cycle)\n"
                  "indicator filed_once number per year \"F\"\n" +
                  commitment("test", "met when count_of_years = 5"))
                .fact({.indicator = "filed_once", .as_of = "2010", .value = "1"})
                .fact({.indicator = "filed_once", .as_of = "2011", .value = "1"})
                .fact({.indicator = "filed_once", .as_of = "2012", .value = "1"})
                .fact({.indicator = "filed_once", .as_of = "2013", .value = "1"})
                .fact({.indicator = "filed_once", .as_of = "2014", .value = "1"})
                .fact({.indicator = "filed_once", .as_of = "2015", .value = "1"})
                .verdict(),
            "met");
}

TEST(OverYears, are_those_that_end_in_the_cycle) {
  World world = met_when("sum(spending over years in cycle) = 5");
  years(world, {{"2010", "1"}, {"2011", "1"}, {"2012", "1"}, {"2013", "1"}, {"2014", "1"}});
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.finding().readings.size(), 5U);
}

TEST(OverYears, since_a_year_ends_with_the_last_year_that_is_over) {
  World world = met_when("sum(spending over years since 2012) = 3");
  EXPECT_EQ(years(world, {{"2012", "1"}, {"2013", "1"}, {"2014", "1"}, {"2015", "9"}}).verdict(),
            "met");
}

TEST(OverYears, end_on_the_last_day_of_december) {
  const auto due = [](const std::string& by) {
    World world = rule("once by " + by + "  met when sum(spending over years since 2012) = 2");
    return years(world, {{"2012", "1"}, {"2013", "1"}, {"2014", "9"}}).finding("FRA", "");
  };
  EXPECT_EQ(told(due("2013-12-31")), "met");
  EXPECT_EQ(told(due("2013-12-30")), "not met");
  EXPECT_EQ(told(due("2014-12-30")), "met");
  EXPECT_EQ(told(due("2014-12-31")), "not met");
}

TEST(OverYears, the_cycle_before_the_first_is_unknown) {
  World world = met_when("sum(spending over years in previous cycle) > 0");
  EXPECT_EQ(world.verdict("FRA", "RC2010"), "no data: no_baseline");
}

TEST(OverYears, a_lasting_figure_is_read_at_the_end_of_each_year) {
  World world = met_when("max(ceiling over years 2012..2014) = 300");
  world.fact({.indicator = "ceiling", .as_of = "2000-01-01", .value = "300"})
      .fact({.indicator = "ceiling", .as_of = "2013-06-01", .value = "200"});
  EXPECT_EQ(world.verdict(), "met");
}

// --- a period that the subject chooses -----------------------------------------------------------

const char* const below_base = "indicator base_year number lasting \"Base year\"\n";

World chosen(const std::string& condition) {
  return World(below_base + commitment("test", "met when " + condition));
}

TEST(YearOfAnIndicator, is_that_of_the_subject) {
  World world = chosen("spending[2012] < spending[base_year]");
  world.fact({.indicator = "base_year", .as_of = "2000-01-01", .value = "1990"});
  EXPECT_EQ(years(world, {{"1990", "100"}, {"2012", "90"}}).verdict(), "met");
  EXPECT_EQ(world.deciding(),
            "spending of FRA in 2012, base_year of FRA in RC2015, spending of FRA in 1990");
}

TEST(YearOfAnIndicator, is_that_of_the_state_it_is_read_for) {
  World world = chosen("spending[base_year] of GBR = 5");
  world.fact({.indicator = "base_year", .as_of = "2000", .value = "1990", .subject = "FRA"})
      .fact({.indicator = "base_year", .as_of = "2000", .value = "1995", .subject = "GBR"})
      .fact({.indicator = "spending", .as_of = "1995", .value = "5", .subject = "GBR"});
  EXPECT_EQ(world.verdict(), "met");
}

/// Regression: a complete list of reports seemed to prove that no report of the next cycle mentions
/// it.
TEST(Report, is_not_collected_before_its_cycle_begins) {
  World world = met_when("report[RC2026] mentions any of (\"risk\")");
  world.facts.report_completeness = {{day("2022-08-26"), day("2022-08-26"), {}, {}, "", {}}};
  EXPECT_EQ(world.verdict(), "no data: not_collected");
}

TEST(YearOfAnIndicator, without_one_the_figure_is_unknown) {
  EXPECT_EQ(chosen("spending[base_year] > 0").verdict(), "no data: not_collected");
}

TEST(YearOfAnIndicator, that_is_no_year_is_imprecise) {
  World world = chosen("spending[base_year] > 0");
  world.fact({.indicator = "base_year", .as_of = "2000", .value = "between 1989 and 1990"});
  EXPECT_EQ(world.verdict(), "no data: imprecise");
}

}  // namespace
}  // namespace servanda::engine
