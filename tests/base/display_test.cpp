#include "base/display.hpp"

#include <gtest/gtest.h>

namespace servanda::base {
namespace {

TEST(Display, a_wide_sign_takes_two_cells_a_combining_one_none) {
  EXPECT_EQ(cells("a"), 1U);
  EXPECT_EQ(cells("\xE5\x87\x8F"), 2U);
  EXPECT_EQ(cells("e\xCC\x81"), 1U);
}

TEST(Display, bytes_that_go_on_behind_a_sound_sign_are_strays) {
  EXPECT_EQ(shown("\xE6\x8B\xB1\xB1\xB1"), "\xE6\x8B\xB1<0xB1><0xB1>");
  EXPECT_EQ(shown("a\xB1z"), "a<0xB1>z");
  EXPECT_EQ(cells("\xC3\xA9\xBD"), 1U + 6U);
}

TEST(Display, signs_that_turn_the_order_around_are_named) {
  EXPECT_EQ(shown("a\xE2\x80\xAE"), "a<U+202E>");
  EXPECT_EQ(shown("\x1B[2J"), "<U+001B>[2J");
  EXPECT_EQ(shown("\xEF\xBF\xBE"), "<U+FFFE>");
}

TEST(Display, invisible_characters_are_named_in_messages) {
  EXPECT_EQ(shown_in_message("FR\xC2\xA0"
                             "A"),
            "FR<U+00A0>A");
  EXPECT_EQ(shown_in_message("\xEF\xBB\xBF"
                             "a\xE2\x80\x8B\xE3\x80\x80\xC2\xAD"),
            "<U+FEFF>a<U+200B><U+3000><U+00AD>");
  EXPECT_EQ(shown_in_message("two\nlines, \xE6\x8B\xB1"), "two\nlines, \xE6\x8B\xB1");
  EXPECT_EQ(shown("FR\xC2\xA0"
                  "A"),
            "FR\xC2\xA0"
            "A");
}

TEST(Display, line_ends_and_tabs_of_several_lines_stay) {
  EXPECT_EQ(shown("a\n"), "a<U+000A>");
  EXPECT_EQ(shown_lines("a\tb\nc\r\nd\re\xB1"), "a\tb\nc\nd<U+000D>e<0xB1>");
}

TEST(Display, json_means_the_same_when_it_is_shown) {
  EXPECT_EQ(shown_json("{\n  \"a\": \"\xE6\x8B\xB1 \xE2\x80\xAE \x7F \xC2\x9B\"\n}"),
            "{\n  \"a\": \"\xE6\x8B\xB1 \\u202E \\u007F \\u009B\"\n}");
}

}  // namespace
}  // namespace servanda::base
