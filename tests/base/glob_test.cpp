// Patterns of text.

#include "base/glob.hpp"

#include <gtest/gtest.h>

#include <string>

namespace servanda::base {
namespace {

TEST(Glob, a_star_is_any_run_of_characters) {
  EXPECT_TRUE(matches("NPT/CONF.2020/WP.9", "NPT/*"));
  EXPECT_TRUE(matches("NPT/CONF.2020/WP.9", "*WP.9"));
  EXPECT_TRUE(matches("NPT/CONF.2020/WP.9", "NPT*2020*"));
  EXPECT_TRUE(matches("", "*"));
  EXPECT_TRUE(matches("ababc", "*abc"));
  EXPECT_FALSE(matches("NPT/CONF.2020/WP.9", "NPT"));
}

TEST(Glob, a_question_mark_is_one_character_of_any_number_of_bytes) {
  EXPECT_TRUE(matches("WP.9", "WP.?"));
  EXPECT_TRUE(matches("减少", "??"));
  EXPECT_FALSE(matches("减少", "?"));
  EXPECT_FALSE(matches("", "?"));
}

TEST(Glob, other_characters_stand_for_themselves_in_their_case) {
  EXPECT_FALSE(matches("npt", "NPT"));
  EXPECT_TRUE(matches("a.b", "a.b"));
  EXPECT_FALSE(matches("aXb", "a.b"));
  EXPECT_FALSE(matches(std::string("ab\0", 3), "ab"));
}

TEST(Glob, many_stars_take_no_long_time) {
  const std::string text(2000, 'a');
  std::string pattern;
  for (int i = 0; i < 50; ++i) pattern += "*a";
  EXPECT_TRUE(matches(text, pattern));
  EXPECT_FALSE(matches(text, pattern + "b"));
}

}  // namespace
}  // namespace servanda::base
