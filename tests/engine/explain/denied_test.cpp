// Regression: explanations denied facts that the dossier holds.

#include <gmock/gmock.h>

#include "engine/explain/explain.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Explanation told(const World& world) { return explain(world.context(), world.finding()); }

TEST(Denied, an_entry_that_incriminates_is_counted_as_failing) {
  World world = rule(
      "applies when some e in talk where e.on in cycle else \"none\"\n"
      "  met when every e in talk where e.on in cycle: e.topics has doctrine");
  world.talk("2012-05-01", "FRA", "risk").complete("talk", "2022-08-26");
  const Explanation said = told(world);
  EXPECT_EQ(said.verdict,
            "not met: Talks (no entry that fulfils the condition, and 1 that does not, in a "
            "register that is complete to 2022-08-26)");
  EXPECT_THAT(said.statements.front().sources.front(),
              HasSubstr("does not fulfil it: 2012-05-01 (participants: France; topics: risk"));
  EXPECT_THAT(said.settles, ElementsAre("each entry in “Talks” would have to fulfil the condition, "
                                        "and 1 does not"));
}

TEST(Denied, an_entry_that_fails_the_condition_is_named) {
  World world = met_when("some e in talk where e.on in cycle: e.topics has doctrine");
  world.talk("2012-05-01", "FRA", "risk").complete("talk", "2022-08-26");
  EXPECT_THAT(told(world).verdict,
              HasSubstr("no entry that fulfils the condition, and 1 that does not"));
}

TEST(Denied, a_list_whose_entries_do_not_count_is_not_empty) {
  World world = met_when("some e in talk where e.on in cycle and e.topics has doctrine");
  world.talk("2012-05-01", "FRA", "risk").complete("talk", "2022-08-26");
  EXPECT_THAT(told(world).verdict, HasSubstr("(no entry that counts in a register"));
}

TEST(Denied, the_rule_is_that_of_the_exception_which_decided) {
  World world(commitment("test",
                         "applies when b else \"no b\"\n  met when total < 300\n"
                         "  partly met when total < 400") +
              "exception to test \"less strict\" when a { met when total < 340 }\n");
  world.now("a", "yes").now("b", "yes").now("total", "350");
  EXPECT_EQ(told(world).rule,
            "exception when a\nmet when total < 340\napplies when b else \"no b\"\n"
            "partly met when total < 400");
}

TEST(Denied, both_rules_are_shown_if_the_exception_may_apply) {
  World world(commitment("test", "met when total < 300") +
              "exception to test \"less strict\" when a { met when total < 340 }\n");
  world.now("total", "320");
  EXPECT_EQ(told(world).rule, "met when total < 300\nexception when a\nmet when total < 340");
}

TEST(Denied, a_fact_that_became_known_later_is_named) {
  World world = met_when("total < 300");
  world.fact({.indicator = "total", .value = "250", .cycle = "RC2015", .known_from = "2023-02-01"});
  EXPECT_EQ(told(world).verdict,
            "no data: the dossier holds no fact on the total but one that became known only on "
            "2023-02-01 and does not claim to be complete");
}

TEST(Denied, a_fact_of_a_later_date_is_named) {
  World world = met_when("treaty");
  world.fact({.indicator = "treaty", .as_of = "2017-03-01"});
  const Explanation said = told(world);
  EXPECT_THAT(said.verdict,
              HasSubstr("holds no fact on “Treaty in force” but one dated 2017-03-01"));
  EXPECT_THAT(said.statements.front().text, HasSubstr("holds no fact but one dated 2017-03-01"));
}

TEST(Denied, shows_a_later_fact_beside_the_no_of_a_register) {
  World world = met_when("treaty");
  world.fact({.indicator = "treaty", .as_of = "2017-03-01"}).complete("treaty", "2022-08-26");
  EXPECT_THAT(told(world).verdict,
              HasSubstr("(no entry but one dated 2017-03-01 in a register that is complete to"));
}

/// Regression: an explanation wrote "one dated 2017-01-01" for a fact dated 2017.
TEST(Denied, a_fact_dated_by_its_year_keeps_the_year) {
  for (const std::string date : {"2017", "2017-05"}) {
    World world = met_when("treaty");
    world.fact({.indicator = "treaty", .as_of = date});
    EXPECT_THAT(told(world).verdict, HasSubstr("but one dated " + date + " and does not"));
  }
}

TEST(Denied, a_figure_of_another_cycle_is_no_later_one) {
  World world = met_when("total < 300");
  world.fact({.indicator = "total", .value = "250", .cycle = "RC2020"});
  EXPECT_THAT(told(world).verdict, Not(HasSubstr("but one")));
}

TEST(Denied, an_entry_that_became_known_later_is_named) {
  World world = met_when("some e in talk where e.on in cycle");
  world.talk("2012-05-01", "FRA", "risk", {}, "2023-02-01").complete("talk", "2022-08-26");
  EXPECT_THAT(told(world).verdict,
              HasSubstr("no entry but one that became known only on 2023-02-01"));
}

TEST(Days, distinguish_two_readings_with_different_last_days) {
  World world = rule("once by 2014-05-09\n  met when treaty\n  late counts as partly met");
  world.fact({.indicator = "treaty", .as_of = "2017-03-01"}).complete("treaty", "2022-08-26");
  const Explanation said = explain(world.context(), world.finding("FRA", ""));
  EXPECT_EQ(said.verdict,
            "partly met: Treaty in force by 2014-05-09 (no entry but one dated 2017-03-01 in a "
            "register that is complete to 2022-08-26); Treaty in force by 2022-08-26 (yes, dated "
            "2017-03-01)");
}

TEST(Days, are_not_named_for_a_single_reading) {
  World world = met_when("treaty");
  world.fact({.indicator = "treaty", .as_of = "2012-03-01"});
  EXPECT_EQ(told(world).verdict, "met: Treaty in force (yes, dated 2012-03-01)");
}

TEST(Sentence, a_coder_of_a_figure_in_a_sentence_alone_is_not_named) {
  World world = rule("met when a\n  says en \"{total}\"");
  world.now("a", "yes").now("total", "250");
  for (Fact& fact : world.facts.facts)
    fact.provenance.coder = "coder of " + world.program.vocabulary.indicators[fact.indicator].name;
  EXPECT_THAT(told(world).coders, ElementsAre("coder of a"));
}

}  // namespace
}  // namespace servanda::engine
