// Indices over commitments and over other indices, and what these must not hide.

#include "engine/evaluate/index.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/index_world.hpp"

namespace servanda::engine {
namespace {

/// Three commitments: met when a, b, c.
std::string three() {
  return commitment("1", "met when a") + commitment("2", "met when b") +
         commitment("3", "met when c\n  partly met when n > 0");
}
World over_three(const std::string& clauses = "") {
  return World(three() + "index i \"I\" {\n  of commitments 1 2 3\n  " + clauses + "\n}\n");
}

// --- over commitments ------------------------------------------------------------------------------

TEST(Index, counts_met_as_one_partly_met_as_a_half_and_not_met_as_zero) {
  World world = over_three();
  world.now("a", "yes").now("b", "no").now("c", "no").now("n", "1");
  EXPECT_EQ(index_of(world), "50 (50-50, coverage 100%)");
  EXPECT_EQ(parts(world), "scored 100, scored 0, scored 50");
}

TEST(Index, takes_the_value_of_each_verdict_from_the_rules) {
  World world = over_three("counts met 100% partly met 20% not met 10%");
  world.now("a", "yes").now("b", "no").now("c", "no").now("n", "1");
  EXPECT_EQ(parts(world), "scored 100, scored 10, scored 20");
}

TEST(Index, an_unknown_verdict_makes_it_an_interval_and_lowers_its_coverage) {
  World world = over_three();
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "50 (≈33.333333-≈66.666667, coverage ≈66.666667%)");
  EXPECT_EQ(parts(world), "scored 100, scored 0, missing 0-100");
}

TEST(Index, a_range_of_verdicts_is_a_range_of_scores) {
  World world = over_three();
  world.now("a", "yes").now("b", "yes").now("n", "1");
  EXPECT_EQ(parts(world), "scored 100, scored 100, missing 50-100");
  EXPECT_EQ(index_of(world), "100 (≈83.333333-100, coverage ≈66.666667%)");
}

TEST(Index, its_figure_lies_within_its_interval) {
  World world = over_three();
  world.now("a", "no").now("b", "no").now("n", "1");  // the third is partly met at least
  EXPECT_EQ(index_of(world), "≈16.666667 (≈16.666667-≈33.333333, coverage ≈66.666667%)");
}

TEST(Index, has_no_figure_if_nothing_is_known) {
  EXPECT_EQ(index_of(over_three()), "no data (0-100, coverage 0%)");
}

TEST(Index, leaves_out_a_commitment_that_does_not_apply) {
  World world(commitment("1", "applies when a else \"-\"\n  met when b") +
              commitment("2", "met when c") + "index i \"I\" { of commitments 1 2 }\n");
  world.now("a", "no").now("c", "yes");
  EXPECT_EQ(index_of(world), "100 (100-100, coverage 100%)");
  EXPECT_EQ(parts(world), "not applicable left out, scored 100");
}

/// The range covers the score with the doubtful member and without it: the score of the others may
/// be the whole score.
TEST(Index, has_a_range_if_a_commitment_may_not_apply) {
  World world(commitment("one", "applies when a else \"no\"  met when b") +
              commitment("two", "met when c") +
              "index i \"I\" {\n  of commitments one two\n"
              "  counts met 80% partly met 50% not met 20%\n}\n");
  world.now("b", "yes").now("c", "yes");
  EXPECT_EQ(parts(world), "missing 20-80 or none, scored 80");
  EXPECT_EQ(index_of(world), "80 (50-80, coverage 50%)");
}

TEST(Index, may_not_apply_if_no_commitment_surely_applies) {
  World world(commitment("one", "applies when a else \"no\"  met when b") +
              commitment("two", "met when c") + "index i \"I\" { of commitments one }\n" +
              "index j \"J\" { of commitments two }\nindex k \"K\" { of indices i j }\n");
  world.now("b", "yes").now("c", "yes");
  EXPECT_EQ(index_of(world), "no data (0-100, coverage 0%)");
  EXPECT_EQ(index_of(world, "FRA", "RC2015", "k"), "100 (50-100, coverage 50%)");
}

TEST(Index, does_not_apply_if_no_commitment_applies) {
  World world(commitment("1", "applies when a else \"-\"\n  met when b") +
              "index i \"I\" { of commitments 1 }\n");
  EXPECT_EQ(index_of(world.now("a", "no")), "not applicable");
}

TEST(Index, weights_shift_the_average) {
  World world = over_three("weights { 1 3 }");
  world.now("a", "yes").now("b", "no").now("c", "no").now("n", "0");
  EXPECT_EQ(index_of(world), "60 (60-60, coverage 100%)");
}

TEST(Index, coverage_is_by_weight) {
  World world = over_three("weights { 1 3 }");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "75 (60-80, coverage 80%)");
}

