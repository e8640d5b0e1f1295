// Verdicts over the cycles: States with the same course stand together, and none is left out.

#include "reports/trends.hpp"

#include <gmock/gmock.h>

#include "reports/markdown/audit_markdown.hpp"
#include "reports/tables/audit_csv.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

using engine::Verdict;
using testing::HasSubstr;

/// Two cycles: France ratified in between, China and the United States did not.
Sample two_cycles() {
  Sample sample;
  auto& findings = sample.assessment.findings;
  for (const engine::SubjectId id : {sample.china, sample.france, sample.usa})
    findings.push_back(sample.finding(sample.ratify, id, sample.rc2015, Verdict::not_met));
  findings.push_back(sample.finding(sample.talk, {}, sample.rc2015, Verdict::no_data));
  return sample;
}

std::string text(const Sample& sample, std::size_t width = 100) {
  Page page(width, false);
  write_trends(sample.audit(), page);
  return page.take();
}

TEST(WriteTrends, gives_those_who_went_the_same_way_a_line) {
  EXPECT_EQ(text(two_cycles()),
            "Over the review cycles\n"
            "  RC2015     RC2020\n"
            "\n"
            "npt.ap2010.10  Ratify the CTBT\n"
            "  ✗ not met  ✗ not met  CHN, USA\n"
            "  ✗ not met  ● met      FRA\n"
            "\n"
            "the same in every cycle, for everyone: npt.ap2010.5.a, npt.wp9.5.3\n");
}

TEST(WriteTrends, one_cycle_has_no_trend) { EXPECT_EQ(text(Sample()), ""); }

TEST(VerdictBefore, is_that_of_the_last_cycle_in_which_the_same_was_asked) {
  const Sample sample = two_cycles();
  const Audit audit = sample.audit();
  const Trends all = trends(audit);
  const auto& findings = sample.assessment.findings;
  EXPECT_EQ(verdict_before(all, audit, findings[3]), Verdict::not_met);  // France, RC2020
  EXPECT_EQ(verdict_before(all, audit, findings[0]), std::nullopt);      // asked in RC2020 only
  EXPECT_EQ(verdict_before(all, audit, findings[6]), std::nullopt);      // due once
}

TEST(WriteAuditMarkdown, shows_the_course_of_each_commitment_in_a_dossier) {
  const Sample sample = two_cycles();
  EXPECT_THAT(write_audit_markdown(sample.audit()),
              HasSubstr("| commitment | RC2015 | RC2020 |\n"
                        "| --- | --- | --- |\n"
                        "| npt.ap2010.10 | ✗ not met | ● met |\n"));
}

TEST(WriteAuditCsv, has_the_verdict_of_the_cycle_before) {
  const Sample sample = two_cycles();
  const AuditTable table = audit_table(sample.audit());
  const auto column =
      std::find(table.columns.begin(), table.columns.end(), "verdict_in_previous_cycle");
  ASSERT_NE(column, table.columns.end());
  const auto at = static_cast<std::size_t>(column - table.columns.begin());
  EXPECT_EQ(table.rows[3][at], "not met");
  EXPECT_EQ(table.rows[0][at], "");
}

}  // namespace
}  // namespace servanda::reports
