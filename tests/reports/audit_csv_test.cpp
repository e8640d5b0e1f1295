#include "reports/audit_csv.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/golden.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

TEST(write_audit_csv, is_one_row_a_finding) {
  const Sample sample;
  const std::string found = write_audit_csv(sample.audit());
  EXPECT_EQ(found, golden("tests/reports/audit.csv", found));
  EXPECT_EQ(static_cast<std::size_t>(std::count(found.begin(), found.end(), '\n')),
            sample.assessment.findings.size() + 1);
}

TEST(write_audit_csv, guards_what_a_document_would_have_a_spreadsheet_run) {
  Sample sample;
  sample.assessment.findings[1].says = {};
  for (engine::Fact& fact : sample.facts.facts) fact.provenance.document = "=HYPERLINK(1)";
  const std::string found = write_audit_csv(sample.audit());
  EXPECT_THAT(found, testing::HasSubstr(",'=HYPERLINK(1)"));
  EXPECT_THAT(found, testing::Not(testing::HasSubstr(",=HYPERLINK")));
}

/// Indices were left out without a word.
TEST(write_audit_csv, has_a_row_a_score_behind_the_verdicts) {
  Sample sample;
  add_scores(sample);
  const std::string found = write_audit_csv(sample.audit());
  EXPECT_THAT(found, testing::HasSubstr(",index,33.333333333333,33.333333333333,33.333333333333,"
                                        "100/3,%,yes,0.5\n"));
  EXPECT_THAT(found, testing::HasSubstr(",error: too large,"));
  EXPECT_THAT(found, testing::EndsWith(",index,,,,,,,\n"));
  EXPECT_EQ(static_cast<std::size_t>(std::count(found.begin(), found.end(), '\n')),
            sample.assessment.findings.size() + 3);
}

}  // namespace
}  // namespace servanda::reports