TEST(Index, the_minimum_is_the_score_of_the_worst_member) {
  World world = over_three("model minimum");
  world.now("a", "yes").now("c", "no").now("n", "1");
  EXPECT_EQ(index_of(world), "50 (0-50, coverage ≈66.666667%)");
}

TEST(Index, has_no_figure_below_its_minimum_coverage) {
  World world = over_three("minimum coverage 70%");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "no data (≈33.333333-≈66.666667, coverage ≈66.666667%)");
  world.now("c", "yes");
  EXPECT_EQ(index_of(world), "≈66.666667 (≈66.666667-≈66.666667, coverage 100%)");
}

TEST(Index, missing_parts_lower_the_coverage_even_if_left_out) {
  World world = over_three("missing left out");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "50 (50-50, coverage ≈66.666667%)");
  EXPECT_EQ(parts(world), "scored 100, scored 0, missing 0-100 left out");
}

TEST(Index, the_mean_of_the_group_replaces_missing_members) {
  World world = over_three("missing mean of the group");
  world.now("a", "yes").now("b", "no").now("c", "yes", "GBR").now("c", "no", "CHN");
  world.now("n", "1", "CHN");
  EXPECT_EQ(parts(world), "scored 100, scored 0, missing 75 mean");
  EXPECT_EQ(index_of(world), "≈58.333333 (≈58.333333-≈58.333333, coverage ≈66.666667%)");
}

TEST(Index, the_mean_of_the_group_ignores_the_selection) {
  World world = over_three("missing mean of the group");
  world.now("a", "yes").now("b", "no").now("c", "yes", "GBR");
  const SubjectId france = *world.program.vocabulary.subjects.find("FRA");
  const Assessment assessment = world.assessment({.subjects = {france}});
  EXPECT_EQ(told(*found(assessment, world, "FRA", "RC2015", "i")),
            "≈66.666667 (≈66.666667-≈66.666667, coverage ≈66.666667%)");
  for (const Finding& finding : assessment.findings) EXPECT_EQ(finding.subject, france);
  for (const IndexScore& score : assessment.indices) EXPECT_EQ(score.subject, france);
}

TEST(Index, without_a_mean_missing_members_are_unknown) {
  World world = over_three("missing mean of the group");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "50 (≈33.333333-≈66.666667, coverage ≈66.666667%)");
}

TEST(Index, is_open_before_the_due_date) {
  World world = over_three();
  world.as_of("2014-01-01").now("a", "yes").now("b", "no").now("c", "no").now("n", "1");
  EXPECT_EQ(parts(world), "scored 100, open 0-100, open 50-100");
}

TEST(Index, the_score_of_a_commitment_counts_instead_of_its_verdict) {
  World world(commitment("1", "met when a\n  score out of 4 { 3 when a; 1 otherwise }") +
              "index i \"I\" { of commitments 1 }\n");
  EXPECT_EQ(index_of(world), "no data (25-75, coverage 0%)");
  EXPECT_EQ(index_of(world.now("a", "yes")), "75 (75-75, coverage 100%)");
}

TEST(Index, a_group_that_is_bound_as_a_whole_has_a_row) {
  World world(commitment("1", "met when a") +
              commitment("2", "binds collectively nws\n  met when b of FRA") +
              "index i \"I\" { of commitments 1 2 }\n");
  world.now("a", "yes").now("b", "no");
  EXPECT_EQ(index_of(world), "100 (100-100, coverage 100%)");
  EXPECT_EQ(index_of(world, "nws"), "0 (0-0, coverage 100%)");
}

TEST(Index, only_members_of_its_group_have_a_row) {
  World world = over_three("for each alone");
  world.now("a", "yes", "GBR").now("a", "yes");
  EXPECT_EQ(index_of(world, "GBR"), "no row");
  EXPECT_NE(index_of(world, "FRA"), "no row");
}

TEST(Index, only_cycles_under_review_have_a_row) {
  World world = over_three("review each cycle from RC2015 to RC2015");
  EXPECT_EQ(index_of(world, "FRA", "RC2010"), "no row");
  EXPECT_NE(index_of(world, "FRA", "RC2015"), "no row");
  EXPECT_EQ(index_of(world, "FRA", "RC2020"), "no row");
}

TEST(Index, is_computed_only_if_all_its_commitments_are_selected) {
  const World world = over_three();
  const auto one = *world.program.commitments.find("world.1");
  EXPECT_TRUE(world.assessment({.commitments = {one}}).indices.empty());
  EXPECT_FALSE(world.assessment().indices.empty());
}

