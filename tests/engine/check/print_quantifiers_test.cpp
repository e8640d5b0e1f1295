// The trees of quantifiers and counts: one node a line.

#include <gtest/gtest.h>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {
namespace {

// --- quantifiers ---

TEST(Quantifiers, every_takes_the_states_of_a_group) {
  EXPECT_EQ(tree("every s in nws: total of s < 5"),
            "every #0 in nws\n"
            "  <\n"
            "    read total: quantity of warhead\n"
            "      #0\n"
            "    constant 5: quantity of warhead\n");
}

TEST(Quantifiers, some_takes_a_range_and_a_condition) {
  EXPECT_EQ(tree("some s in nws where s != subject: total of s < 5"),
            "some #0 in nws\n"
            "  !=\n"
            "    #0\n"
            "    subject\n"
            "  <\n"
            "    read total: quantity of warhead\n"
            "      #0\n"
            "    constant 5: quantity of warhead\n");
}

TEST(Quantifiers, some_needs_no_condition_beside_its_range) {
  EXPECT_EQ(tree("some s in nws where ratified of s"),
            "some #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, no_takes_the_states_of_a_group) {
  EXPECT_EQ(tree("no s in nws: ratified of s"),
            "no #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, at_least_takes_a_number) {
  EXPECT_EQ(tree("at least 2 s in nws: ratified of s"),
            "at least 2 #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, at_most_takes_a_number) {
  EXPECT_EQ(tree("at most 1 s in nws: ratified of s"),
            "at most 1 #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, exactly_takes_a_number) {
  EXPECT_EQ(tree("exactly 2 of s in nws: ratified of s"),
            "exactly 2 #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, at_least_takes_a_share_of_a_group) {
  EXPECT_EQ(tree("at least 60% of s in nws: ratified of s"),
            "at least 0.6 of #0 in nws\n"
            "  read ratified: truth\n"
            "    #0\n");
}

TEST(Quantifiers, events_have_fields) {
  EXPECT_EQ(tree("some e in dialogue where e.on in cycle and e.topics has doctrine"),
            "some #0 in dialogue\n"
            "  holds for 2 or more of 2\n"
            "    within\n"
            "      #0 field 0\n"
            "      days of cycle\n"
            "    has\n"
            "      #0 field 2\n"
            "      constant doctrine: topic\n");
}

TEST(Quantifiers, no_takes_the_events_of_a_list) {
  EXPECT_EQ(tree("no e in dialogue"), "no #0 in dialogue\n");
}

TEST(Quantifiers, at_least_takes_a_number_of_events) {
  EXPECT_EQ(tree("at least 2 e in dialogue where e.level = none"),
            "at least 2 #0 in dialogue\n"
            "  =\n"
            "    #0 field 3\n"
            "    constant none: alert_level\n");
}

TEST(Quantifiers, every_takes_the_events_of_a_list) {
  EXPECT_EQ(tree("every e in dialogue: e.participants has subject"),
            "every #0 in dialogue\n"
            "  has\n"
            "    #0 field 1\n"
            "    subject\n");
}

TEST(Quantifiers, a_state_in_a_field_of_states_is_sought_in_it) {
  EXPECT_EQ(tree("every e in dialogue: FRA in e.participants"),
            "every #0 in dialogue\n"
            "  has\n"
            "    #0 field 1\n"
            "    constant FRA: state\n");
}

TEST(Quantifiers, quantifiers_stand_in_each_other) {
  EXPECT_EQ(tree("every s in nws: some e in dialogue: e.participants has s"),
            "every #0 in nws\n"
            "  some #1 in dialogue\n"
            "    has\n"
            "      #1 field 1\n"
            "      #0\n");
}

TEST(Quantifiers, a_quantifier_reaches_as_far_as_it_can) {
  EXPECT_EQ(tree("every s in nws: ratified of s and total of s < 5"),
            "every #0 in nws\n"
            "  holds for 2 or more of 2\n"
            "    read ratified: truth\n"
            "      #0\n"
            "    <\n"
            "      read total: quantity of warhead\n"
            "        #0\n"
            "      constant 5: quantity of warhead\n");
}

TEST(Quantifiers, a_quantifier_in_parentheses_ends_there) {
  EXPECT_EQ(tree("(every s in nws: ratified of s) and ratified"),
            "holds for 2 or more of 2\n"
            "  every #0 in nws\n"
            "    read ratified: truth\n"
            "      #0\n"
            "  read ratified: truth\n");
}

TEST(Quantifiers, an_inner_name_hides_the_outer) {
  EXPECT_EQ(tree("every s in nws: some s in nws: ratified of s"),
            "every #0 in nws\n"
            "  some #1 in nws\n"
            "    read ratified: truth\n"
            "      #1\n");
}

// --- counting ---

TEST(Counting, at_least_has_a_minimum) {
  EXPECT_EQ(tree("at least 2 of { ratified; yes; no; }"),
            "holds for 2 or more of 3\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n"
            "  constant no: truth\n");
}

TEST(Counting, all_has_the_length_of_the_list_as_minimum) {
  EXPECT_EQ(tree("all of { ratified; yes }"),
            "holds for 2 or more of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, any_has_a_minimum_of_one) {
  EXPECT_EQ(tree("any of { ratified; yes }"),
            "holds for 1 or more of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, none_has_a_maximum_of_zero) {
  EXPECT_EQ(tree("none of { ratified; yes }"),
            "holds for 0 to 0 of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, exactly_has_equal_minimum_and_maximum) {
  EXPECT_EQ(tree("exactly 1 of { ratified; yes }"),
            "holds for 1 to 1 of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

TEST(Counting, at_most_has_a_maximum) {
  EXPECT_EQ(tree("at most 1 of { ratified; yes }"),
            "holds for 0 to 1 of 2\n"
            "  read ratified: truth\n"
            "  constant yes: truth\n");
}

}  // namespace
}  // namespace servanda::engine
