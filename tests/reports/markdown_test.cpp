// Markdown shows every text as it is.

#include "reports/markdown/markdown.hpp"

#include <gtest/gtest.h>

namespace servanda::reports {
namespace {

TEST(Markdown, a_plain_text_starts_no_markup) {
  EXPECT_EQ(markdown::plain("<script>*a*[b](c)|`d`\n# e"),
            "&lt;script\\>\\*a\\*\\[b\\](c)\\|\\`d\\` \\# e");
  EXPECT_EQ(markdown::plain("减少核风险 \xE2\x80\xAE"), "减少核风险 &lt;U+202E\\>");
}

TEST(Markdown, no_plain_text_begins_a_comment_a_dash_or_a_superscript) {
  EXPECT_EQ(markdown::plain("<!-- a --> b... c^2^ @d 1-2"),
            "&lt;!-\\- a -\\-\\> b.\\.\\. c\\^2\\^ \\@d 1-2");
}

TEST(Markdown, a_paragraph_begins_no_other_block) {
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

TEST(Markdown, code_is_fenced_by_more_backticks_than_it_holds) {
  EXPECT_EQ(markdown::code("a < b"), "`a < b`");
  EXPECT_EQ(markdown::code(""), "");
  EXPECT_EQ(markdown::code("a`b"), "`` a`b ``");
  EXPECT_EQ(markdown::code("a|b"), "`a\\|b`");
  EXPECT_EQ(markdown::block("```\nx", "pacta"), "````pacta\n```\nx\n````\n");
}

TEST(Markdown, a_table_has_a_line_below_its_head) {
  EXPECT_EQ(markdown::head({"a", "b"}) + markdown::row({"1", ""}),
            "| a | b |\n| --- | --- |\n| 1 |  |\n");
}

}  // namespace
}  // namespace servanda::reports
