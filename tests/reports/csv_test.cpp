#include "reports/tables/csv.hpp"

#include <gmock/gmock.h>

namespace servanda::reports {
namespace {

TEST(CsvRow, quotes_characters_that_would_end_a_cell) {
  EXPECT_EQ(csv_row({"a", "b,c", "say \"no\"", "two\nlines"}),
            "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\"\n");
}

TEST(CsvRow, quotes_other_separators_that_a_reader_may_use) {
  EXPECT_EQ(csv_row({"FRA;GBR", "a\tb"}), "\"FRA;GBR\",\"a\tb\"\n");
}

TEST(CsvRow, starts_no_formula_under_another_separator) {
  EXPECT_EQ(csv_row({"a;=1+1;b"}), "\"a;'=1+1;b\"\n");
  EXPECT_EQ(csv_row({"a;\"=1+1;b"}), "\"a;'\"\"=1+1;b\"\n");
  EXPECT_EQ(csv_row({"a\n@SUM(A1)\tb; -1"}), "\"a\n'@SUM(A1)\tb;' -1\"\n");
  EXPECT_EQ(csv_row({"FRA; GBR;;USA"}), "\"FRA; GBR;;USA\"\n");
}

TEST(CsvRow, shows_control_characters) {
  EXPECT_EQ(csv_row({"\x1B[2J", "a\u202Eb"}), "<U+001B>[2J,a<U+202E>b\n");
}

TEST(NoFormula, puts_an_apostrophe_before_a_formula) {
  for (const char* text :
       {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\n=1", "-", "-1.2.3", "＝1", "＠SUM(A1)"})
    EXPECT_EQ(no_formula(text), "'" + std::string(text));
  EXPECT_EQ(no_formula("\r=1"), "'<U+000D>=1");
}

TEST(NoFormula, leaves_numbers_and_other_text_as_they_are) {
  for (const char* text : {"", "-5", "+2.5", "-10%", "a=b", "2020-09-30", "'quoted"})
    EXPECT_EQ(no_formula(text), text);
}

}  // namespace
}  // namespace servanda::reports
