// A deeply nested configuration would overflow the stack of its parser.

#include "cli/arguments/configuration/toml_depth.hpp"

#include <gtest/gtest.h>

#include <string>

namespace servanda::cli {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(TomlDepth, a_key_has_so_many_parts_and_no_more) {
  EXPECT_FALSE(too_deep("[" + repeated("a.", most_toml_levels - 1) + "a]\n"));
  EXPECT_TRUE(too_deep("[" + repeated("a.", most_toml_levels) + "a]\n"));
  EXPECT_TRUE(too_deep("[" + repeated("a . ", 200'000) + "a]\n"));
  EXPECT_TRUE(too_deep(repeated("\"a\".", most_toml_levels) + "a = 1\n"));
  EXPECT_TRUE(too_deep("x = { " + repeated("a.", most_toml_levels) + "a = 1 }\n"));
}

TEST(TomlDepth, brackets_nest_so_deep_and_no_deeper) {
  EXPECT_FALSE(too_deep("x = " + repeated("[", most_toml_levels)));
  EXPECT_TRUE(too_deep("x = " + repeated("[", most_toml_levels + 1)));
  EXPECT_TRUE(too_deep("x = " + repeated("{ a = ", most_toml_levels + 1)));
  EXPECT_FALSE(too_deep(repeated("[[x]]\n", 100)));
}

TEST(TomlDepth, text_in_quotes_or_comments_nests_nothing) {
  const std::string deep = repeated("[.", 100);
  EXPECT_FALSE(too_deep("x = \"" + deep + "\"\n"));
  EXPECT_FALSE(too_deep("x = '" + deep + "'\n"));
  EXPECT_FALSE(too_deep("x = \"\"\"\n" + deep + "\n\"\"\"\n"));
  EXPECT_FALSE(too_deep("x = \"\\\"" + deep + "\"\n"));
  EXPECT_FALSE(too_deep("# " + deep + "\n"));
  EXPECT_TRUE(too_deep("x = \"no end\n" + deep));
  EXPECT_TRUE(too_deep("x = 'a' # '\n" + deep));
  EXPECT_FALSE(too_deep("rules = [\"" + repeated("a.b\", \"", 100) + "\"]\n"));
  EXPECT_FALSE(too_deep(""));
}

}  // namespace
}  // namespace servanda::cli
