// The difference of two texts, as `diff -u` writes it.

#include "reports/text/difference.hpp"

#include <gtest/gtest.h>

namespace servanda::reports {
namespace {

TEST(Difference, equal_texts_have_none) { EXPECT_EQ(difference("a", "x\ny\n", "x\ny\n"), ""); }

TEST(Difference, a_changed_line_goes_and_comes_with_three_lines_around_it) {
  EXPECT_EQ(difference("a.pacta", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a.pacta\n+++ a.pacta\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(Difference, changes_far_apart_are_hunks_of_their_own) {
  EXPECT_EQ(
      difference("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "one\n2\n3\n4\n5\n6\n7\n8\n9\nten\n"),
      "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n"
      "@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+ten\n");
}

TEST(Difference, names_white_space_at_the_end_of_lines) {
  EXPECT_EQ(difference("a", "one\r\ntwo  \n", "one\ntwo\n"),
            "--- a\n+++ a\n@@ -1,2 +1,2 @@\n-one<U+000D>\n-two<U+0020><U+0020>\n+one\n+two\n");
  EXPECT_EQ(difference("a", "one", "one\n"), "--- a\n+++ a\n@@ -1,2 +1 @@\n one\n-<no line end>\n");
}

TEST(Difference, from_an_empty_text_adds_all_lines) {
  EXPECT_EQ(difference("a", "", "1\n2\n"), "--- a\n+++ a\n@@ -0,0 +1,2 @@\n+1\n+2\n");
}

TEST(Difference, keeps_equal_lines_in_the_middle) {
  EXPECT_EQ(difference("a", "a\nb\nc\n", "b\nx\nc\n"),
            "--- a\n+++ a\n@@ -1,3 +1,3 @@\n-a\n b\n+x\n c\n");
}

}  // namespace
}  // namespace servanda::reports
