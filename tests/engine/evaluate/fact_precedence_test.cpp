// The known fact that stands for a period.

#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

// --- per cycle -----------------------------------------------------------------------------------

TEST(FactPrecedence, takes_the_latest_fact_inside_the_cycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "total", .as_of = "2012-01-01", .value = "300"})
      .fact({.indicator = "total", .as_of = "2015-06-01", .value = "280"});
  EXPECT_EQ(world.value("total", "RC2015"), "290");
  EXPECT_EQ(world.value("total", "RC2020"), "280");
}

TEST(FactPrecedence, the_first_and_the_last_day_belong_to_the_cycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2010-05-29", .value = "300"});
  EXPECT_EQ(world.value("total"), "300");
  world.fact({.indicator = "total", .as_of = "2015-05-22", .value = "290"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(FactPrecedence, an_old_figure_is_not_carried_into_the_next_cycle) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"});
  EXPECT_EQ(world.value("total", "RC2020"), "unknown: not_collected");
}

TEST(FactPrecedence, a_row_may_name_its_cycle_instead_of_a_day) {
  World world = facts_only();
  world.now("total", "290");
  EXPECT_EQ(world.value("total"), "290");
  EXPECT_EQ(world.value("total", "RC2010"), "unknown: not_collected");
}

TEST(FactPrecedence, a_row_without_day_and_cycle_counts_nowhere) {
  World world = facts_only();
  world.fact({.indicator = "total", .value = "290"}).fact({.indicator = "treaty"});
  EXPECT_EQ(world.value("total"), "unknown: not_collected");
  EXPECT_EQ(world.value("treaty"), "unknown: not_collected");
}

TEST(FactPrecedence, a_straddling_year_that_names_its_cycle_belongs_to_it) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015", .value = "290", .cycle = "RC2015"});
  EXPECT_EQ(world.value("total", "RC2015"), "290");
  EXPECT_EQ(world.value("total", "RC2020"), "unknown: not_collected");
}

TEST(FactPrecedence, names_a_row_that_came_late_and_does_not_count) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015-06-18", .value = "290", .cycle = "RC2015"});
  const CycleId cycle = world.program.vocabulary.cycles.find("RC2015").value();
  const Selected selected =
      world.selected("total", {{day("2010-05-29"), day("2015-05-22")}, cycle});
  EXPECT_FALSE(selected.value);
  EXPECT_TRUE(selected.came_late);
  EXPECT_EQ(selected.facts, std::vector<std::size_t>{0});
}

TEST(FactPrecedence, a_stated_reason_is_the_reason) {
  World world = facts_only();
  world.now("total", "withheld").before("total", "not reported");
  EXPECT_EQ(world.value("total", "RC2015"), "unknown: withheld");
  EXPECT_EQ(world.value("total", "RC2010"), "unknown: not_reported");
}

TEST(FactPrecedence, a_figure_takes_precedence_over_a_stated_reason) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2012-01-01",
             .value = "290",
             .basis = Basis::independent})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "withheld"});
  EXPECT_EQ(world.value("total"), "290");
}

// --- sources -------------------------------------------------------------------------------------

TEST(FactPrecedence, prefers_the_national_report_within_a_cycle_even_if_it_is_older) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "310", .basis = Basis::independent})
      .fact({.indicator = "total", .as_of = "2013", .value = "300", .basis = Basis::depositary})
      .fact({.indicator = "total",
             .as_of = "2012",
             .value = "295",
             .basis = Basis::official_statement})
      .fact(
          {.indicator = "total", .as_of = "2011", .value = "290", .basis = Basis::national_report});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(FactPrecedence, a_silent_report_yields_to_the_next_basis) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2014",
             .value = "not reported",
             .basis = Basis::national_report})
      .fact({.indicator = "total", .as_of = "2014", .value = "310", .basis = Basis::independent});
  EXPECT_EQ(world.value("total"), "310");
}

TEST(FactPrecedence, a_restatement_about_the_same_day_replaces_the_figure) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "300");
}

