#include "reports/audit_junit.hpp"

#include <gmock/gmock.h>

#include "tests/golden.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(WriteAuditJunit, is_a_suite_a_commitment_and_a_case_a_finding) {
  const Sample sample;
  const std::string found = write_audit_junit(sample.audit());
  EXPECT_EQ(found, golden("tests/reports/audit_junit.xml", found));
}

/// The one case of a finding with that verdict.
std::string the_case(engine::Verdict verdict) {
  Sample sample;
  sample.assessment.findings = {
      sample.finding(sample.ratify, sample.china, sample.rc2020, verdict)};
  return write_audit_junit(sample.audit());
}

TEST(WriteAuditJunit, only_not_met_and_partly_met_fail) {
  using engine::Verdict;
  EXPECT_THAT(the_case(Verdict::met), HasSubstr("failures=\"0\" errors=\"0\" skipped=\"0\""));
  for (const Verdict verdict : {Verdict::not_met, Verdict::partly_met})
    EXPECT_THAT(the_case(verdict), HasSubstr("failures=\"1\" errors=\"0\" skipped=\"0\""));
  for (const Verdict verdict : {Verdict::no_data, Verdict::not_applicable, Verdict::pending})
    EXPECT_THAT(the_case(verdict), HasSubstr("failures=\"0\" errors=\"0\" skipped=\"1\""));
  EXPECT_THAT(the_case(Verdict::error), HasSubstr("failures=\"0\" errors=\"1\" skipped=\"0\""));
}

TEST(WriteAuditJunit, a_waived_verdict_is_skipped_and_names_its_decider) {
  Sample sample;
  engine::Finding& finding = sample.assessment.findings[1];
  finding.flags = {engine::Flag::waived};
  finding.waived = {"under review", "the Bureau", engine::day("2026-01-01"), true};
  EXPECT_THAT(write_audit_junit(sample.audit()),
              HasSubstr("<skipped message=\"waived by the Bureau: under review; not met"));
}

TEST(WriteAuditJunit, texts_of_the_data_are_no_markup) {
  Sample sample;
  sample.assessment.findings[1].says = {{"en", "a < b & \"c\"\x01</failure>"}};
  const std::string found = write_audit_junit(sample.audit());
  EXPECT_THAT(found,
              HasSubstr("not met: a &lt; b &amp; &quot;c&quot;&lt;U+0001&gt;&lt;/failure&gt;"));
  EXPECT_THAT(found, Not(HasSubstr("\x01")));
}

/// A score is no test that passes or fails; a score in error is.
TEST(WriteAuditJunit, scores_are_properties_and_errors_cases) {
  Sample sample;
  add_scores(sample);
  const std::string found = write_audit_junit(sample.audit());
  EXPECT_THAT(found, HasSubstr("<testsuite name=\"index progress\" tests=\"1\" failures=\"0\" "
                               "errors=\"1\" skipped=\"0\">"));
  EXPECT_THAT(found, HasSubstr("<property name=\"CHN RC2020\" value=\"33.3% (coverage 50%"));
  EXPECT_THAT(found, HasSubstr("<error type=\"error\" message=\"too large\"/>"));
}

}  // namespace
}  // namespace servanda::reports
