// Formats of a comparison for readers.

#include <gmock/gmock.h>

#include "reports/json/comparison_json.hpp"
#include "reports/markdown/comparison_markdown.hpp"
#include "reports/tables/comparison_csv.hpp"
#include "reports/text/comparison_text.hpp"
#include "tests/golden.hpp"
#include "tests/reports/compared_sample.hpp"

namespace servanda::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(WriteComparisonText, has_new_gaps_first_and_separates_kinds_of_gaps) {
  const std::string found = write_comparison_text(compared_sample());
  EXPECT_EQ(found, golden("tests/reports/comparison.txt", found));
}

TEST(WriteComparisonText, fits_a_narrow_terminal) {
  const std::string found = write_comparison_text(compared_sample(), {60, false});
  EXPECT_EQ(found, golden("tests/reports/comparison_narrow.txt", found));
  for (std::size_t from = 0; from < found.size();) {
    const std::size_t end = found.find('\n', from);
    const std::string line = found.substr(from, end - from);
    // A digest is one word.
    const bool is_digest = line.find("sha256:") != std::string::npos;
    EXPECT_TRUE(is_digest || cells(line) <= 60U) << line;
    from = end + 1;
  }
}

TEST(WriteComparisonText, needs_no_colour) {
  EXPECT_THAT(write_comparison_text(compared_sample()), Not(HasSubstr("\x1b")));
  EXPECT_THAT(write_comparison_text(compared_sample(), {100, true}), HasSubstr("\x1b[31m"));
}

TEST(WriteComparisonMarkdown, has_the_same_chapters) {
  const std::string found = write_comparison_markdown(compared_sample());
  EXPECT_EQ(found, golden("tests/reports/comparison.md", found));
}

TEST(WriteComparisonCsv, has_a_row_a_verdict) {
  const std::string found = write_comparison_csv(compared_sample());
  EXPECT_EQ(found, golden("tests/reports/comparison.csv", found));
}

TEST(WriteComparisonJson, is_the_same_twice) {
  EXPECT_EQ(write_comparison_json(compared_sample()), write_comparison_json(compared_sample()));
}

}  // namespace
}  // namespace servanda::reports
