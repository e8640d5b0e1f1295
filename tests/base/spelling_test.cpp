#include "base/spelling.hpp"

#include <gtest/gtest.h>

namespace servanda::base {
namespace {

const std::vector<std::string> keywords = {"require", "review", "related", "applies", "met"};

/// Follows the definition and tries every edit, without a table.
std::size_t slow_distance(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) {
    return one.size() + other.size();
  }
  const std::string_view one_less = one.substr(1);
  const std::string_view other_less = other.substr(1);
  std::size_t best =
      std::min({slow_distance(one_less, other) + 1, slow_distance(one, other_less) + 1,
                slow_distance(one_less, other_less) + (one[0] == other[0] ? 0U : 1U)});
  if (one.size() > 1 && other.size() > 1 && one[0] == other[1] && one[1] == other[0]) {
    best = std::min(best, slow_distance(one.substr(2), other.substr(2)) + 1);
  }
  return best;
}

TEST(EditDistance, counts_each_kind_of_error_once) {
  EXPECT_EQ(edit_distance("require", "require"), 0U);
  EXPECT_EQ(edit_distance("reqire", "require"), 1U);
  EXPECT_EQ(edit_distance("requiire", "require"), 1U);
  EXPECT_EQ(edit_distance("requite", "require"), 1U);
  EXPECT_EQ(edit_distance("reqiure", "require"), 1U);
  EXPECT_EQ(edit_distance("", "met"), 3U);
  EXPECT_EQ(edit_distance("met", ""), 3U);
  EXPECT_EQ(edit_distance("", ""), 0U);
}

TEST(EditDistance, changes_no_part_twice) { EXPECT_EQ(edit_distance("ca", "abc"), 3U); }

TEST(EditDistance, follows_its_definition_for_all_short_words) {
  std::vector<std::string> words = {""};
  for (std::size_t at = 0; at < words.size() && words[at].size() < 4; ++at) {
    for (const char letter : {'a', 'b', 'c'}) {
      words.push_back(words[at] + letter);
    }
  }
  for (const std::string& one : words) {
    for (const std::string& other : words) {
      ASSERT_EQ(edit_distance(one, other), slow_distance(one, other)) << one << " " << other;
    }
  }
}

TEST(Closest, finds_the_word_that_was_meant) {
  EXPECT_EQ(closest("reqire", keywords), "require");
  EXPECT_EQ(closest("mte", keywords), "met");
  EXPECT_EQ(closest("aplies", keywords), "applies");
  EXPECT_EQ(closest("warhead.total", {"warheads.total", "posture.alert"}), "warheads.total");
}

TEST(Closest, does_not_mind_the_case_of_letters) {
  EXPECT_EQ(closest("REVIEW", keywords), "review");
  EXPECT_EQ(closest("fra", {"CHN", "FRA"}), "FRA");
}

TEST(Closest, ignores_distant_words) {
  EXPECT_EQ(closest("warheads", keywords), std::nullopt);
  EXPECT_EQ(closest("mast", keywords), std::nullopt);
  EXPECT_EQ(closest("", keywords), std::nullopt);
  EXPECT_EQ(closest("met", {}), std::nullopt);
}

TEST(Closest, has_something_in_common) {
  EXPECT_EQ(closest("x", {"y"}), std::nullopt);
  EXPECT_EQ(closest("x", {"", "xy"}), "xy");
}

TEST(Closest, takes_the_nearest_and_the_first_of_equals) {
  EXPECT_EQ(closest("tast", {"toast", "test", "last"}), "toast");
  EXPECT_EQ(closest("reviews", {"reviewed", "review"}), "review");
  EXPECT_EQ(closest("review", {"reviewed", "reviews"}), "reviews");
}

TEST(Closest, does_not_lose_its_time_with_long_words) {
  const std::string endless(1U << 20U, 'a');
  EXPECT_EQ(closest(endless, {endless + "b"}), std::nullopt);
  EXPECT_EQ(closest("met", {endless, "mett"}), "mett");
}

TEST(DidYouMean, is_a_question_or_nothing) {
  EXPECT_EQ(did_you_mean("reqire", keywords), "did you mean `require`?");
  EXPECT_EQ(did_you_mean("warheads", keywords), "");
}

}  // namespace
}  // namespace servanda::base
