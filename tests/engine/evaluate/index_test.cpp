// Scores of commitments and indices, and what these must not hide.

#include "engine/evaluate/index.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// `62 (58-74, coverage 84%)`, `no data (0-100, coverage 0%)`, `not applicable`.
std::string told(const IndexScore& score) {
  if (!score.error.empty()) return "error";
  if (!score.applies) return "not applicable";
  const std::string figure = score.figure ? to_string(*score.figure) : "no data";
  return figure + " (" + to_string(score.low) + "-" + to_string(score.high) + ", coverage " +
         to_string(score.coverage * Number(100)) + "%)";
}

const IndexScore* found(const Assessment& assessment, const World& world, std::string_view who,
                        std::string_view cycle, std::string_view name) {
  const Vocabulary& words = world.program.vocabulary;
  for (const IndexScore& score : assessment.indices) {
    const std::string about =
        score.subject.valid() ? words.subjects[score.subject].name : words.groups[score.group].name;
    if (about == who && words.cycles[score.cycle].name == cycle &&
        world.program.indices[score.index].name == name)
      return &score;
  }
  return nullptr;
}

std::string index_of(const World& world, std::string_view who = "FRA",
                     std::string_view cycle = "RC2015", std::string_view name = "i") {
  const Assessment assessment = world.assessment();
  const IndexScore* const score = found(assessment, world, who, cycle, name);
  return score == nullptr ? "no row" : told(*score);
}

/// The kind and the score of each member: `scored 100`, `missing 0-100`.
std::string parts(const World& world, std::string_view who = "FRA") {
  const Assessment assessment = world.assessment();
  const IndexScore* const score = found(assessment, world, who, "RC2015", "i");
  std::vector<std::string> all;
  for (const IndexPart& part : score->parts) {
    std::string text(to_string(part.kind));
    if (part.kind != PartKind::not_applicable) {
      text += " " + to_string(part.low);
      if (part.low != part.high) text += "-" + to_string(part.high);
    }
    if (part.may_not_apply) text += " or none";
    if (part.held) text += " held";
    if (!part.error.empty()) text = "error: " + part.error;
    if (part.mean_of_group) text += " mean";
    if (!part.counts) text += " left out";
    all.push_back(std::move(text));
  }
  return listed(all);
}

/// Three commitments: met when a, b, c.
std::string three() {
  return commitment("1", "met when a") + commitment("2", "met when b") +
         commitment("3", "met when c\n  partly met when n > 0");
}
World over_three(const std::string& clauses = "") {
  return World(three() + "index i \"I\" {\n  of commitments 1 2 3\n  " + clauses + "\n}\n");
}

// --- scores of commitments -------------------------------------------------------------------------

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

TEST(score, IsThatOfTheFirstRowThatHolds) {
  EXPECT_EQ(score_of(scored().now("a", "yes").now("b", "yes")), "3 of 3");
  EXPECT_EQ(score_of(scored().now("a", "no").now("b", "yes")), "1 of 3");
  EXPECT_EQ(score_of(scored().now("a", "no").now("b", "no")), "0 of 3");
}

TEST(score, IsAnIntervalOverTheRowsThatMayHold) {
  EXPECT_EQ(score_of(scored().now("a", "withheld").now("b", "yes")), "1 to 3 of 3: withheld");
  EXPECT_EQ(score_of(scored().now("a", "withheld").now("b", "no")), "0 to 3 of 3: withheld");
  EXPECT_EQ(score_of(scored().now("a", "no")), "0 to 1 of 3: not_collected");
  EXPECT_EQ(score_of(scored().now("a", "yes")), "3 of 3");
}

TEST(score, WhatDoesNotApplyHasNone) {
  EXPECT_EQ(score_of(scored("  applies when c else \"no\"").now("c", "no").now("a", "yes")),
            "none");
  EXPECT_EQ(score_of(scored("  applies when c else \"no\"").now("a", "yes")),
            "0 to 3 of 3: not_collected");
}

TEST(score, WhereItMayNotApplyIsAnythingForThatReason) {
  World world =
      rule("applies when a else \"no\"  met when b  score out of 2 { 2 when b; 0 otherwise }");
  world.now("a", "withheld").now("b", "yes");
  const Score score = world.finding().score.value();
  EXPECT_EQ(to_string(score.low) + "-" + to_string(score.high), "0-2");
  EXPECT_EQ(listed(score.reasons), "withheld");
}

