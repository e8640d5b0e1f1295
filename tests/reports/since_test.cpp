// An audit with a baseline: every format marks the change of each verdict, and drops none.

#include "reports/since.hpp"

#include <gmock/gmock.h>

#include "reports/audit_junit.hpp"
#include "reports/json/audit_json.hpp"
#include "reports/markdown/audit_markdown.hpp"
#include "reports/tables/audit_csv.hpp"
#include "reports/tables/sheets.hpp"
#include "reports/text/audit_text.hpp"
#include "tests/golden.hpp"
#include "tests/reports/compared_sample.hpp"

namespace servanda::reports {
namespace {

using testing::HasSubstr;

/// The sample, with the audit of two years before as its baseline.
struct WithBaseline {
  Sample sample;
  Compared since = compared(earlier_result(), result_of(sample.audit()));

  [[nodiscard]] Audit audit() const {
    Audit made = sample.audit();
    return {made.program, made.facts, made.assessment, made.run, &since};
  }
};

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

TEST(AuditWithABaseline, marks_changes_in_text_and_lists_closed_and_gone_ones) {
  const WithBaseline with;
  const std::string found = write_text(with.audit());
  EXPECT_EQ(found, golden("tests/reports/audit_baseline.txt", found));
}

TEST(AuditWithABaseline, shows_in_markdown_how_each_verdict_changed) {
  const WithBaseline with;
  const std::string found = write_audit_markdown(with.audit());
  EXPECT_EQ(found, golden("tests/reports/audit_baseline.md", found));
  EXPECT_EQ(count_of(found, "**Since the baseline:**"), with.sample.assessment.findings.size());
}

TEST(AuditWithABaseline, has_a_row_for_each_verdict_and_for_each_missing_one) {
  const WithBaseline with;
  const AuditTable before = audit_table(with.sample.audit());
  const AuditTable after = audit_table(with.audit());
  ASSERT_EQ(after.rows.size(), before.rows.size());
  ASSERT_EQ(after.columns.size(), before.columns.size() + 4);
  EXPECT_EQ(after.columns[before.columns.size()], "since_baseline");
  const std::string csv = write_audit_csv(with.audit());
  EXPECT_EQ(count_of(csv, "\n"), before.rows.size() + 2);
  EXPECT_THAT(csv, HasSubstr(",gone,not met,"));
}

TEST(AuditWithABaseline, keeps_all_of_its_json_and_adds_to_it) {
  const WithBaseline with;
  const std::string json = json_text_of(with.audit());
  EXPECT_EQ(count_of(json, "\"since_baseline\""), with.sample.assessment.findings.size());
  EXPECT_THAT(json, HasSubstr("\"change\": \"gone\""));
  // A result that has a baseline may itself be one.
  EXPECT_TRUE(std::holds_alternative<engine::Result>(read_result("it.json", json)));
}

TEST(AuditWithABaseline, has_a_sheet_of_changes) {
  const WithBaseline with;
  const std::vector<Sheet> all = sheets(with.audit(), {});
  const auto changes = std::find_if(all.begin(), all.end(),
                                    [](const Sheet& sheet) { return sheet.name == "Changes"; });
  ASSERT_NE(changes, all.end());
  EXPECT_EQ(changes->rows.size(), with.since.changes.differences.size() -
                                      with.since.changes.count(engine::Change::unchanged));
}

TEST(AuditWithABaseline, says_so_in_each_test_case) {
  const WithBaseline with;
  const std::string junit = write_audit_junit(with.audit());
  EXPECT_EQ(count_of(junit, "<property name=\"since-baseline\""),
            with.sample.assessment.findings.size());
  EXPECT_THAT(junit, HasSubstr("value=\"new gap: met → not met\""));
}

}  // namespace
}  // namespace servanda::reports
