// Facts that last, for ever or for a time.

#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

// --- lasting -------------------------------------------------------------------------------------

TEST(LastingFacts, a_lasting_fact_holds_in_every_later_cycle) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  EXPECT_EQ(world.value("treaty", "RC2010"), "yes");
  EXPECT_EQ(world.value("treaty", "RC2020"), "yes");
}

TEST(LastingFacts, a_lasting_fact_comes_with_the_row_of_its_date) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"});
  const Selected selected = world.selected("treaty", {{day("2015-05-23"), day("2022-08-26")}, {}});
  ASSERT_EQ(selected.facts.size(), 1U);
  EXPECT_EQ(to_string(*world.facts.facts[selected.facts.front()].as_of), "1998-04-06");
}

TEST(LastingFacts, a_later_fact_replaces_a_lasting_one_on_any_basis) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06", .basis = Basis::depositary})
      .fact({.indicator = "treaty",
             .as_of = "2016-11-01",
             .value = "no",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("treaty", "RC2015"), "yes");
  EXPECT_EQ(world.value("treaty", "RC2020"), "no");
}

TEST(LastingFacts, a_withheld_row_ends_a_lasting_value) {
  World world = facts_only();
  world.fact({.indicator = "ceiling", .as_of = "2010-05-01", .value = "225"})
      .fact({.indicator = "ceiling", .as_of = "2021-03-16", .value = "withheld"});
  EXPECT_EQ(world.value("ceiling", "RC2015"), "225");
  EXPECT_EQ(world.value("ceiling", "RC2020"), "unknown: withheld");
}

TEST(LastingFacts, keeps_a_lasting_value_after_a_silence) {
  for (const std::string_view silence : {"not reported", "not collected"}) {
    World world = facts_only();
    world.fact({.indicator = "ceiling", .as_of = "2010-05-01", .value = "225"})
        .fact({.indicator = "ceiling", .as_of = "2021-03-16", .value = silence});
    EXPECT_EQ(world.value("ceiling", "RC2020"), "225") << silence;
  }
}

TEST(LastingFacts, gives_both_reasons_for_a_value_that_may_have_ended) {
  World world = facts_only();
  world.fact({.indicator = "ceiling", .as_of = "2014", .value = "225"})
      .fact({.indicator = "ceiling", .as_of = "2014-06-01", .value = "withheld"});
  EXPECT_EQ(world.value("ceiling"), "unknown: withheld, imprecise");
}

TEST(LastingFacts, a_better_basis_wins_over_a_later_statement_of_the_same_day) {
  World world = facts_only();
  world
      .fact({.indicator = "treaty",
             .as_of = "1998-04-06",
             .known_from = "1998-04-06",
             .basis = Basis::depositary})
      .fact({.indicator = "treaty",
             .as_of = "1998-04-06",
             .value = "no",
             .known_from = "2012-01-01",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("treaty"), "yes");
}

TEST(LastingFacts, the_later_statement_of_one_basis_wins_on_the_same_day) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06", .known_from = "1998-04-06"})
      .fact({.indicator = "treaty",
             .as_of = "1998-04-06",
             .value = "no",
             .known_from = "2012-01-01"});
  EXPECT_EQ(world.value("treaty"), "no");
}

TEST(LastingFacts, two_lasting_facts_of_one_day_that_differ_are_a_conflict) {
  World world = facts_only();
  world.fact({.indicator = "treaty", .as_of = "1998-04-06"})
      .fact({.indicator = "treaty", .as_of = "1998-04-06", .value = "no"});
  EXPECT_EQ(world.value("treaty"), "unknown: conflict");
}

// --- what holds for a time -----------------------------------------------------------------------

/// Regression: a treaty's status of 2015 stood for ever, without a later look.
TEST(LastingFacts, a_reading_that_holds_for_two_years_is_stale_after_them) {
  World world = facts_only();
  world.fact({.indicator = "permit", .as_of = "2013-05-22", .value = "no"});
  EXPECT_EQ(world.value("permit", "RC2015"), "no");
  EXPECT_EQ(world.value("permit", "RC2020"), "unknown: stale");
  const Window window{{day("2015-05-23"), day("2022-08-26")}, {}};
  const Selected selected = world.selected("permit", window);
  EXPECT_EQ(selected.facts, std::vector<std::size_t>{0});
  EXPECT_EQ(selected.reported, Truth::no);
}

TEST(LastingFacts, a_register_does_not_fill_in_for_a_reading_that_is_stale) {
  World world = facts_only();
  world.fact({.indicator = "permit", .as_of = "2013-05-21"}).complete("permit", "2022-08-26");
  EXPECT_EQ(world.value("permit", "RC2015"), "unknown: stale");
  EXPECT_EQ(world.value("permit", "RC2010"), "no");
}

TEST(LastingFacts, an_inexact_date_may_leave_open_whether_a_reading_still_holds) {
  World world = facts_only();
  world.fact({.indicator = "permit", .as_of = "2013-05"});
  EXPECT_EQ(world.value("permit", "RC2015"), "unknown: imprecise");
  world.fact({.indicator = "permit", .as_of = "2014"});
  EXPECT_EQ(world.value("permit", "RC2015"), "yes");
}

TEST(LastingFacts, leaves_open_whether_a_reading_that_may_be_stale_is_reported) {
  const auto is_reported = [](std::string_view value) {
    World world = met_when("permit is reported");
    return world.fact({.indicator = "permit", .as_of = "2013-05", .value = value}).verdict();
  };
  EXPECT_EQ(is_reported("yes"), "no data: imprecise");
  EXPECT_EQ(is_reported("withheld"), "not met");
}

TEST(LastingFacts, a_refusal_becomes_stale_but_not_collected_does_not) {
  World withheld = facts_only();
  withheld.fact({.indicator = "permit", .as_of = "2012-01-01", .value = "withheld"});
  EXPECT_EQ(withheld.value("permit", "RC2015"), "unknown: stale");
  World nobody = facts_only();
  nobody.fact({.indicator = "permit", .as_of = "2012-01-01", .value = "not collected"});
  EXPECT_EQ(nobody.value("permit", "RC2015"), "unknown: not_collected");
}

/// Regression: a deadline that was missed in 2014 made a State overdue for ever.
TEST(LastingFacts, a_stale_reading_is_never_overdue) {
  World world = rule("met when permit\n  once by 2014-06-30");
  world.fact({.indicator = "permit", .as_of = "2014-01-01", .value = "no"});
  const Finding late = world.as_of("2015-12-31").finding("FRA", "");
  EXPECT_EQ(told(late), "not met");
  EXPECT_EQ(late.timing, Timing::overdue);
  const Finding stale = world.as_of("2022-08-26").finding("FRA", "");
  EXPECT_EQ(told(stale), "not met");
  EXPECT_EQ(stale.timing, Timing::due);
}

TEST(LastingFacts, a_complete_list_proves_nothing_about_a_period_that_has_not_begun) {
  World world = met_when("not a[RC2026]");
  EXPECT_EQ(world.complete("a", "2022-08-26").verdict(), "no data: not_collected");
  World yearly = met_when("not filed[2023]");
  EXPECT_EQ(yearly.complete("filed", "2022-08-26").verdict(), "no data: not_collected");
}

}  // namespace
}  // namespace servanda::engine