/// Regression: the commitment's own `applies when` was used although an exception replaced it.
TEST(score, UnderAnExceptionIsAskedWhetherThatApplies) {
  World world(commitment("test",
                         "applies when a else \"no\"  met when b"
                         "  score out of 2 { 2 when b; 0 otherwise }") +
              "exception to test \"a small State\" when c { applies when b else \"no\" }\n");
  world.now("a", "withheld").now("b", "yes").now("c", "yes");
  const Score score = world.finding().score.value();
  EXPECT_EQ(to_string(score.low) + "-" + to_string(score.high), "2-2");
}

TEST(score, WhatItsRowsReadIsEvidence) {
  const Finding finding = scored().now("a", "no").now("b", "yes").finding();
  EXPECT_EQ(finding.readings.size(), 2U);
}

// --- over commitments ------------------------------------------------------------------------------

TEST(index, CountsMetOnePartlyMetAHalfAndNotMetNothing) {
  World world = over_three();
  world.now("a", "yes").now("b", "no").now("c", "no").now("n", "1");
  EXPECT_EQ(index_of(world), "50 (50-50, coverage 100%)");
  EXPECT_EQ(parts(world), "scored 100, scored 0, scored 50");
}

TEST(index, WhatVerdictsCountCanBeSaid) {
  World world = over_three("counts met 100% partly met 20% not met 10%");
  world.now("a", "yes").now("b", "no").now("c", "no").now("n", "1");
  EXPECT_EQ(parts(world), "scored 100, scored 10, scored 20");
}

TEST(index, TheUnknownMakesItAnIntervalAndLowersItsCoverage) {
  World world = over_three();
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "50 (≈33.333333-≈66.666667, coverage ≈66.666667%)");
  EXPECT_EQ(parts(world), "scored 100, scored 0, missing 0-100");
}

TEST(index, ARangeOfVerdictsIsARangeOfScores) {
  World world = over_three();
  world.now("a", "yes").now("b", "yes").now("n", "1");
  EXPECT_EQ(parts(world), "scored 100, scored 100, missing 50-100");
  EXPECT_EQ(index_of(world), "100 (≈83.333333-100, coverage ≈66.666667%)");
}

TEST(index, ItsFigureLiesWithinItsInterval) {
  World world = over_three();
  world.now("a", "no").now("b", "no").now("n", "1");  // the third is partly met at least
  EXPECT_EQ(index_of(world), "≈16.666667 (≈16.666667-≈33.333333, coverage ≈66.666667%)");
}

TEST(index, WithNothingKnownThereIsNoFigure) {
  EXPECT_EQ(index_of(over_three()), "no data (0-100, coverage 0%)");
}

TEST(index, WhatDoesNotApplyCountsNeitherWay) {
  World world(commitment("1", "applies when a else \"-\"\n  met when b") +
              commitment("2", "met when c") + "index i \"I\" { of commitments 1 2 }\n");
  world.now("a", "no").now("c", "yes");
  EXPECT_EQ(index_of(world), "100 (100-100, coverage 100%)");
  EXPECT_EQ(parts(world), "not applicable left out, scored 100");
}

/// The range covers the score with the doubtful member and without it: the score of the others may
/// be the whole score.
TEST(index, WhatMayNotApplyIsInTheScoreAndOutOfIt) {
  World world(commitment("one", "applies when a else \"no\"  met when b") +
              commitment("two", "met when c") +
              "index i \"I\" {\n  of commitments one two\n"
              "  counts met 80% partly met 50% not met 20%\n}\n");
  world.now("b", "yes").now("c", "yes");
  EXPECT_EQ(parts(world), "missing 20-80 or none, scored 80");
  EXPECT_EQ(index_of(world), "80 (50-80, coverage 50%)");
}

TEST(index, WhereNothingSurelyAppliesItMayNot) {
  World world(commitment("one", "applies when a else \"no\"  met when b") +
              commitment("two", "met when c") + "index i \"I\" { of commitments one }\n" +
              "index j \"J\" { of commitments two }\nindex k \"K\" { of indices i j }\n");
  world.now("b", "yes").now("c", "yes");
  EXPECT_EQ(index_of(world), "no data (0-100, coverage 0%)");
  EXPECT_EQ(index_of(world, "FRA", "RC2015", "k"), "100 (50-100, coverage 50%)");
}

TEST(index, WhereNoMemberAppliesItDoesNot) {
  World world(commitment("1", "applies when a else \"-\"\n  met when b") +
              "index i \"I\" { of commitments 1 }\n");
  EXPECT_EQ(index_of(world.now("a", "no")), "not applicable");
}