TEST(FactPrecedence, a_restatement_of_an_older_day_does_not_replace_the_latest) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2013-01-01",
             .value = "300",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(FactPrecedence, two_different_facts_of_one_basis_are_a_conflict) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "300"});
  EXPECT_EQ(world.value("total"), "unknown: conflict");
}

TEST(FactPrecedence, a_bound_and_a_figure_inside_it_agree) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "at most 300"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(FactPrecedence, overlapping_bounds_leave_their_intersection) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "at most 300"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "between 250 and 400"});
  EXPECT_EQ(world.value("total"), "between 250 and 300");
}

TEST(FactPrecedence, two_facts_that_agree_are_no_conflict) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "A"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "B"});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(FactPrecedence, a_document_that_supersedes_the_other_ends_the_conflict) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "300");
}

/// Regression: a figure stood although it had been superseded, since it became known later.
TEST(FactPrecedence, drops_a_superseded_fact_even_if_it_became_known_later) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "280",
             .known_from = "2014-05-01",
             .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "320",
             .known_from = "2014-01-01",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "320");
  EXPECT_EQ(world.known_at("2014-02-01").value("total"), "320");
  World retracted = facts_only();
  retracted
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "280",
             .known_from = "2014-05-01",
             .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "withheld",
             .known_from = "2014-01-01",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(retracted.value("total"), "unknown: withheld");
}

TEST(FactPrecedence, gives_the_reason_of_a_silence_that_supersedes_another) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "not collected", .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "not reported",
             .document = "B",
             .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "unknown: not_reported");
}

TEST(FactPrecedence, takes_the_restatement_of_a_yearly_figure) {
  World world = met_when("spending[2012] = 6");
  world.fact({.indicator = "spending", .as_of = "2012", .value = "5", .known_from = "2013-01-01"})
      .fact({.indicator = "spending", .as_of = "2012", .value = "6", .known_from = "2014-01-01"});
  EXPECT_EQ(world.verdict(), "met");
  EXPECT_EQ(world.known_at("2013-12-31").verdict(), "not met");
}

TEST(FactPrecedence, a_difference_between_bases_is_no_conflict) {
  World world = facts_only();
  world
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "290",
             .basis = Basis::national_report})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("total"), "290");
}

TEST(FactOrder, are_sorted_by_day_and_then_by_the_day_on_which_they_became_known) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2015-01-01", .value = "6"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "5", .known_from = "2016-01-01"})
      .fact({.indicator = "total", .as_of = "2014", .value = "4", .known_from = "2014-02-01"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "3", .known_from = "2014-02-01"})
      .fact({.indicator = "total", .value = "2", .cycle = "RC2015"})
      .fact({.indicator = "total", .as_of = "2010-05-29", .value = "1"});
  std::vector<std::string> values;
  for (const Fact& fact : world.facts.facts)
    values.push_back(to_string(std::get<NumberInterval>(*fact.value)));
  EXPECT_EQ(listed(values), "1, 2, 3, 4, 5, 6");
}

// --- what a run may know -------------------------------------------------------------------------

TEST(FactPrecedence, ignores_facts_that_became_known_after_known_at) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "300",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.known_at("2016-01-31").value("total"), "290");
  EXPECT_EQ(world.known_at("2016-02-01").value("total"), "300");
  EXPECT_EQ(world.known_at("2014-01-31").value("total"), "unknown: not_collected");
}

TEST(FactPrecedence, ignores_facts_dated_after_as_of) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2012-01-01", .value = "300"})
      .fact({.indicator = "total", .as_of = "2014-01-01", .value = "290"})
      .fact({.indicator = "treaty", .as_of = "2014-01-01"});
  world.as_of("2013-06-30").known_at("2022-08-26");
  EXPECT_EQ(world.value("total"), "300");
  EXPECT_EQ(world.value("treaty"), "unknown: not_collected");
}

}  // namespace
}  // namespace servanda::engine
