// Whatever texts hold, Markdown shows them as they are.

#include "reports/markdown.hpp"

#include <gtest/gtest.h>

namespace servanda::reports {
namespace {

TEST(markdown, APlainTextStartsNothingOfItsOwn) {
  EXPECT_EQ(markdown::plain("<script>*a*[b](c)|`d`\n# e"),
            "\\<script\\>\\*a\\*\\[b\\](c)\\|\\`d\\` \\# e");
  EXPECT_EQ(markdown::plain("减少核风险 \xE2\x80\xAE"), "减少核风险 \\<U+202E\\>");
}

TEST(markdown, CodeIsFencedByMoreBackticksThanItHolds) {
  EXPECT_EQ(markdown::code("a < b"), "`a < b`");
  EXPECT_EQ(markdown::code("a`b"), "`` a`b ``");
  EXPECT_EQ(markdown::code("a|b"), "`a\\|b`");
  EXPECT_EQ(markdown::block("```\nx", "pacta"), "````pacta\n```\nx\n````\n");
}

TEST(markdown, ATableHasALineBelowItsHead) {
  EXPECT_EQ(markdown::head({"a", "b"}) + markdown::row({"1", ""}),
            "| a | b |\n| --- | --- |\n| 1 |  |\n");
}

}  // namespace
}  // namespace servanda::reports