TEST(index, WeightsShiftTheAverage) {
  World world = over_three("weights { 1 3 }");
  world.now("a", "yes").now("b", "no").now("c", "no").now("n", "0");
  EXPECT_EQ(index_of(world), "60 (60-60, coverage 100%)");
}

TEST(index, CoverageIsByWeight) {
  World world = over_three("weights { 1 3 }");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "75 (60-80, coverage 80%)");
}

TEST(index, TheMinimumIsThatOfTheWorstMember) {
  World world = over_three("model minimum");
  world.now("a", "yes").now("c", "no").now("n", "1");
  EXPECT_EQ(index_of(world), "50 (0-50, coverage ≈66.666667%)");
}

TEST(index, BelowItsMinimumCoverageItHasNoFigure) {
  World world = over_three("minimum coverage 70%");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "no data (≈33.333333-≈66.666667, coverage ≈66.666667%)");
  world.now("c", "yes");
  EXPECT_EQ(index_of(world), "≈66.666667 (≈66.666667-≈66.666667, coverage 100%)");
}

TEST(index, WhatIsLeftOutStillLowersTheCoverage) {
  World world = over_three("missing left out");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "50 (50-50, coverage ≈66.666667%)");
  EXPECT_EQ(parts(world), "scored 100, scored 0, missing 0-100 left out");
}

TEST(index, TheMeanOfTheGroupStandsForWhatIsMissing) {
  World world = over_three("missing mean of the group");
  world.now("a", "yes").now("b", "no").now("c", "yes", "GBR").now("c", "no", "CHN");
  world.now("n", "1", "CHN");
  EXPECT_EQ(parts(world), "scored 100, scored 0, missing 75 mean");
  EXPECT_EQ(index_of(world), "≈58.333333 (≈58.333333-≈58.333333, coverage ≈66.666667%)");
}

TEST(index, TheMeanIsThatOfAllWhoeverIsAskedFor) {
  World world = over_three("missing mean of the group");
  world.now("a", "yes").now("b", "no").now("c", "yes", "GBR");
  const SubjectId france = *world.program.vocabulary.subjects.find("FRA");
  const Assessment assessment = world.assessment({.subjects = {france}});
  EXPECT_EQ(told(*found(assessment, world, "FRA", "RC2015", "i")),
            "≈66.666667 (≈66.666667-≈66.666667, coverage ≈66.666667%)");
  for (const Finding& finding : assessment.findings) EXPECT_EQ(finding.subject, france);
  for (const IndexScore& score : assessment.indices) EXPECT_EQ(score.subject, france);
}

TEST(index, WithNoMeanTheMissingIsUnknown) {
  World world = over_three("missing mean of the group");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "50 (≈33.333333-≈66.666667, coverage ≈66.666667%)");
}

TEST(index, WhatIsNotDueYetMayStillBeMet) {
  World world = over_three();
  world.as_of("2014-01-01").now("a", "yes").now("b", "no").now("c", "no").now("n", "1");
  EXPECT_EQ(parts(world), "scored 100, open 0-100, open 50-100");
}

TEST(index, AScoreOfACommitmentCountsInsteadOfItsVerdict) {
  World world(commitment("1", "met when a\n  score out of 4 { 3 when a; 1 otherwise }") +
              "index i \"I\" { of commitments 1 }\n");
  EXPECT_EQ(index_of(world), "no data (25-75, coverage 0%)");
  EXPECT_EQ(index_of(world.now("a", "yes")), "75 (75-75, coverage 100%)");
}

TEST(index, AGroupThatIsBoundAsOneHasARowOfItsOwn) {
  World world(commitment("1", "met when a") +
              commitment("2", "binds collectively nws\n  met when b of FRA") +
              "index i \"I\" { of commitments 1 2 }\n");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "100 (100-100, coverage 100%)");
  EXPECT_EQ(index_of(world, "nws"), "0 (0-0, coverage 100%)");
}

TEST(index, OnlyMembersOfItsGroupHaveARow) {
  World world = over_three("for each alone");
  world.now("a", "yes", "GBR").now("a", "yes");
  EXPECT_EQ(index_of(world, "GBR"), "no row");
  EXPECT_NE(index_of(world, "FRA"), "no row");
}

