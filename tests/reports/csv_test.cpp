#include "reports/csv.hpp"

#include <gmock/gmock.h>

namespace servanda::reports {
namespace {

TEST(csv_row, QuotesWhatWouldEndACell) {
  EXPECT_EQ(csv_row({"a", "b,c", "say \"no\"", "two\nlines"}),
            "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\"\n");
}

TEST(csv_row, QuotesOtherSeparatorsThatAReaderMayLookFor) {
  EXPECT_EQ(csv_row({"FRA;GBR", "a\tb"}), "\"FRA;GBR\",\"a\tb\"\n");
}

TEST(no_formula, PutsAnApostropheBeforeWhatASpreadsheetWouldRun) {
  for (const char* text : {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "-1.2.3"})
    EXPECT_EQ(no_formula(text), "'" + std::string(text));
}

TEST(no_formula, LeavesNumbersAndOtherTextAsTheyAre) {
  for (const char* text : {"", "-5", "+2.5", "-10%", "a=b", "2020-09-30", "'quoted"})
    EXPECT_EQ(no_formula(text), text);
}

}  // namespace
}  // namespace servanda::reports
