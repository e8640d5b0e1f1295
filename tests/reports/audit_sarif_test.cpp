// Verdicts as SARIF: kinds, levels, suppressions, fingerprints and states.

#include "reports/json/audit_sarif.hpp"

#include <gmock/gmock.h>

#include "base/version.hpp"
#include "tests/golden.hpp"
#include "tests/reports/compared_sample.hpp"

namespace servanda::reports {
namespace {

using engine::Verdict;
using testing::HasSubstr;
using testing::Not;

TEST(WriteAuditSarif, is_a_rule_a_commitment_and_a_result_a_verdict) {
  const Sample sample;
  std::string found = write_audit_sarif(sample.audit());
  const std::string key = "\"version\": \"" + std::string(version);
  found.replace(found.find(key), key.size(), "\"version\": \"VERSION");
  EXPECT_EQ(found, golden("tests/reports/audit.sarif", found));
}

std::string the_result(Verdict verdict, engine::Reasons reasons = {}) {
  Sample sample;
  sample.assessment.findings = {
      sample.finding(sample.ratify, sample.china, sample.rc2020, verdict)};
  sample.assessment.findings[0].reasons = reasons;
  return write_audit_sarif(sample.audit());
}

std::string kind(const std::string& kind, const std::string& level) {
  return "\"kind\": \"" + kind + "\",\n          \"level\": \"" + level + "\"";
}

TEST(WriteAuditSarif, only_a_shortfall_fails) {
  EXPECT_THAT(the_result(Verdict::met), HasSubstr(kind("pass", "none")));
  EXPECT_THAT(the_result(Verdict::partly_met), HasSubstr(kind("fail", "warning")));
  EXPECT_THAT(the_result(Verdict::not_met), HasSubstr(kind("fail", "error")));
  EXPECT_THAT(the_result(Verdict::no_data), HasSubstr(kind("open", "none")));
  EXPECT_THAT(the_result(Verdict::not_applicable), HasSubstr(kind("notApplicable", "none")));
  EXPECT_THAT(the_result(Verdict::pending), HasSubstr(kind("informational", "none")));
}

TEST(WriteAuditSarif, sources_that_contradict_each_other_are_for_review) {
  EXPECT_THAT(the_result(Verdict::no_data, {engine::Reason::conflict}),
              HasSubstr(kind("review", "none")));
}

TEST(WriteAuditSarif, an_error_of_computation_is_a_failure_of_the_run) {
  EXPECT_THAT(the_result(Verdict::error), HasSubstr("\"executionSuccessful\": false"));
  EXPECT_THAT(the_result(Verdict::error), HasSubstr("toolExecutionNotifications"));
  EXPECT_THAT(the_result(Verdict::met), HasSubstr("\"executionSuccessful\": true"));
}

TEST(WriteAuditSarif, a_waiver_in_force_suppresses_and_an_expired_one_does_not) {
  Sample sample;
  EXPECT_THAT(write_audit_sarif(sample.audit()), Not(HasSubstr("suppressions")));
  sample.run.waivers_digest = "sha256:" + std::string(64, 'd');
  engine::Finding& finding = sample.assessment.findings[1];
  finding.flags = {engine::Flag::waived};
  finding.waived = {"under review", "the Bureau", engine::day("2026-01-01"), true};
  EXPECT_THAT(
      write_audit_sarif(sample.audit()),
      HasSubstr("\"justification\": \"waived by the Bureau until 2026-01-01: under review\""));
  finding.flags = {engine::Flag::waiver_expired};
  finding.waived->active = false;
  EXPECT_THAT(write_audit_sarif(sample.audit()), Not(HasSubstr("justification")));
  EXPECT_THAT(write_audit_sarif(sample.audit()), HasSubstr("\"suppressions\": []"));
}

TEST(WriteAuditSarif, a_fingerprint_does_not_depend_on_the_verdict) {
  const auto print = [](const std::string& text) {
    const std::size_t at = text.find("commitmentSubjectCycle/v1");
    return text.substr(at, 100);
  };
  EXPECT_EQ(print(the_result(Verdict::met)), print(the_result(Verdict::not_met)));
}

TEST(WriteAuditSarif, says_of_each_result_how_it_stands_to_the_baseline) {
  const Sample sample;
  const Compared since = compared(earlier_result(), result_of(sample.audit()));
  const Audit audit = sample.audit();
  const std::string found =
      write_audit_sarif({audit.program, audit.facts, audit.assessment, audit.run, &since});
  for (const char* state : {"new", "unchanged", "updated", "absent"})
    EXPECT_THAT(found, HasSubstr("\"baselineState\": \"" + std::string(state) + "\""));
  EXPECT_THAT(found, HasSubstr("only in the baseline, as of 2020-12-31: not met"));
}

/// A score that cannot be computed is a failure of the tool; the other scores are properties of the
/// run.
TEST(WriteAuditSarif, has_scores_and_those_in_error) {
  Sample sample;
  add_scores(sample);
  const std::string found = write_audit_sarif(sample.audit());
  EXPECT_THAT(found, HasSubstr("\"ruleId\": \"index progress\""));
  EXPECT_THAT(found, HasSubstr("\"text\": \"error: too large\""));
  EXPECT_THAT(found, HasSubstr("\"executionSuccessful\": false"));
  EXPECT_THAT(found, HasSubstr("\"exact\": \"100/3\""));
  EXPECT_THAT(write_audit_sarif(sample.audit(), SarifResults::failures),
              Not(HasSubstr("\"ruleId\": \"index progress\"")));
}

}  // namespace
}  // namespace servanda::reports