TEST(index, OnlyCyclesUnderReviewHaveARow) {
  World world = over_three("review each cycle from RC2015 to RC2015");
  EXPECT_EQ(index_of(world, "FRA", "RC2010"), "no row");
  EXPECT_NE(index_of(world, "FRA", "RC2015"), "no row");
  EXPECT_EQ(index_of(world, "FRA", "RC2020"), "no row");
}

TEST(index, IsTakenOnlyWhereAllOfItsCommitmentsAreAskedFor) {
  const World world = over_three();
  const auto one = *world.program.commitments.find("world.1");
  EXPECT_TRUE(world.assessment({.commitments = {one}}).indices.empty());
  EXPECT_FALSE(world.assessment().indices.empty());
}

TEST(index, AnErrorOfAMemberIsAnErrorOfTheIndexAndOfAllThatReadsIt) {
  World world(commitment("1", "met when n * n > 0") + commitment("2", "met when a") +
              "index i \"I\" { of commitments 1 2\n  missing left out\n}\n"
              "index j \"J\" { of indices i\n}\n");
  world.now("n", std::string(3'000, '9')).now("a", "yes");
  const Assessment assessment = world.assessment();
  EXPECT_EQ(found(assessment, world, "FRA", "RC2015", "i")->error,
            "its member `world.1` is in error: `n * n` has more than 4,932 digits: round a part of "
            "it, as in `round(x, 8)`");
  EXPECT_EQ(told(*found(assessment, world, "FRA", "RC2015", "j")), "error");
}

// --- over indicators -------------------------------------------------------------------------------

World of_figure(const std::string& how) {
  return World("index i \"I\" {\n  for each nws\n  of indicators { " + how + " }\n}\n");
}
std::string on(const std::string& how, std::string_view value) {
  World world = of_figure("n " + how);
  return parts(world.now("n", value));
}

TEST(scale, IsALineThroughItsPoints) {
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "50"), "scored 0");
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "10"), "scored 80");
  EXPECT_EQ(on("scale 0 at 0, 80 at 10, 100 at 30", "20"), "scored 90");
  EXPECT_EQ(on("scale 0 at 0, 80 at 10, 100 at 30", "5"), "scored 40");
}

TEST(scale, GoesOnBeyondItsPointsUnlessItIsClamped) {
  EXPECT_EQ(on("scale 20 at 10, 40 at 20", "25"), "scored 50");
  EXPECT_EQ(on("scale 20 at 10, 40 at 20, clamp", "25"), "scored 40");
  EXPECT_EQ(on("scale 20 at 10, 40 at 20, clamp", "-5"), "scored 20");
  EXPECT_EQ(
      on("scale 20 at 10, 40 at 20", "1000"),
      "error: it counts 2000, above the range of this index, 0 to 100: widen the range, or say "
      "`held` behind it to keep such a score at its end");
}

/// Regression: a score of -9.2 became 0, with a coverage of 100% and no message.
TEST(index, NoScoreIsClippedInSilence) {
  const std::string how = "scale 0 at 0, 100 at 98";
  const std::string below = "error: it counts ≈-9.183673, below the range of this index, 0 to 100";
  EXPECT_EQ(on(how, "-9").substr(0, below.size()), below);
  const std::string most = "error: it counts at most ≈-9.183673, below";
  EXPECT_EQ(on(how, "at most -9").substr(0, most.size()), most);
  EXPECT_EQ(index_of(of_figure("n " + how).now("n", "-9")), "error");
  EXPECT_EQ(on(how, "at most 49"), "open 0-50");
  EXPECT_EQ(on(how, "between -9 and 49"), "open 0-50");
}

World in_range(const std::string& how, const std::string& range) {
  return World("index i \"I\" {\n  for each nws\n  of indicators { " + how + " }\n  range " +
               range + "\n}\nindex j \"J\" {\n  of indices i\n  range " + range + "\n}\n");
}

TEST(index, SaysWhatItsMembersMayCount) {
  World world = in_range("n scale -10 at 0, 100 at 110; n bands { -100 below 0; 0 otherwise }",
                         "-100 to 100");
  EXPECT_EQ(parts(world), "missing -100-100, missing -100-0");
  EXPECT_EQ(index_of(world), "no data (-100-50, coverage 0%)");
  world.now("n", "-15");
  EXPECT_EQ(parts(world), "scored -25, scored -100");
  EXPECT_EQ(index_of(world, "FRA", "RC2015", "j"), "-62.5 (-62.5--62.5, coverage 100%)");
}

