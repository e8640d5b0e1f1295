// Waivers: flags on verdicts, and errors in the file of waivers.

#include "engine/audit/read_waivers.hpp"

#include <gmock/gmock.h>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

const std::string header = "commitment,subject,cycle,reason,decided_by,expires\n";
const std::string dated_header = "commitment,subject,cycle,reason,decided_by,from,expires\n";

/// Applies the waivers to the one commitment of this world: the flags, then the codes of messages.
std::string told_of(const World& world, const std::string& file_text, bool everything = true) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto file = sources.add("waivers.csv", file_text);
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
std::string told(const World& world, const std::string& rows, bool everything = true) {
  return told_of(world, header + rows, everything);
}

World falling_short() {
  World world = rule("met when a\n");
  world.now("a", "no");
  return world;
}
std::string row(const World& world, std::string_view rest) {
  return world.program.commitments[CommitmentId{0}].name + "," + std::string(rest) + "\n";
}

TEST(Waivers, a_file_without_a_required_column_gives_none) {
  const World world = falling_short();
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto file = sources.add("waivers.csv",
                                "subject,cycle,reason,decided_by,expires\n"
                                "FRA,RC2015,why,who,2099-01-01\n");
  const auto waivers = read_waivers(world.program, sources, file, diagnostics);
  EXPECT_TRUE(waivers.empty());
  ASSERT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.sorted().front().message,
            "a file of waivers needs the column `commitment`");
}

TEST(Waivers, flag_a_shortfall_and_leave_the_verdict) {
  const World world = falling_short();
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,2099-01-01")), "not met: waived");
}

TEST(Waivers, expire_after_their_last_day) {
  const World world = falling_short();
  const std::string last = to_string(world.assessment().as_of);
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who," + last)), "not met: waived");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,2000-01-01")),
            "not met: waiver expired no more W003");
}

TEST(Waivers, warn_if_they_waive_nothing) {
  World kept = rule("met when a\n");
  kept.now("a", "yes");
  EXPECT_EQ(told(kept, row(kept, "FRA,RC2015,why,who,2099-01-01")), " W002");
  EXPECT_EQ(told(kept, row(kept, "nws,RC2015,why,who,2099-01-01")), " W002");
}

TEST(Waivers, outside_of_the_selection_give_no_warning) {
  World world = falling_short();
  Assessment none = world.assessment();
  none.findings.clear();
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto file =
      sources.add("waivers.csv", header + row(world, "FRA,RC2015,why,who,2099-01-01"));
  waive(read_waivers(world.program, sources, file, diagnostics), false, none, diagnostics);
  EXPECT_EQ(diagnostics.warnings(), 0U);
}

TEST(Waivers, have_a_person_a_reason_and_a_last_day) {
  const World world = falling_short();
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,,who,2099-01-01")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,,2099-01-01")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,RC2015,why,who,soon")), " W001");
  EXPECT_EQ(told(world, row(world, "FRA,,why,who,2099-01-01")), " W001");
  EXPECT_EQ(told(world, row(world, "Gaul,RC2015,why,who,2099-01-01")), " W001");
}

/// All messages on a file, with their help.
std::string said_of(const World& world, const std::string& text) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto file = sources.add("waivers.csv", text);
  const auto waivers = read_waivers(world.program, sources, file, diagnostics);
  return waivers.empty() ? base::render(diagnostics, sources) : "read";
}

TEST(Waivers, reject_a_placeholder_as_reason_or_person) {
  const World world = falling_short();
  for (const std::string word : {"n/a", "none", "-", "unknown", "(none)"}) {
    for (const std::string& rest :
         {word + ",who,2099-01-01", "why," + word + ",2099-01-01", "why,who," + word}) {
      EXPECT_THAT(said_of(world, header + row(world, "FRA,RC2015," + rest)),
                  HasSubstr("`" + word + "` says that there is none"));
    }
  }
  EXPECT_EQ(said_of(world, dated_header + row(world, "FRA,RC2015,why,who,n/a,2099-01-01")), "read");
}

TEST(Waivers, suggest_columns_for_an_unknown_one) {
  const World world = falling_short();
  const auto said = said_of(world, "commitment,subject,cycle,reason,by,until,colour\n");
  EXPECT_THAT(said, HasSubstr("did you mean `decided_by`?"));
  EXPECT_THAT(said, HasSubstr("did you mean `expires`?"));
  EXPECT_THAT(said, HasSubstr("waivers have `commitment`, `subject`, `cycle`, `reason`, "
                              "`decided_by`, `expires` and `from`"));
  EXPECT_THAT(said, HasSubstr("take it out, or name it as one of these"));
}

