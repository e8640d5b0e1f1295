// Scores of commitments.

#include "engine/evaluate/score.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

std::string score_of(const World& world) {
  const Finding finding = world.finding();
  if (!finding.score) return "none";
  const Score& score = *finding.score;
  std::string text = to_string(score.low);
  if (score.low != score.high) text += " to " + to_string(score.high);
  text += " of " + to_string(score.out_of);
  return score.reasons.empty() ? text : text + ": " + listed(score.reasons);
}

World scored(const std::string& more = "") {
  return rule("met when a\n  score out of 3 { 3 when a; 1 when b; 0 otherwise }\n" + more);
}

TEST(Score, is_that_of_the_first_row_that_holds) {
  EXPECT_EQ(score_of(scored().now("a", "yes").now("b", "yes")), "3 of 3");
  EXPECT_EQ(score_of(scored().now("a", "no").now("b", "yes")), "1 of 3");
  EXPECT_EQ(score_of(scored().now("a", "no").now("b", "no")), "0 of 3");
}

TEST(Score, is_an_interval_over_the_rows_that_may_hold) {
  EXPECT_EQ(score_of(scored().now("a", "withheld").now("b", "yes")), "1 to 3 of 3: withheld");
  EXPECT_EQ(score_of(scored().now("a", "withheld").now("b", "no")), "0 to 3 of 3: withheld");
  EXPECT_EQ(score_of(scored().now("a", "no")), "0 to 1 of 3: not_collected");
  EXPECT_EQ(score_of(scored().now("a", "yes")), "3 of 3");
}

TEST(Score, does_not_exist_if_the_commitment_does_not_apply) {
  EXPECT_EQ(score_of(scored("  applies when c else \"no\"").now("c", "no").now("a", "yes")),
            "none");
  EXPECT_EQ(score_of(scored("  applies when c else \"no\"").now("a", "yes")),
            "0 to 3 of 3: not_collected");
}

TEST(Score, is_open_if_the_commitment_may_not_apply) {
  World world =
      rule("applies when a else \"no\"  met when b  score out of 2 { 2 when b; 0 otherwise }");
  world.now("a", "withheld").now("b", "yes");
  const Score score = world.finding().score.value();
  EXPECT_EQ(to_string(score.low) + "-" + to_string(score.high), "0-2");
  EXPECT_EQ(listed(score.reasons), "withheld");
}

/// Regression: the commitment's own `applies when` was used although an exception replaced it.
TEST(Score, reads_whether_its_exception_applies) {
  World world(commitment("test",
                         "applies when a else \"no\"  met when b"
                         "  score out of 2 { 2 when b; 0 otherwise }") +
              "exception to test \"a small State\" when c { applies when b else \"no\" }\n");
  world.now("a", "withheld").now("b", "yes").now("c", "yes");
  const Score score = world.finding().score.value();
  EXPECT_EQ(to_string(score.low) + "-" + to_string(score.high), "2-2");
}

TEST(Score, shares_the_assumptions_of_its_rows_with_the_finding) {
  World world = rule(
      "met when a  score out of 2 { 2 when b or else no because \"silence is no\"; 0 otherwise }");
  const Finding finding = world.now("a", "yes").finding();
  EXPECT_EQ(told(finding), "met");
  ASSERT_EQ(finding.assumptions.size(), 1U);
  EXPECT_EQ(finding.assumptions.front().because, "silence is no");
  EXPECT_EQ(world.said(finding, finding.score->support), "b of FRA in RC2015");
}

TEST(Score, adds_the_readings_of_its_rows_to_the_evidence) {
  const Finding finding = scored().now("a", "no").now("b", "yes").finding();
  EXPECT_EQ(finding.readings.size(), 2U);
}

}  // namespace
}  // namespace servanda::engine
