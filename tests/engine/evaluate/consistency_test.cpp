// Checks whether sources agree, and which verdicts read figures on which they disagree.

#include "engine/evaluate/consistency.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

const std::string declared_and_estimated = R"(
check figures "Declared and estimated" {
  compares total
  between  national_report and independent
  within   10%
}
)";

World& says(World& world, Basis basis, std::string_view value, std::string_view cycle = "RC2015",
            std::string_view indicator = "total") {
  return world.fact({.indicator = indicator, .value = value, .cycle = cycle, .basis = basis});
}

/// "figures FRA RC2015: yes" a line, with reasons.
std::string told(const World& world, const Selection& selection = {}) {
  std::string lines;
  const Vocabulary& words = world.program.vocabulary;
  for (const Agreement& each : world.assessment(selection).agreements) {
    lines += world.program.checks[each.check].name + " " + words.subjects[each.subject].name + " ";
    if (each.cycle.valid()) lines += words.cycles[each.cycle].name;
    if (each.year) lines += std::to_string(*each.year);
    if (each.day) lines += to_string(*each.day);
    lines += ": " + std::string(to_string(each.agrees));
    if (!each.reasons.empty()) lines += " (" + listed(each.reasons) + ")";
    lines += "\n";
  }
  return lines;
}

/// The result of a check with this tolerance on two figures.
std::string between(std::string_view one, std::string_view other,
                    const std::string& within = "10%") {
  World world(
      "check figures \"C\" { compares total between national_report and independent within " +
      within + "\n}\n");
  says(world, Basis::national_report, one);
  says(world, Basis::independent, other);
  const auto agreements = world.assessment().agreements;
  return agreements.size() == 1 ? std::string(to_string(agreements.front().agrees)) : "no row";
}

TEST(Agreement, a_percentage_is_taken_from_the_figure_of_the_first_source) {
  EXPECT_EQ(between("100", "110"), "yes");
  EXPECT_EQ(between("100", "90"), "yes");
  EXPECT_EQ(between("100", "111"), "no");
  EXPECT_EQ(between("100", "89"), "no");
  EXPECT_EQ(between("111", "100"), "yes");  // 10% of 111 is more than 11
  EXPECT_EQ(between("0", "0"), "yes");
  EXPECT_EQ(between("0", "1"), "no");
}

TEST(Agreement, an_absolute_tolerance_is_a_distance) {
  EXPECT_EQ(between("100", "105", "5 warhead"), "yes");
  EXPECT_EQ(between("100", "95", "5 warhead"), "yes");
  EXPECT_EQ(between("100", "106", "5 warhead"), "no");
}

TEST(Agreement, bounded_figures_agree_only_if_all_their_possible_values_do) {
  EXPECT_EQ(between("at most 300", "500"), "no");
  EXPECT_EQ(between("at most 300", "290"), "unknown");
  EXPECT_EQ(between("between 100 and 101", "105"), "yes");
  EXPECT_EQ(between("100", "at least 120"), "no");
}

TEST(Agreement, without_a_tolerance_figures_are_equal) {
  World world("check c \"C\" { compares total among all sources }\n");
  says(world, Basis::national_report, "100");
  says(world, Basis::depositary, "100");
  EXPECT_EQ(told(world), "c FRA RC2015: yes\n");
  says(world, Basis::independent, "101");
  EXPECT_EQ(told(world), "c FRA RC2015: no\n");
}

TEST(Agreement, compares_choices_for_equality) {
  World world("check c \"C\" { compares alert among all sources }\n");
  says(world, Basis::national_report, "low", "RC2015", "alert");
  says(world, Basis::independent, "low", "RC2015", "alert");
  EXPECT_EQ(told(world), "c FRA RC2015: yes\n");
  says(world, Basis::depositary, "high", "RC2015", "alert");
  EXPECT_EQ(told(world), "c FRA RC2015: no\n");
}