/// Regression: the help proposed one day of 2026 for each of them.
TEST(Waivers, a_day_in_another_form_stays_that_day) {
  const World world = falling_short();
  const auto help = [&](const std::string& day) {
    return said_of(world, header + row(world, "FRA,RC2015,why,who," + day));
  };
  EXPECT_THAT(help("31.12.2030"), HasSubstr("write the year first: `2030-12-31`"));
  EXPECT_THAT(help("4/3/2030"), HasSubstr("`2030-03-04` or `2030-04-03`"));
  EXPECT_THAT(help("2030-12-31T00:00:00Z"), HasSubstr("write `2030-12-31` and nothing behind it"));
  EXPECT_THAT(help("2030"), HasSubstr("`2030` is more than a day"));
  EXPECT_THAT(help("soon"), HasSubstr("YYYY-MM-DD"));
}

TEST(Waivers, two_in_force_at_once_are_an_error_that_shows_both_rows) {
  const World world = falling_short();
  const std::string first = row(world, "FRA,RC2015,why,who,2099-01-01");
  const std::string second = row(world, "FRA,RC2015,why else,who,2098-01-01");
  EXPECT_EQ(told(world, first + second), " W004");
  EXPECT_EQ(told(world, second + first), " W004");
  EXPECT_EQ(told(world, first + first), " W004");
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto file = sources.add("waivers.csv", header + first + second);
  Assessment assessment = world.assessment();
  waive(read_waivers(world.program, sources, file, diagnostics), true, assessment, diagnostics);
  ASSERT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.sorted().front().labels.size(), 2U);
}

TEST(Waivers, count_while_in_force_in_any_order_of_rows) {
  const World world = falling_short();
  const std::string day = to_string(world.assessment().as_of);
  const std::string over = row(world, "FRA,RC2015,first,who,,2000-01-01");
  const std::string now = row(world, "FRA,RC2015,then,who,2000-01-02," + day);
  const std::string later = row(world, "FRA,RC2015,at last,who,2098-01-01,2099-01-01");
  EXPECT_EQ(told_of(world, dated_header + over + now + later), "not met: waived");
  EXPECT_EQ(told_of(world, dated_header + later + now + over), "not met: waived");
  EXPECT_EQ(told_of(world, dated_header + later + over), "not met: waiver expired no more W003");
  EXPECT_EQ(told_of(world, dated_header + over + later), "not met: waiver expired no more W003");
}

TEST(Waivers, that_have_not_begun_give_a_warning_and_no_flag) {
  const World world = falling_short();
  EXPECT_EQ(told_of(world, dated_header + row(world, "FRA,RC2015,why,who,2098-01-01,2099-01-01")),
            " W003");
}

TEST(Waivers, do_not_end_before_they_begin) {
  const World world = falling_short();
  const std::string rest = "FRA,RC2015,why,who,";
  EXPECT_EQ(told_of(world, dated_header + row(world, rest + "2099-01-02,2099-01-01")), " W001");
  EXPECT_EQ(told_of(world, dated_header + row(world, rest + "soon,2099-01-01")), " W001");
}

TEST(Waivers, in_json_lines_may_have_optional_fields_in_later_rows_only) {
  const World world = falling_short();
  const std::string name = world.program.commitments[CommitmentId{0}].name;
  const auto line = [&](const std::string& more) {
    return R"({"commitment":")" + name +
           R"(","subject":"FRA","cycle":"RC2015","reason":"why","decided_by":"who")" + more + "}\n";
  };
  EXPECT_EQ(told_of(world, line(R"(,"expires":"2000-01-01")") +
                               line(R"(,"expires":"2099-01-01","from":"2000-01-02")")),
            "not met: waived");
  EXPECT_EQ(told_of(world, line(R"(,"expires":"2000-01-01")") +
                               line(R"(,"expires":"2099-01-01","begins":"2000-01-02")")),
            " W001");
}

TEST(Waivers, need_each_column_of_their_header) {
  const World world = falling_short();
  base::Sources sources;
  base::Diagnostics diagnostics;
  const auto lacking = sources.add("a.csv", "commitment,subject,cycle,reason,expires\n");
  EXPECT_TRUE(read_waivers(world.program, sources, lacking, diagnostics).empty());
  const auto unknown = sources.add("b.csv", "commitment,subject,cycle,reason,by,expires\n");
  EXPECT_TRUE(read_waivers(world.program, sources, unknown, diagnostics).empty());
  EXPECT_EQ(diagnostics.errors(), 2U);
}

}  // namespace
}  // namespace servanda::engine
