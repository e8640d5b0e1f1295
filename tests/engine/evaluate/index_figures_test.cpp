// Indices over indicators: figures on scales and in bands.

#include "engine/evaluate/index.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/index_world.hpp"

namespace servanda::engine {
namespace {

World of_figure(const std::string& how) {
  return World("index i \"I\" {\n  for each nws\n  of indicators { " + how + " }\n}\n");
}
std::string on(const std::string& how, std::string_view value) {
  World world = of_figure("n " + how);
  return parts(world.now("n", value));
}

TEST(Scale, is_a_line_through_its_points) {
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "50"), "scored 0");
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "10"), "scored 80");
  EXPECT_EQ(on("scale 0 at 0, 80 at 10, 100 at 30", "20"), "scored 90");
  EXPECT_EQ(on("scale 0 at 0, 80 at 10, 100 at 30", "5"), "scored 40");
}

TEST(Scale, goes_on_beyond_its_points_unless_it_is_clamped) {
  EXPECT_EQ(on("scale 20 at 10, 40 at 20", "25"), "scored 50");
  EXPECT_EQ(on("scale 20 at 10, 40 at 20, clamp", "25"), "scored 40");
  EXPECT_EQ(on("scale 20 at 10, 40 at 20, clamp", "-5"), "scored 20");
  EXPECT_EQ(
      on("scale 20 at 10, 40 at 20", "1000"),
      "error: it counts 2000, above the range of this index, 0 to 100: widen the range, or say "
      "`held` behind it to keep such a score at its end");
}

/// Regression: a score of -9.2 became 0, with a coverage of 100% and no message.
TEST(Index, no_score_is_clipped_silently) {
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

TEST(Index, states_the_range_of_its_members) {
  World world = in_range("n scale -10 at 0, 100 at 110; n bands { -100 below 0; 0 otherwise }",
                         "-100 to 100");
  EXPECT_EQ(parts(world), "missing -100-100, missing -100-0");
  EXPECT_EQ(index_of(world), "no data (-100-50, coverage 0%)");
  world.now("n", "-15");
  EXPECT_EQ(parts(world), "scored -25, scored -100");
  EXPECT_EQ(index_of(world, "FRA", "RC2015", "j"), "-62.5 (-62.5--62.5, coverage 100%)");
}

TEST(Index, marks_a_value_that_is_clamped_to_its_range) {
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

TEST(Index, a_percentage_counts_as_it_is) {
  EXPECT_EQ(parts(of_figure("part").now("part", "40%")), "scored 40");
  EXPECT_EQ(parts(of_figure("part").now("part", "at least 40%")), "open 40-100");
  EXPECT_EQ(parts(of_figure("part")), "missing 0-100");
  EXPECT_EQ(index_of(of_figure("part").now("part", "120%")), "error");
}

/// Regression: a figure of an empty group counted as unknown: 25-75, coverage 50%.
TEST(Index, a_figure_that_does_not_apply_is_left_out) {
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
TEST(Index, an_error_in_a_part_of_a_mean_is_an_error_of_all_that_need_it) {
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
TEST(Index, a_weighted_sum_of_many_fractions_is_exact) {
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

TEST(Scale, a_bounded_figure_is_an_interval) {
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "between 10 and 20"), "open 60-80");
  EXPECT_EQ(on("scale 0 at 50, 100 at 0", "at least 20"), "open 0-60");
  EXPECT_EQ(on("scale 0 at 50, 100 at 0, clamp", "at least 60"), "scored 0");
  EXPECT_EQ(on("scale 0 at 0, 100 at 10, 0 at 20", "between 5 and 15"), "open 50-100");
}

TEST(Bands, a_figure_falls_into_the_first_band_above_it) {
  const std::string bands = "bands { 0 below 10; 50 below 20; 100 otherwise }";
  EXPECT_EQ(on(bands, "9"), "scored 0");
  EXPECT_EQ(on(bands, "10"), "scored 50");
  EXPECT_EQ(on(bands, "20"), "scored 100");
  EXPECT_EQ(on(bands, "fewer than 10"), "scored 0");
  EXPECT_EQ(on(bands, "at most 10"), "open 0-50");
  EXPECT_EQ(on(bands, "between 5 and 25"), "open 0-100");
  EXPECT_EQ(on(bands, "at least 20"), "scored 100");
}

TEST(Index, a_missing_figure_may_have_any_value_of_the_scale) {
  World world = of_figure("n scale 20 at 10, 40 at 20, clamp; a");
  EXPECT_EQ(parts(world), "missing 20-40, missing 0-100");
  EXPECT_EQ(index_of(world.now("a", "yes")), "70 (60-70, coverage 50%)");
}

TEST(Index, a_truth_counts_a_hundred_or_zero) {
  EXPECT_EQ(parts(of_figure("a; b").now("a", "yes").now("b", "no")), "scored 100, scored 0");
}

TEST(Index, figures_may_be_computed) {
  World world = of_figure("change(total) scale 100 at -10, 0 at 0");
  world.before("total", "300").now("total", "295");
  EXPECT_EQ(parts(world), "scored 50");
}

TEST(Index, a_figure_keeps_its_readings) {
  const Assessment assessment = of_figure("a").now("a", "yes").assessment();
  std::size_t rests = 0;
  for (const IndexScore& score : assessment.indices)
    rests += score.parts[0].readings[0].facts.size();
  EXPECT_EQ(rests, 1U);
}

TEST(Index, a_figure_that_is_too_large_is_an_error_of_that_row_alone) {
  World world = of_figure("n * n scale 0 at 0, 100 at 4");
  world.now("n", std::string(3'000, '9')).now("n", "2", "GBR");
  EXPECT_EQ(index_of(world), "error");
  EXPECT_EQ(index_of(world, "GBR"), "100 (100-100, coverage 100%)");
}

}  // namespace
}  // namespace servanda::engine
