#include "reports/text/audit_text.hpp"

#include <gmock/gmock.h>

#include "reports/text/explanation_text.hpp"
#include "reports/text/gaps.hpp"
#include "tests/golden.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

using engine::Finding;
using engine::Reason;
using engine::Verdict;
using engine::VerdictClass;
using testing::HasSubstr;
using testing::Not;

TEST(WriteText, is_the_gap_analysis) {
  const Sample sample;
  const std::string found = write_text(sample.audit());
  EXPECT_EQ(found, golden("tests/reports/gap_analysis.txt", found));
}

TEST(WriteText, has_the_sentence_of_no_data) {
  Sample sample;
  sample.assessment.findings[0].says = {{"en", "the stockpile is 7"}};
  EXPECT_THAT(write_text(sample.audit()), HasSubstr("  says       the stockpile is 7\n"));
  EXPECT_THAT(write_explanation(sample.context(), sample.assessment.findings[0]),
              HasSubstr("  says       the stockpile is 7\n"));
}

TEST(WriteText, keeps_within_a_narrow_terminal) {
  const Sample sample;
  const std::string found = write_text(sample.audit(), {60, false});
  EXPECT_EQ(found, golden("tests/reports/gap_analysis_narrow.txt", found));
}

TEST(WriteText, colours_only_when_asked_to) {
  const Sample sample;
  EXPECT_THAT(write_text(sample.audit()), Not(HasSubstr("\x1b")));
  EXPECT_THAT(write_text(sample.audit(), {100, true}), HasSubstr("\x1b[31m✗ not met"));
}

TEST(WriteText, splits_a_matrix_that_is_too_wide_for_the_terminal) {
  const Sample sample;
  const std::string found = write_text(sample.audit(), {40, false});
  EXPECT_THAT(found, HasSubstr("                CHN        FRA\nnpt.ap2010.5.a"));
  EXPECT_THAT(found, HasSubstr("                USA\nnpt.ap2010.5.a"));
}

/// Twelve States that never declared anything, and one that did.
struct Many : engine::SmallWorld {
  engine::Assessment assessment{.as_of = engine::day("2022-08-26"),
                                .known_at = engine::day("2022-08-26")};
  Run run;

  Many() {
    for (int i = 0; i < 12; ++i) {
      const std::string code = "S" + std::to_string(10 + i);
      const engine::SubjectId id =
          program.vocabulary.subjects.add({code, engine::english("State " + code)});
      Finding open = finding(reduce, id, rc2020, Verdict::no_data);
      open.reasons = {Reason::not_collected};
      engine::Reading reading = look(total, id, rc2020);
      reading.reasons = open.reasons;
      decide(open, reading);
      assessment.findings.push_back(open);
    }
    assessment.findings.push_back(finding(reduce, usa, rc2020, Verdict::met));
  }
};

TEST(WriteText, counts_many_states_and_names_all_that_have_a_gap) {
  const Many many;
  const std::string found = write_text({many.program, many.facts, many.assessment, many.run});
  EXPECT_THAT(
      found,
      HasSubstr("npt.ap2010.5.a  ●   1  ◐   0  ✗   0  ·  12  ?   0  ¿   0  ±   0  –   0  …   0\n"
                "      · not examined: 12 of 13: all but USA\n"));
}

TEST(WriteText, joins_equal_gaps_of_many_states) {
  const Many many;
  const std::string found = write_text({many.program, many.facts, many.assessment, many.run});
  EXPECT_THAT(found, HasSubstr("· npt.ap2010.5.a · 12 States · 2015-2020 review cycle\n"));
  EXPECT_THAT(found, HasSubstr("  States     12 of 13: all but USA\n"));
  EXPECT_THAT(found, HasSubstr("the declared total of each of these States at the end of"));
}

TEST(WriteText, a_body_has_a_table_of_its_own) {
  Sample sample;
  sample.assessment.findings.push_back(
      sample.finding(sample.ratify, sample.conference, sample.rc2015, Verdict::met));
  sample.assessment.findings.push_back(
      sample.finding(sample.reduce, sample.usa, sample.rc2015, Verdict::met));
  EXPECT_THAT(write_text(sample.audit()),
              HasSubstr("RC2015: 2010-2015 review cycle (2010-05-29 to 2015-05-22)\n"
                        "                USA\n"
                        "npt.ap2010.5.a  ● met\n"
                        "\n"
                        "                review_conference\n"
                        "npt.ap2010.10   ● met\n"));
}

TEST(WriteText, shows_all_if_every_state_has_it) {
  Many many;
  many.assessment.findings.pop_back();
  const std::string found = write_text({many.program, many.facts, many.assessment, many.run});
  EXPECT_THAT(found, HasSubstr("      · not examined: all 12\n"));
}

TEST(WriteText, lists_errors_before_everything_else) {
  Sample sample;
  sample.assessment.findings.front().verdict = Verdict::error;
  sample.assessment.findings.front().error = "a figure is too large to be computed exactly";
  const std::string found = write_text(sample.audit());
  EXPECT_LT(found.find("Could not be evaluated (error): 1"), found.find("Summary"));
  EXPECT_THAT(found, HasSubstr("error: a figure is too large to be computed exactly"));
}

TEST(WriteText, shows_the_selection) {
  Sample sample;
  sample.run.selection.subjects = {"CHN", "FRA"};
  EXPECT_THAT(write_text(sample.audit()), HasSubstr("  subject    CHN, FRA\n"));
}

TEST(WriteText, control_signs_of_the_data_do_not_reach_the_terminal) {
  Sample sample;
  sample.facts.facts.front().provenance.document = "a\x1b[2Jb\u202e";
  EXPECT_THAT(write_text(sample.audit()), HasSubstr("a<U+001B>[2Jb<U+202E>"));
}

TEST(Gaps, findings_that_differ_in_a_source_stay_apart) {
  Sample sample;
  EXPECT_EQ(gaps(sample.audit(), VerdictClass::not_met).size(), 3U);
  sample.assessment.findings[4].readings[0].complete_to.reset();
  EXPECT_EQ(gaps(sample.audit(), VerdictClass::not_met).size(), 4U);
}

TEST(WriteExplanation, is_the_whole_story) {
  const Sample sample;
  std::string found;
  for (const Finding& finding : sample.assessment.findings) {
    found += write_explanation(sample.context(), finding) + "\n";
  }
  EXPECT_EQ(found, golden("tests/reports/explanations.txt", found));
}

}  // namespace
}  // namespace servanda::reports
