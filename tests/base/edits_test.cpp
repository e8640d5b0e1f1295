// Edits of diagnostics, applied to a text.

#include "base/edits.hpp"

#include <gtest/gtest.h>

namespace servanda::base {
namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) {
  return {{SourceId{}, {begin, end}}, std::move(text)};
}

TEST(Edits, replace_insert_and_remove_in_any_order) {
  const Mended edited =
      mended("met when a == b", {{edit(11, 13, "=")}, {edit(0, 0, "partly ")}, {edit(8, 10, "")}});
  EXPECT_EQ(edited.text, "partly met when = b");
  EXPECT_EQ(edited.applied.size(), 3U);
}

TEST(Edits, one_that_overlaps_an_earlier_one_is_left_out) {
  const Mended edited = mended("abcdef", {{edit(1, 4, "X")}, {edit(3, 5, "Y")}});
  EXPECT_EQ(edited.text, "aXef");
  EXPECT_EQ(edited.applied.size(), 1U);
}

TEST(Edits, two_insertions_at_one_place_are_not_put_in_an_order) {
  EXPECT_EQ(mended("ab", {{edit(1, 1, "X")}, {edit(1, 1, "Y")}}).text, "aXb");
}

TEST(Edits, one_group_is_applied_together_or_not_at_all) {
  const Mended edited =
      mended("(a)", {{edit(1, 2, "b")}, {edit(0, 1, "["), edit(1, 2, "x"), edit(2, 3, "]")}});
  EXPECT_EQ(edited.text, "(b)");
}

TEST(Edits, none_leave_the_text_alone) { EXPECT_EQ(mended("abc", {}).text, "abc"); }

}  // namespace
}  // namespace servanda::base
