// Figures that their own source withdraws.

#include "engine/facts/fact_precedence.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

TEST(Retraction, a_withdrawn_figure_does_not_stand) {
  World world = facts_only();
  world
      .fact(
          {.indicator = "total", .as_of = "2014-01-01", .value = "290", .known_from = "2014-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "withheld",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "unknown: withheld");
  EXPECT_EQ(world.known_at("2016-01-31").value("total"), "290");
}

TEST(Retraction, a_withdrawn_figure_yields_to_the_next_basis) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014-01-01", .value = "290", .document = "A"})
      .fact({.indicator = "total",
             .as_of = "2014-01-01",
             .value = "withheld",
             .document = "B",
             .supersedes = "A"})
      .fact({.indicator = "total",
             .as_of = "2012-01-01",
             .value = "310",
             .basis = Basis::independent});
  EXPECT_EQ(world.value("total"), "310");
}

TEST(Retraction, silence_retracts_nothing) {
  for (const std::string_view silence : {"not reported", "not collected"}) {
    for (const std::string_view indicator : {"total", "ceiling"}) {
      World world = facts_only();
      world
          .fact({.indicator = indicator,
                 .as_of = "2014-01-01",
                 .value = "290",
                 .known_from = "2014-02-01"})
          .fact({.indicator = indicator,
                 .as_of = "2014-01-01",
                 .value = silence,
                 .known_from = "2016-02-01"});
      EXPECT_EQ(world.value(indicator), "290") << indicator << ", " << silence;
    }
  }
}

TEST(Retraction, a_figure_that_may_have_been_withdrawn_is_open) {
  World world = facts_only();
  world.fact({.indicator = "total", .as_of = "2014", .value = "290", .known_from = "2015-02-01"})
      .fact({.indicator = "total",
             .as_of = "2014-06",
             .value = "withheld",
             .known_from = "2016-02-01"});
  EXPECT_EQ(world.value("total"), "unknown: imprecise");
}

TEST(Retraction, takes_a_figure_of_a_year_as_perhaps_withdrawn_on_each_of_its_days) {
  const auto withdrawn_on = [](std::string_view as_of) {
    World world = facts_only();
    world.fact({.indicator = "total", .as_of = "2014", .value = "290", .known_from = "2015-01-01"})
        .fact({.indicator = "total",
               .as_of = as_of,
               .value = "withheld",
               .known_from = "2016-01-01"});
    return world.value("total");
  };
  EXPECT_EQ(withdrawn_on("2013-12-31"), "290");
  EXPECT_EQ(withdrawn_on("2014-01-01"), "unknown: imprecise");
  EXPECT_EQ(withdrawn_on("2014-12-31"), "unknown: imprecise");
  EXPECT_EQ(withdrawn_on("2015-01-01"), "290");
}

TEST(Retraction, documents_that_replace_each_other_do_not_vanish) {
  World world = facts_only();
  world.fact({.indicator = "total",
              .as_of = "2014-01-01",
              .value = "290",
              .document = "A",
              .supersedes = "B"});
  world.fact({.indicator = "total",
              .as_of = "2014-01-01",
              .value = "300",
              .document = "B",
              .supersedes = "A"});
  EXPECT_EQ(world.value("total"), "unknown: conflict");
}

}  // namespace
}  // namespace servanda::engine
