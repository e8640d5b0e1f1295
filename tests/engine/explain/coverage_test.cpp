// Coverage: which truths of each condition the scenarios reach.

#include "engine/explain/coverage.hpp"

#include <gtest/gtest.h>

#include "engine/check/check.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {
namespace {

const std::string vocabulary = R"(language 1
pack p { title "P" }
state FRA "France"
cycle RC2015 "2010-2015" from 2010-05-29 to 2015-05-22
group all "All" { members FRA }
indicator a truth per cycle "A"
indicator b truth per cycle "B"
)";

CommitmentCoverage covered_by(const std::string& clauses, const std::string& scenarios) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  std::vector<grammar::syntax::File> files;
  const std::string text =
      vocabulary +
      "commitment 1 {\n title \"One\"\n cites \"D\"\n binds each all\n review each cycle\n " +
      clauses + "\n}\n" + scenarios;
  files.push_back(grammar::parse(sources, sources.add("a.pacta", text), diagnostics));
  const Program program = check(sources, files, diagnostics);
  if (diagnostics.has_errors()) throw std::invalid_argument(render(diagnostics, sources));
  return coverage(program).front();
}

std::string given(const std::string& a, const std::string& b, const std::string& verdict) {
  return "scenario \"S\" {\n given | subject | cycle | a | b |\n | FRA | RC2015 | " + a + " | " +
         b + " |\n expect 1 | subject | cycle | verdict |\n | FRA | RC2015 | " + verdict +
         " |\n}\n";
}

std::string reached(const CommitmentCoverage& covered, bool which) {
  std::string text;
  for (const VerdictReached& each : covered.verdicts) {
    if (each.reached == which)
      text += (text.empty() ? "" : ", ") + std::string(to_string(each.verdict));
  }
  return text;
}

/// `yes no unknown` for each condition, as far as a scenario reached them.
std::string truths(const CommitmentCoverage& covered) {
  std::string text;
  for (const ConditionReached& each : covered.conditions) {
    text += "[";
    text += each.yes ? "y" : "";
    text += each.no ? "n" : "";
    text += each.unknown ? "u" : "";
    text += "]";
  }
  return text;
}

TEST(Coverage, counts_the_verdicts_that_a_commitment_can_give) {
  EXPECT_EQ(reached(covered_by("met when a", ""), false), "met, not met, no data, pending");
  EXPECT_EQ(reached(covered_by("applies when b met when a partly met when b", ""), false),
            "met, partly met, not met, no data, not applicable, pending");
  EXPECT_EQ(reached(covered_by("met when a is reported", ""), false), "met, not met, pending");
  EXPECT_EQ(reached(covered_by("met when a or else no because \"it is asked\"", ""), false),
            "met, not met, pending");
  EXPECT_EQ(reached(covered_by("met when a or else b because \"it is asked\"", ""), false),
            "met, not met, no data, pending");
}

TEST(Coverage, a_verdict_counts_if_it_is_expected_and_found) {
  EXPECT_EQ(reached(covered_by("met when a", given("yes", "", "met")), true), "met");
  EXPECT_EQ(reached(covered_by("met when a", given("yes", "", "not met")), true), "");
}

TEST(Coverage, a_condition_counts_with_each_of_its_truths) {
  EXPECT_EQ(truths(covered_by("met when a and not b",
                              given("yes", "no", "met") + given("no", "withheld", "not met"))),
            "[yn][nu]");
}

TEST(Coverage, a_condition_that_reads_no_data_is_never_unknown) {
  const CommitmentCoverage covered = covered_by("met when a is reported and subject in all", "");
  EXPECT_EQ(covered.reachable(), 3U + 2U + 2U);
}

TEST(Coverage, is_rounded_down) {
  EXPECT_EQ(percentage(199, 200), 99);
  EXPECT_EQ(percentage(200, 200), 100);
  EXPECT_EQ(percentage(0, 0), 100);
}

}  // namespace
}  // namespace servanda::engine
