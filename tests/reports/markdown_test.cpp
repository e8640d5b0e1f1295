// Markdown shows every text as it is.

#include "reports/markdown/markdown.hpp"

#include <gtest/gtest.h>

namespace servanda::reports {
namespace {

TEST(markdown, APlainTextStartsNothingOfItsOwn) {
  EXPECT_EQ(markdown::plain("<script>*a*[b](c)|`d`\n# e"),
            "&lt;script\\>\\*a\\*\\[b\\](c)\\|\\`d\\` \\# e");
  EXPECT_EQ(markdown::plain("减少核风险 \xE2\x80\xAE"), "减少核风险 &lt;U+202E\\>");
}

TEST(markdown, NoPlainTextBeginsACommentADashOrASuperscript) {
  EXPECT_EQ(markdown::plain("<!-- a --> b... c^2^ @d 1-2"),
            "&lt;!-\\- a -\\-\\> b.\\.\\. c\\^2\\^ \\@d 1-2");
}

TEST(markdown, AParagraphBeginsNothingElse) {
  EXPECT_EQ(markdown::paragraph("- one"), "\\- one");
  EXPECT_EQ(markdown::paragraph("+ one"), "\\+ one");
  EXPECT_EQ(markdown::paragraph("12. one"), "12\\. one");
  EXPECT_EQ(markdown::paragraph("iv) one"), "iv\\) one");
  EXPECT_EQ(markdown::paragraph("(a) one"), "\\(a) one");
  EXPECT_EQ(markdown::paragraph("    one"), "one");
  EXPECT_EQ(markdown::paragraph(": one"), "\\: one");
  EXPECT_EQ(markdown::paragraph("# one"), "\\# one");
  EXPECT_EQ(markdown::paragraph("One. Two"), "One. Two");
  EXPECT_EQ(markdown::paragraph("one two."), "one two.");
  EXPECT_EQ(markdown::paragraph(""), "");
}

TEST(markdown, CodeIsFencedByMoreBackticksThanItHolds) {
  EXPECT_EQ(markdown::code("a < b"), "`a < b`");
  EXPECT_EQ(markdown::code(""), "");
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
