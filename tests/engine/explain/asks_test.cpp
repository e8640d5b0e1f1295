// Decides under which fact the question of a commitment stands.

#include "engine/explain/asks.hpp"

#include <gmock/gmock.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// The readings that the question of the commitment asks for.
std::vector<std::string> asked_of(const std::string& clauses, AskedFor how = AskedFor::alone) {
  const World world = rule(clauses);
  const Finding finding = world.finding();
  std::vector<std::string> facts;
  for (const Reading& reading : finding.readings) {
    if (asked_for(world.program, finding, reading) == how) facts.push_back(world.said(reading));
  }
  return facts;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(AskedFor, is_the_fact_of_the_cycle_under_review) {
  EXPECT_THAT(asked_of("met when total < total[previous cycle]"),
              ElementsAre("total of FRA in RC2015"));
}

TEST(AskedFor, may_be_each_of_several_readings_of_the_clauses) {
  EXPECT_THAT(asked_of("met when total < ceiling"), IsEmpty());
  EXPECT_THAT(asked_of("met when total < ceiling", AskedFor::among_others),
              ElementsAre("total of FRA in RC2015", "ceiling of FRA in RC2015"));
}

TEST(AskedFor, leaves_out_facts_of_applies_when) {
  EXPECT_THAT(asked_of("applies when ceiling is known else \"none\"\n  met when total < 300"),
              IsEmpty());  // it does not apply: there is nothing to ask
  EXPECT_THAT(asked_of("applies when 1 < 2 or a else \"none\"\n  met when total < 300"),
              ElementsAre("total of FRA in RC2015"));
}

TEST(AskedFor, is_no_fact_of_another_state) {
  EXPECT_THAT(asked_of("met when every s in nws: a of s"), ElementsAre("a of FRA in RC2015"));
}

}  // namespace
}  // namespace servanda::engine