TEST(index, WhatIsHeldWithinItsRangeSaysSo) {
  World world = in_range("n scale 0 at 0, 100 at 98", "0 to 100 held");
  EXPECT_EQ(parts(World(world).now("n", "-9")), "scored 0 held");
  EXPECT_EQ(parts(World(world).now("n", "49")), "scored 50");
  EXPECT_EQ(parts(World(world).now("n", "between -9 and 49")), "open 0-50 held");
  EXPECT_EQ(parts(world), "missing 0-100");
  const Assessment assessment = world.now("n", "120").assessment();
  EXPECT_TRUE(found(assessment, world, "FRA", "RC2015", "i")->held);
  EXPECT_TRUE(found(assessment, world, "FRA", "RC2015", "j")->held);
  EXPECT_FALSE(found(assessment, world, "GBR", "RC2015", "i")->held);
}

TEST(index, APercentageCountsAsItIs) {
  EXPECT_EQ(parts(of_figure("part").now("part", "40%")), "scored 40");
  EXPECT_EQ(parts(of_figure("part").now("part", "at least 40%")), "open 40-100");
  EXPECT_EQ(parts(of_figure("part")), "missing 0-100");
  EXPECT_EQ(index_of(of_figure("part").now("part", "120%")), "error");
}

/// Regression: a figure of an empty group counted as unknown: 25-75, coverage 50%.
TEST(index, AFigureThatDoesNotApplyCountsNeitherWay) {
  const std::string how =
      "n scale 0 at 0, 100 at 10; sum(n of s for s in nobody) scale 0 at 0, 100 at 5";
  World world = of_figure(how);
  world.now("n", "5");
  EXPECT_EQ(parts(world), "scored 50, not applicable left out");
  EXPECT_EQ(index_of(world), "50 (50-50, coverage 100%)");
  World none = of_figure("every s in nobody: a of s");
  EXPECT_EQ(index_of(none), "not applicable");
  World mean(
      "index i \"I\" {\n  for each nws\n  of indicators { n scale 0 at 0, 100 at 10;\n"
      "    sum(n of s for s in alone where s = subject) scale 0 at 0, 100 at 5 }\n"
      "  missing mean of the group\n}\nindex j \"J\" { of indices i }\n");
  mean.now("n", "5").now("n", "1", "GBR");
  EXPECT_EQ(parts(mean, "GBR"), "scored 10, not applicable left out");
  EXPECT_EQ(index_of(mean, "GBR", "RC2015", "j"), "10 (10-10, coverage 100%)");
}

/// Regression: the mean of the group was the mean of the others, as if the one in error were
/// missing.
TEST(index, AnErroredPartOfAMeanIsAnErrorOfAllThatNeedIt) {
  World world(
      "index i \"I\" {\n  for each nws\n  of indicators { n scale 0 at 0, 100 at 98; a }\n"
      "  missing mean of the group\n}\n");
  world.now("n", "-9").now("n", "49", "GBR").now("a", "yes").now("a", "yes", "GBR");
  world.now("a", "yes", "CHN");
  EXPECT_EQ(index_of(world), "error");
  EXPECT_EQ(index_of(world, "GBR"), "75 (75-75, coverage 100%)");
  EXPECT_EQ(parts(world, "CHN"),
            "error: it would be the mean of the group, and `FRA` is in error, scored 100");
  EXPECT_EQ(index_of(world, "CHN"), "error");
}

/// Regression: with 14 members and one decimal each, most sums of fractions exceeded 64 bits.
TEST(index, AWeightedSumOfManyFractionsIsExact) {
  std::string how;
  for (int i = 0; i < 14; ++i) {
    how += "n / " + std::to_string(9'999'973 + 2 * i) + " scale 0 at 0, 100 at 1 weight " +
           std::to_string(i + 1) + ".7; ";
  }
  World world = of_figure(how);
  const Assessment assessment = world.now("n", "5").assessment();
  const IndexScore& score = *found(assessment, world, "FRA", "RC2015", "i");
  ASSERT_TRUE(score.figure) << score.error;
  Number sum;
  Number weights;
  for (const IndexPart& part : score.parts) {
    const Number& weight = world.program.indices[score.index].members[part.member].weight;
    sum = sum + *part.figure * weight;
    weights = weights + weight;
  }
  EXPECT_EQ(*score.figure, sum / weights);
  EXPECT_TRUE(score.figure->is_wide());
}

