// The trees of operators, which show how these bind: one node a line.

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

TEST(Precedence, and_binds_tighter_than_or) {
  EXPECT_EQ(tree("(ratified and yes) or no"),
            "holds for 1 or more of 2\n"
            "  holds for 2 or more of 2\n"
            "    read ratified: truth\n"
            "    constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Precedence, a_long_and_is_one_node) {
  EXPECT_EQ(tree("ratified and yes and no"),
            "holds for 3 or more of 3\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Precedence, a_long_or_is_one_node) {
  EXPECT_EQ(tree("ratified or yes or no"),
            "holds for 1 or more of 3\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Precedence, not_binds_tighter_than_and) {
  EXPECT_EQ(tree("not ratified and yes"),
            "holds for 2 or more of 2\n"
            "  not\n"
            "    read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Precedence, not_takes_a_whole_comparison) {
  EXPECT_EQ(tree("not total < 5"),
            "not\n"
            "  <\n"
            "    read total: quantity of warhead\n"
            "    constant 5: quantity of warhead\n");
}

TEST(Precedence, implies_is_loosest_and_means_not_or) {
  EXPECT_EQ(tree("ratified and yes implies no or yes"),
            "holds for 1 or more of 2\n"
            "  not\n"
            "    holds for 2 or more of 2\n"
            "      read ratified: truth\n"
            "      constant yes: truth\n"
            "  holds for 1 or more of 2\n"
            "    constant no: truth\n"
            "    constant yes: truth\n");
}

TEST(Precedence, implies_groups_to_the_right) {
  EXPECT_EQ(tree("ratified implies yes implies no"),
            "holds for 1 or more of 2\n"
            "  not\n"
            "    read ratified: truth\n"
            "  holds for 1 or more of 2\n"
            "    not\n"
            "      constant yes: truth\n"
            "    constant no: truth\n");
}

TEST(Precedence, times_binds_tighter_than_plus) {
  EXPECT_EQ(tree("total + 2 * ceiling < 5"),
            "<\n"
            "  +\n"
            "    read total: quantity of warhead\n"
            "    *\n"
            "      constant 2: number\n"
            "      read ceiling: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, minus_groups_to_the_left) {
  EXPECT_EQ(tree("total - 1 - 2 < 5"),
            "<\n"
            "  -\n"
            "    -\n"
            "      read total: quantity of warhead\n"
            "      constant 1: quantity of warhead\n"
            "    constant 2: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, division_groups_to_the_left) {
  EXPECT_EQ(tree("total / 2 / 3 < 5"),
            "<\n"
            "  /\n"
            "    /\n"
            "      read total: quantity of warhead\n"
            "      constant 2: number\n"
            "    constant 3: number\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, parentheses_group_as_they_stand) {
  EXPECT_EQ(tree("total - (1 warhead - ceiling) < 5"),
            "<\n"
            "  -\n"
            "    read total: quantity of warhead\n"
            "    -\n"
            "      constant 1: quantity of warhead\n"
            "      read ceiling: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, a_sign_binds_tighter_than_times) {
  EXPECT_EQ(tree("- total * 2 < 5"),
            "<\n"
            "  *\n"
            "    negative\n"
            "      read total: quantity of warhead\n"
            "    constant 2: number\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, an_escape_takes_a_comparison_and_is_taken_by_not) {
  EXPECT_EQ(tree("not total < 5 or else no because \"why\""),
            "not\n"
            "  or else because why\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "      constant 5: quantity of warhead\n"
            "    constant no: truth\n");
}

TEST(Precedence, an_escape_in_parentheses_is_an_operand) {
  EXPECT_EQ(tree("(total or else 0 because \"none\") < 5"),
            "<\n"
            "  or else because none\n"
            "    read total: quantity of warhead\n"
            "    constant 0: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, escapes_follow_each_other) {
  EXPECT_EQ(tree("(total or else ceiling because \"a\" or else 0 because \"b\") < 5"),
            "<\n"
            "  or else because b\n"
            "    or else because a\n"
            "      read total: quantity of warhead\n"
            "      read ceiling: quantity of warhead\n"
            "    constant 0: quantity of warhead\n"
            "  constant 5: quantity of warhead\n");
}

TEST(Precedence, an_escape_ends_before_or) {
  EXPECT_EQ(tree("ratified or else no because \"a\" or yes"),
            "holds for 1 or more of 2\n"
            "  or else because a\n"
            "    read ratified: truth\n"
            "    constant no: truth\n"
            "  constant yes: truth\n");
}

}  // namespace
}  // namespace servanda::engine