TEST(Agreement, negative_figures_agree_within_a_tolerance) {
  World world("check c \"C\" { compares n between national_report and independent within 10% }\n");
  says(world, Basis::national_report, "-100", "RC2015", "n");
  says(world, Basis::independent, "-109", "RC2015", "n");
  EXPECT_EQ(told(world), "c FRA RC2015: yes\n");
}

/// Regression: the distance was compared with the share as two independent numbers.
TEST(Agreement, uses_the_tolerance_on_both_sides_of_zero) {
  World world("check c \"C\" { compares n between national_report and independent within 100% }\n");
  says(world, Basis::national_report, "between -10 and 100", "RC2015", "n");
  says(world, Basis::independent, "0", "RC2015", "n");
  EXPECT_EQ(told(world), "c FRA RC2015: yes\n");
}

TEST(CheckSources, a_silent_source_leaves_the_check_open) {
  World world(declared_and_estimated);
  says(world, Basis::national_report, "100");
  EXPECT_EQ(told(world), "figures FRA RC2015: unknown (not_collected)\n");
  says(world, Basis::independent, "withheld");
  EXPECT_EQ(told(world), "figures FRA RC2015: unknown (withheld)\n");
}

TEST(CheckSources, gives_nothing_without_a_statement_of_the_compared_sources) {
  World world(declared_and_estimated);
  says(world, Basis::depositary, "100");
  EXPECT_EQ(told(world), "");
}

TEST(CheckSources, among_all_sources_silent_ones_are_ignored) {
  World world("check c \"C\" { compares total among all sources within 10% }\n");
  says(world, Basis::national_report, "100");
  EXPECT_EQ(told(world), "c FRA RC2015: unknown (not_collected)\n");
  says(world, Basis::independent, "105");
  EXPECT_EQ(told(world), "c FRA RC2015: yes\n");
}

TEST(CheckSources, compares_a_yearly_figure_in_each_year) {
  World world("check c \"C\" { compares spending among all sources within 10% }\n");
  for (const auto& [year, basis, value] : {std::tuple("2012", Basis::national_report, "10"),
                                           std::tuple("2012", Basis::independent, "20"),
                                           std::tuple("2013", Basis::national_report, "10")}) {
    world.fact({.indicator = "spending", .as_of = year, .value = value, .basis = basis});
  }
  EXPECT_EQ(told(world), "c FRA 2012: no\nc FRA 2013: unknown (not_collected)\n");
}

TEST(CheckSources, a_complete_list_is_no_separate_source) {
  World world("check c \"C\" { compares treaty between depositary and independent }\n");
  world.fact({.indicator = "treaty", .as_of = "2012-01-01", .basis = Basis::depositary})
      .complete("treaty", "2022-08-26");
  EXPECT_EQ(told(world).substr(0, 51), "c FRA RC2015: unknown (not_collected)\nc FRA RC2020:");
}

/// Regression: only the figures of one day were compared, and that day had none.
TEST(CheckSources, a_figure_without_a_cycle_is_compared_up_to_the_day) {
  World world(declared_and_estimated +
              commitment("test", "once by 2004-01-01  met when total < 300"));
  for (const auto& [basis, value] :
       {std::pair(Basis::national_report, "100"), std::pair(Basis::independent, "200")}) {
    world.fact({.indicator = "total", .as_of = "2003-05-01", .value = value, .basis = basis});
  }
  EXPECT_EQ(flags_of(world.finding("FRA", "")), "self-reported only, disputed");
  EXPECT_EQ(told(world), "figures FRA 2004-01-01: no\n");
}