TEST(scale, ABoundedFigureIsAnInterval) {
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "between 10 and 20"), "open 60-80");
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "at least 20"), "open 0-60");
  EXPECT_EQ(on("scale 0 at 50, 100 at 0, clamp", "at least 60"), "scored 0");
  EXPECT_EQ(on("scale 0 at 0, 100 at 10, 0 at 20", "between 5 and 15"), "open 50-100");
}

TEST(bands, AFigureFallsIntoTheFirstThatItIsBelow) {
  const std::string bands = "bands { 0 below 10; 50 below 20; 100 otherwise }";
  EXPECT_EQ(on(bands, "9"), "scored 0");
  EXPECT_EQ(on(bands, "10"), "scored 50");
  EXPECT_EQ(on(bands, "20"), "scored 100");
  EXPECT_EQ(on(bands, "fewer than 10"), "scored 0");
  EXPECT_EQ(on(bands, "at most 10"), "open 0-50");
  EXPECT_EQ(on(bands, "between 5 and 25"), "open 0-100");
  EXPECT_EQ(on(bands, "at least 20"), "scored 100");
}

TEST(index, AMissingFigureIsAnythingThatTheScaleAllows) {
  World world = of_figure("n scale 20 at 10, 40 at 20, clamp; a");
  EXPECT_EQ(parts(world), "missing 20-40, missing 0-100");
  EXPECT_EQ(index_of(world.now("a", "yes")), "70 (60-70, coverage 50%)");
}

TEST(index, ATruthCountsAHundredOrNothing) {
  EXPECT_EQ(parts(of_figure("a; b").now("a", "yes").now("b", "no")), "scored 100, scored 0");
}

TEST(index, FiguresMayBeComputed) {
  World world = of_figure("change(total) scale 100 at -10, 0 at 0");
  world.before("total", "300").now("total", "295");
  EXPECT_EQ(parts(world), "scored 50");
}

TEST(index, AFigureKeepsWhatItRestsOn) {
  const Assessment assessment = of_figure("a").now("a", "yes").assessment();
  std::size_t rests = 0;
  for (const IndexScore& score : assessment.indices)
    rests += score.parts[0].readings[0].facts.size();
  EXPECT_EQ(rests, 1U);
}

TEST(index, AFigureThatIsTooLargeIsAnErrorOfThatRowAlone) {
  World world = of_figure("n * n scale 0 at 0, 100 at 4");
  world.now("n", std::string(3'000, '9')).now("n", "2", "GBR");
  EXPECT_EQ(index_of(world), "error");
  EXPECT_EQ(index_of(world, "GBR"), "100 (100-100, coverage 100%)");
}

// --- nested ----------------------------------------------------------------------------------------

World nested(const std::string& clauses = "", const std::string& of_first = "") {
  return World("index first \"F\" {\n  for each nws\n  of indicators { a; b }\n  " + of_first +
               "\n}\n" + "index second \"S\" {\n  for each nws\n  of indicators { c }\n}\n" +
               "index i \"I\" {\n  of indices first second\n  " + clauses + "\n}\n");
}

TEST(index, IndicesCountAsMembersByTheirScore) {
  World world = nested();
  world.now("a", "yes").now("b", "no").now("c", "yes");
  EXPECT_EQ(index_of(world), "75 (75-75, coverage 100%)");
  EXPECT_EQ(parts(world), "scored 50, scored 100");
}

TEST(index, CoverageAndIntervalsGoUpwards) {
  World world = nested();
  world.now("a", "yes").now("c", "yes");
  EXPECT_EQ(index_of(world, "FRA", "RC2015", "first"), "100 (50-100, coverage 50%)");
  EXPECT_EQ(index_of(world), "100 (75-100, coverage 75%)");
}

TEST(index, AMemberBelowItsMinimumCoverageIsMissing) {
  World world = nested("missing left out", "minimum coverage 80%");
  world.now("a", "yes").now("c", "no");
  EXPECT_EQ(parts(world), "missing 50-100 left out, scored 0");
  EXPECT_EQ(index_of(world), "0 (0-0, coverage 75%)");
}

TEST(index, RowsStandInTheOrderOfDeclarationSubjectAndCycle) {
  const Assessment assessment = nested().assessment();
  const auto key = [](const IndexScore& score) {
    return std::tuple(score.index, score.subject, score.cycle);
  };
  EXPECT_TRUE(std::is_sorted(
      assessment.indices.begin(), assessment.indices.end(),
      [&](const IndexScore& one, const IndexScore& other) { return key(one) < key(other); }));
  EXPECT_EQ(assessment.indices.size(), 27U);
}

}  // namespace
}  // namespace servanda::engine
