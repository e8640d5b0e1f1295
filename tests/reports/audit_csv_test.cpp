#include "reports/tables/audit_csv.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/golden.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

TEST(WriteAuditCsv, is_one_row_a_finding) {
  const Sample sample;
  const std::string found = write_audit_csv(sample.audit());
  EXPECT_EQ(found, golden("tests/reports/audit.csv", found));
  EXPECT_EQ(static_cast<std::size_t>(std::count(found.begin(), found.end(), '\n')),
            sample.assessment.findings.size() + 1);
}

TEST(WriteAuditCsv, the_sentence_of_no_data_has_a_column) {
  Sample sample;
  sample.assessment.findings[0].says = {{"en", "the stockpile is 7"}};
  const AuditTable table = audit_table(sample.audit());
  const auto column = std::find(table.columns.begin(), table.columns.end(), "says");
  ASSERT_NE(column, table.columns.end());
  const auto at = static_cast<std::size_t>(column - table.columns.begin());
  ASSERT_EQ(sample.assessment.findings[0].verdict, engine::Verdict::no_data);
  EXPECT_EQ(table.rows[0][at], "the stockpile is 7");
  EXPECT_EQ(table.rows[1][at], "the declared total rose from 4571 to 4600");
}

TEST(WriteAuditCsv, guards_formulas_from_documents) {
  Sample sample;
  sample.assessment.findings[1].says = {};
  for (engine::Fact& fact : sample.facts.facts) fact.provenance.document = "=HYPERLINK(1)";
  const std::string found = write_audit_csv(sample.audit());
  EXPECT_THAT(found, testing::HasSubstr(",'=HYPERLINK(1)"));
  EXPECT_THAT(found, testing::Not(testing::HasSubstr(",=HYPERLINK")));
}

/// Regression: the CSV left out indices without a note.
TEST(WriteAuditCsv, has_a_row_a_score_behind_the_verdicts) {
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
