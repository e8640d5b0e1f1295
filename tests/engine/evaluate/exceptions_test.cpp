// Exceptions: their clauses replace those of the commitment in the cases that they name.

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `met when a`, and these exceptions.
World with(const std::string& exceptions) {
  return World(commitment("test", "met when a  partly met when c") + exceptions);
}

const std::string easier = "exception to test \"a smaller State\" when b { met when c }\n";

TEST(Exception, replaces_the_clauses_if_its_condition_holds) {
  World world = with(easier);
  world.now("a", "no").now("b", "yes").now("c", "yes");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "met");
  EXPECT_EQ(finding.exceptions, std::vector<std::string>{"a smaller State"});
  EXPECT_EQ(finding.excepted_by, 0U);
}

TEST(Exception, has_no_effect_if_its_condition_fails) {
  World world = with(easier);
  world.now("a", "no").now("b", "no").now("c", "yes");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "partly met");
  EXPECT_TRUE(finding.exceptions.empty());
}

TEST(Exception, that_may_apply_leaves_the_verdict_between_both) {
  World world = with(easier);
  world.now("a", "no").now("b", "withheld").now("c", "yes");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "no data: withheld");
  EXPECT_EQ(range_of(finding), "partly met to met");
  EXPECT_EQ(finding.exceptions, std::vector<std::string>{"a smaller State"});
  EXPECT_EQ(finding.may_be_excepted_by, std::vector<std::size_t>{0});
  EXPECT_NE(world.deciding(finding).find("b of FRA"), std::string::npos);
}

TEST(Exception, that_may_apply_has_no_effect_if_both_verdicts_agree) {
  World world = with(easier);
  world.now("a", "yes").now("b", "withheld").now("c", "yes");
  EXPECT_EQ(world.verdict(), "met");
}

TEST(Exception, that_may_apply_gives_its_reasons_even_if_both_verdicts_are_open) {
  World world = with(easier);
  world.now("a", "not reported").now("b", "withheld").now("c", "not reported");
  EXPECT_EQ(world.verdict(), "no data: not_reported, withheld");
}

TEST(Exception, keeps_the_clauses_that_it_does_not_name) {
  World world = with("exception to test \"E\" when b { applies when c else \"no need\" }\n");
  world.now("a", "yes").now("b", "yes").now("c", "no");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "not applicable");
  EXPECT_EQ(finding.not_applicable_because, "no need");
}

TEST(Exception, may_move_the_due_date) {
  World world(commitment("test", "once by 2014-05-09  met when treaty") +
              "exception to test \"late joiner\" when b { once by 2016-01-01 }\n");
  world.fact({.indicator = "treaty", .as_of = "2015-06-01"})
      .complete("treaty", "2022-01-01")
      .fact({.indicator = "b", .as_of = "2012-01-01"});
  const Finding finding = world.as_of("2022-01-01").finding("FRA", "");
  EXPECT_EQ(told(finding), "met");
  EXPECT_EQ(to_string(finding.timing), "on time");
  EXPECT_EQ(finding.due, day("2016-01-01"));
}

TEST(Exception, says_the_figures_of_its_own_due_date) {
  World world(commitment("test", "once by 2014-05-09  met when a  says en \"{ceiling}\"") +
              "exception to test \"late joiner\" when b { once by 2016-01-01 }\n");
  world.fact({.indicator = "ceiling", .as_of = "2014-01-01", .value = "300"})
      .fact({.indicator = "ceiling", .as_of = "2015-06-01", .value = "250"});
  EXPECT_EQ(World(world).now("b", "no").finding().says.front().text, "300");
  EXPECT_EQ(World(world).now("b", "yes").finding().says.front().text, "250");
}

TEST(Exception, two_that_apply_at_once_are_an_error) {
  World world = with(easier + "exception to test \"another\" when c { met when b }\n");
  world.now("a", "no").now("b", "yes").now("c", "yes");
  const Finding finding = world.finding();
  EXPECT_EQ(told(finding), "error");
  EXPECT_EQ(finding.error, "two exceptions apply at once: “a smaller State” and “another”");
  EXPECT_EQ(finding.at_once, (std::vector<std::size_t>{0, 1}));
  EXPECT_NE(world.deciding(finding).find("b of FRA"), std::string::npos);
  EXPECT_NE(world.deciding(finding).find("c of FRA"), std::string::npos);
}

TEST(Exception, that_apply_at_once_by_their_words_are_found_without_data) {
  const auto said = [](const std::string& second) -> std::string {
    try {
      with(easier + second);
    } catch (const std::invalid_argument& wrong) {
      return wrong.what();
    }
    return "";
  };
  EXPECT_NE(said("exception to test \"two\" when b and c { met when b }\n").find("V004"),
            std::string::npos);
  EXPECT_NE(said("exception to test \"two\" when b { met when b }\n").find("V004"),
            std::string::npos);
  EXPECT_EQ(said("exception to test \"two\" when not b { met when b }\n"), "");
}

}  // namespace
}  // namespace servanda::engine
