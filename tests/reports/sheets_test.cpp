#include "reports/tables/sheets.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

#include "reports/tables/xlsx.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::VariantWith;

std::vector<Sheet> sheets_of(const Sample& sample) {
  const Audit audit = sample.audit();
  return sheets(audit,
                in_words(audit, questionnaire(audit.program, audit.facts, audit.assessment), "en"));
}

std::vector<std::string> names(const std::vector<Sheet>& sheets) {
  std::vector<std::string> all;
  for (const Sheet& sheet : sheets) all.push_back(sheet.name);
  return all;
}

TEST(Sheets, leave_out_empty_tables) {
  const Sample sample;
  EXPECT_THAT(names(sheets_of(sample)),
              ElementsAre("Matrix", "Gaps", "Verdicts", "Evidence", "Questionnaire", "Run"));
}

TEST(Sheets, every_row_is_as_wide_as_its_head) {
  const Sample sample;
  for (const Sheet& sheet : sheets_of(sample)) {
    for (const auto& row : sheet.rows) EXPECT_EQ(row.size(), sheet.columns.size()) << sheet.name;
  }
}

TEST(Sheets, the_matrix_has_a_row_a_commitment_and_cycle) {
  const Sample sample;
  const Sheet matrix = sheets_of(sample).front();
  EXPECT_THAT(matrix.rows[0],
              ElementsAre("npt.ap2010.5.a", "Reduce the overall stockpile of all types", "RC2020",
                          "2022-08-26", "? reporting gap", "", "✗ not met", ""));
  EXPECT_EQ(matrix.rows.size(), 4U);
}

TEST(Sheets, disagreements_have_one_of_their_own) {
  Sample sample;
  engine::SourceCheck check;
  check.name = "agree";
  check.indicator = sample.total;
  engine::Agreement differ;
  differ.check = sample.program.checks.add(check);
  differ.subject = sample.usa;
  differ.cycle = sample.rc2020;
  differ.agrees = engine::Truth::no;
  EXPECT_THAT(names(sheets_of(sample)), Not(Contains("Disagreements")));
  sample.assessment.agreements.push_back(differ);
  EXPECT_THAT(names(sheets_of(sample)), Contains("Disagreements"));
}

TEST(WriteXlsx, writes_nothing_without_room_for_temporary_files) {
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TMPDIR", "/nowhere", 1);
  const auto written = write_xlsx({{"Run", {{"what"}}, {{"text"}}}}, engine::day("2022-08-26"));
  EXPECT_THAT(written, VariantWith<NoWorkbook>(NoWorkbook::no_room));
  before == nullptr ? unsetenv("TMPDIR") : setenv("TMPDIR", kept.c_str(), 1);
}

}  // namespace
}  // namespace servanda::reports
