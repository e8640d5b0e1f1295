#include "reports/text/layout.hpp"

#include <gmock/gmock.h>

namespace servanda::reports {
namespace {

using testing::ElementsAre;

TEST(Cells, wide_signs_take_two_and_combining_ones_none) {
  EXPECT_EQ(cells("abc"), 3U);
  EXPECT_EQ(cells("减少"), 4U);
  EXPECT_EQ(cells("e\u0301"), 1U);
  EXPECT_EQ(cells("●…"), 2U);
}

TEST(Cells, a_text_cut_within_a_sign_counts_what_is_shown_for_its_bytes) {
  EXPECT_EQ(cells("a\xe5\x87"), std::string("a<0xE5><0x87>").size());
}

TEST(Padded, fills_up_to_the_width) {
  EXPECT_EQ(padded("减", 4), "减  ");
  EXPECT_EQ(padded("long", 2), "long");
}

TEST(Wrapped, breaks_between_words) {
  EXPECT_THAT(wrapped("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped("", 7), ElementsAre(""));
  EXPECT_THAT(wrapped("unbreakable word", 4), ElementsAre("unbreakable", "word"));
}

TEST(Wrapped, breaks_between_wide_signs) {
  EXPECT_THAT(wrapped("全面削减", 4), ElementsAre("全面", "削减"));
}

TEST(Harmless, shows_control_characters) {
  EXPECT_EQ(harmless("a\x1b[31m"), "a<U+001B>[31m");
  EXPECT_EQ(harmless("two\nlines"), "two lines");
  EXPECT_EQ(harmless("\u202eabc"), "<U+202E>abc");
  EXPECT_EQ(harmless("减少“é”"), "减少“é”");
}

TEST(Page, indents_the_lines_after_the_first) {
  Page page(40, false);
  page.paragraph("  label  ", "a text that is longer than the line has room for");
  EXPECT_EQ(page.take(),
            "  label  a text that is longer than the\n"
            "         line has room for\n");
}

}  // namespace
}  // namespace servanda::reports
