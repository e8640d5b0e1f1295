// What a gap says a figure would have to be, as far as one comparison of the rule tells it.

#include "engine/explain/explain.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// What stands behind "would have to be" where France has 350, and had 320.
std::string wanted(const std::string& condition) {
  World world = met_when(condition);
  world.before("total", "320").now("total", "350");
  const Explanation told = explain(world.program, world.facts, world.finding());
  const std::string words = "would have to be ";
  for (const std::string& each : told.settles) {
    if (const auto at = each.find(words); at != std::string::npos)
      return each.substr(at + words.size());
  }
  return "nothing";
}

TEST(wanted, IsTheBoundThatTheComparisonSets) {
  EXPECT_EQ(wanted("total < 300"), "fewer than 300 warheads");
  EXPECT_EQ(wanted("total <= total[previous cycle]"), "at most 320 warheads");
  EXPECT_EQ(wanted("total >= 400"), "at least 400 warheads");
  EXPECT_EQ(wanted("total = 5"), "5 warheads");
}

TEST(wanted, IsTurnedRoundWhereTheFigureStandsOnTheRight) {
  EXPECT_EQ(wanted("400 < total"), "more than 400 warheads");
  EXPECT_EQ(wanted("total[RC2010] >= total"), "at most 320 warheads");
}

TEST(wanted, IsSoughtInAlternativesAndDefinitionsToo) {
  EXPECT_EQ(wanted("total < 300 and 1 < 2"), "fewer than 300 warheads");
  EXPECT_EQ(wanted("any of { total < 300; 2 < 1 }"), "fewer than 300 warheads");
}

TEST(wanted, IsNotToldWhereSeveralComparisonsWantSomething) {
  EXPECT_EQ(wanted("total < 300 or total > 500"), "other than 350 warheads");
}

TEST(wanted, IsNotToldByAComparisonThatHolds) {
  EXPECT_EQ(wanted("total < 500 and not total > 300"), "other than 350 warheads");
}

TEST(wanted, IsNotToldWhereTheFigureIsComputedFirst) {
  EXPECT_EQ(wanted("total * 2 < 300"), "other than 350 warheads");
}

}  // namespace
}  // namespace servanda::engine
