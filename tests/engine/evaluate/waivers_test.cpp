// Waivers: flags beside verdicts, and what is wrong with them.

#include "engine/evaluate/waivers.hpp"

#include <gtest/gtest.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

const std::string header = "commitment,subject,cycle,reason,decided_by,expires\n";

/// What the waivers make of the one commitment of this world: flags, then codes of messages.
std::string told(const World& world, const std::string& rows, bool everything = true) {
  grammar::Sources sources;
  grammar::Diagnostics diagnostics;
  const auto file = sources.add("waivers.csv", header + rows);
  const auto waivers = read_waivers(world.program, sources, file, diagnostics);
  Assessment assessment = world.assessment();
  waive(waivers, everything, assessment, diagnostics);
  std::string text;
  for (const Finding& finding : assessment.findings) {
    if (!finding.waived) continue;
    text += std::string(to_string(finding.verdict)) + ": " +
            std::string(to_string(finding.flags.back())) + (is_waived(finding) ? "" : " no more");
  }
  for (const auto& each : diagnostics.sorted()) text += " " + each.code;
  return text;
}

World falling_short() {
  World world = rule("met when a\n");
  world.now("a", "no");
  return world;
}
std::string row(const World& world, std::string_view rest) {
  return world.program.commitments[CommitmentId{0}].name + "," + std::string(rest) + "\n";
}

TEST(waivers, OfAFileThatLacksAColumnAreNone) {
  const World world = falling_short();
  grammar::Sources sources;
  grammar::Diagnostics diagnostics;
  const auto file = sources.add("waivers.csv",
                                "subject,cycle,reason,decided_by,expires\n"
                                "FRA,RC2015,why,who,2099-01-01\n");
  const auto waivers = read_waivers(world.program, sources, file, diagnostics);
  EXPECT_TRUE(waivers.empty());
  ASSERT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.sorted().front().message,
            "a file of waivers needs the column `commitment`");
}

TEST(waivers, FlagWhatFallsShortAndLeaveTheVerdict) {
  const World world = falling_short();
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,2099-01-01")), "not met: waived");
}

TEST(waivers, ExpireTheDayAfterTheirLast) {
  const World world = falling_short();
  const std::string last = to_string(world.assessment().as_of);
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who," + last)), "not met: waived");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,2000-01-01")),
            "not met: waiver expired no more W003");
}

TEST(waivers, ThatWaiveNothingAreTold) {
  World kept = rule("met when a\n");
  kept.now("a", "yes");
  EXPECT_EQ(told(kept, row(kept, "FRA,RC2015,why,who,2099-01-01")), " W002");
  EXPECT_EQ(told(kept, row(kept, "nws,RC2015,why,who,2099-01-01")), " W002");
}

TEST(waivers, OfWhatWasNotAskedForStay) {
  World world = falling_short();
  Assessment none = world.assessment();
  none.findings.clear();
  grammar::Sources sources;
  grammar::Diagnostics diagnostics;
  const auto file =
      sources.add("waivers.csv", header + row(world, "FRA,RC2015,why,who,2099-01-01"));
  waive(read_waivers(world.program, sources, file, diagnostics), false, none, diagnostics);
  EXPECT_EQ(diagnostics.warnings(), 0U);
}

TEST(waivers, SayWhoWhyAndUntilWhen) {
  const World world = falling_short();
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,,who,2099-01-01")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,,2099-01-01")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,soon")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,,why,who,2099-01-01")), " W001");
  EXPECT_EQ(told(world, row(world, "Gaul,RC2015,why,who,2099-01-01")), " W001");
}

TEST(waivers, NeedEachColumnOfTheirHeader) {
  const World world = falling_short();
  grammar::Sources sources;
  grammar::Diagnostics diagnostics;
  const auto lacking = sources.add("a.csv", "commitment,subject,cycle,reason,expires\n");
  EXPECT_TRUE(read_waivers(world.program, sources, lacking, diagnostics).empty());
  const auto unknown = sources.add("b.csv", "commitment,subject,cycle,reason,by,expires\n");
  EXPECT_TRUE(read_waivers(world.program, sources, unknown, diagnostics).empty());
  EXPECT_EQ(diagnostics.errors(), 2U);
}

}  // namespace
}  // namespace servanda::engine