TEST(Index, an_error_of_a_member_is_an_error_of_the_index_and_of_all_that_reads_it) {
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

// --- over indices ----------------------------------------------------------------------------------

World nested(const std::string& clauses = "", const std::string& of_first = "") {
  return World("index first \"F\" {\n  for each nws\n  of indicators { a; b }\n  " + of_first +
               "\n}\n" + "index second \"S\" {\n  for each nws\n  of indicators { c }\n}\n" +
               "index i \"I\" {\n  of indices first second\n  " + clauses + "\n}\n");
}

TEST(Index, indices_count_as_members_by_their_score) {
  World world = nested();
  world.now("a", "yes").now("b", "no").now("c", "yes");
  EXPECT_EQ(index_of(world), "75 (75-75, coverage 100%)");
  EXPECT_EQ(parts(world), "scored 50, scored 100");
}

TEST(Index, coverage_and_intervals_go_upwards) {
  World world = nested();
  world.now("a", "yes").now("c", "yes");
  EXPECT_EQ(index_of(world, "FRA", "RC2015", "first"), "100 (50-100, coverage 50%)");
  EXPECT_EQ(index_of(world), "100 (75-100, coverage 75%)");
}

TEST(Index, a_member_below_its_minimum_coverage_is_missing) {
  World world = nested("missing left out", "minimum coverage 80%");
  world.now("a", "yes").now("c", "no");
  EXPECT_EQ(parts(world), "missing 50-100 left out, scored 0");
  EXPECT_EQ(index_of(world), "0 (0-0, coverage 75%)");
}

/// Each of them moves the end further only if those that are further have moved it first.
TEST(Index, is_moved_most_by_the_furthest_member_that_may_not_apply) {
  const std::string counts = "  counts met 80% partly met 50% not met 20%\n}\n";
  World world(commitment("one", "applies when a else \"no\"  met when b") +
              commitment("two", "met when c") + "index narrow \"N\" {\n  of commitments one\n" +
              counts + "index wide \"W\" { of commitments one }\n" +
              "index sure \"S\" {\n  of commitments two\n" + counts +
              "index i \"I\" { of indices narrow wide sure }\n");
  world.now("c", "no");
  EXPECT_EQ(parts(world), "missing 20-80 or none, missing 0-100 or none, scored 20");
  EXPECT_EQ(index_of(world), "20 (10-≈66.666667, coverage ≈33.333333%)");
}

TEST(Index, passes_the_examined_share_upwards) {
  World world = nested();
  world.now("a", "yes").now("c", "withheld");  // nobody has looked for b
  const Assessment assessment = world.assessment();
  const auto examined = [&](std::string_view name) {
    return to_string(found(assessment, world, "FRA", "RC2015", name)->examined * Number(100));
  };
  EXPECT_EQ(examined("first"), "50");
  EXPECT_EQ(examined("second"), "100");
  EXPECT_EQ(examined("i"), "75");
}

TEST(Index, leaves_out_a_member_index_that_does_not_apply) {
  World world(
      "index empty \"N\" {\n  for each nws\n  of indicators { every s in nobody: a of s }\n}\n"
      "index first \"S\" {\n  for each nws\n  of indicators { a }\n}\n"
      "index i \"I\" { of indices empty first }\n");
  world.now("a", "yes");
  EXPECT_EQ(parts(world), "not applicable left out, scored 100");
  EXPECT_EQ(index_of(world), "100 (100-100, coverage 100%)");
}

TEST(Index, holds_a_member_index_within_its_range) {
  World world(
      "index below \"B\" {\n  for each nws\n  of indicators { n scale 0 at 0, 100 at 100 }\n"
      "  range -100 to 100\n}\nindex i \"I\" {\n  of indices below\n  range 0 to 100 held\n}\n");
  EXPECT_EQ(parts(World(world).now("n", "50")), "scored 50");
  EXPECT_EQ(parts(world.now("n", "-50")), "scored 0 held");
  EXPECT_EQ(index_of(world), "0 (0-0, coverage 100%)");
}

TEST(Index, marks_a_member_that_is_clamped) {
  World world(
      "index inner \"B\" {\n  for each nws\n  of indicators { n scale 0 at 0, 100 at 100 }\n"
      "  range 0 to 100 held\n}\nindex i \"I\" { of indices inner }\n");
  EXPECT_EQ(parts(World(world).now("n", "-50")), "scored 0 held");
  EXPECT_EQ(parts(World(world).now("n", "50")), "scored 50");
}

TEST(Index, leaves_a_partly_covered_member_index_open) {
  World world = nested("", "missing left out");
  world.now("a", "yes").now("c", "yes");
  EXPECT_EQ(parts(world), "open 100, scored 100");
  EXPECT_EQ(index_of(world), "100 (100-100, coverage 75%)");
}

TEST(Index, rows_stand_in_the_order_of_declaration_subject_and_cycle) {
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