/// Regression: only the first disputed figure had a flag.
TEST(CheckSources, reports_each_disputed_figure_of_a_verdict) {
  World world("check c \"C\" { compares treaty between depositary and independent }\n" +
              commitment("test", "met when treaty[as of 2012-06-01] and treaty[as of 2013-06-01]"));
  world.fact({.indicator = "treaty", .as_of = "2012-01-01", .basis = Basis::depositary})
      .fact({.indicator = "treaty",
             .as_of = "2012-01-01",
             .value = "no",
             .basis = Basis::independent});
  const std::string lines = told(world);
  EXPECT_NE(lines.find("c FRA 2012-06-01: no\n"), std::string::npos) << lines;
  EXPECT_NE(lines.find("c FRA 2013-06-01: no\n"), std::string::npos) << lines;
}

TEST(CheckSources, reports_only_selected_findings) {
  World world(declared_and_estimated);
  for (const std::string_view cycle : {"RC2015", "RC2020"}) {
    says(world, Basis::national_report, "100", cycle);
    says(world, Basis::independent, "100", cycle);
  }
  const Vocabulary& words = world.program.vocabulary;
  EXPECT_EQ(told(world, {.cycles = {*words.cycles.find("RC2020")}}), "figures FRA RC2020: yes\n");
  EXPECT_EQ(told(world, {.subjects = {*words.subjects.find("GBR")}}), "");
}

TEST(CheckSources, ignores_facts_that_became_known_later) {
  World world(declared_and_estimated);
  says(world, Basis::national_report, "100");
  world.fact({.indicator = "total",
              .value = "200",
              .cycle = "RC2015",
              .known_from = "2023-01-01",
              .basis = Basis::independent});
  EXPECT_EQ(told(world), "figures FRA RC2015: unknown (not_collected)\n");
}

TEST(CheckSources, a_disagreement_flags_each_verdict_that_read_the_figure) {
  World world(declared_and_estimated + commitment("test", "met when total < 300"));
  says(world, Basis::national_report, "100");
  says(world, Basis::independent, "200");
  says(world, Basis::national_report, "100", "RC2020");
  says(world, Basis::independent, "105", "RC2020");
  EXPECT_EQ(flags_of(world.finding("FRA", "RC2015")), "self-reported only, disputed");
  EXPECT_EQ(flags_of(world.finding("FRA", "RC2020")), "self-reported only");
  EXPECT_EQ(flags_of(world.finding("GBR", "RC2015")), "");
}

TEST(CheckSources, an_unsettled_check_flags_nothing) {
  World world(declared_and_estimated + commitment("test", "met when total < 300"));
  says(world, Basis::national_report, "at most 100");
  says(world, Basis::independent, "90");
  EXPECT_EQ(flags_of(world.finding("FRA", "RC2015")), "self-reported only");
}

TEST(CheckSources, a_verdict_that_read_an_earlier_figure_is_flagged_for_it) {
  World world(declared_and_estimated +
              commitment("test", "met when total < total[previous cycle]"));
  says(world, Basis::national_report, "100");
  says(world, Basis::national_report, "110", "RC2010");
  says(world, Basis::independent, "200", "RC2010");
  const Finding finding = world.finding("FRA", "RC2015");
  EXPECT_EQ(flags_of(finding), "self-reported only, disputed");
  EXPECT_EQ(finding.disputed_by, std::vector{CheckId{0}});
  // A flag's check is listed even if its cycle was not selected.
  const Vocabulary& words = world.program.vocabulary;
  EXPECT_EQ(told(world, {.cycles = {*words.cycles.find("RC2015")}}),
            "figures FRA RC2010: no\nfigures FRA RC2015: unknown (not_collected)\n");
}

TEST(CheckSources, a_figure_too_large_to_compare_is_an_error_of_that_row) {
  World world(declared_and_estimated);
  says(world, Basis::national_report, std::string(4'932, '9'));
  says(world, Basis::independent, std::string(4'932, '9'));
  const auto agreements = world.assessment().agreements;
  ASSERT_EQ(agreements.size(), 1U);
  EXPECT_EQ(agreements.front().agrees, Truth::unknown);
  EXPECT_NE(agreements.front().error, "");
}

}  // namespace
}  // namespace servanda::engine
