#include "engine/operators/agreement.hpp"
#include "engine/values/interval_ends.hpp"
#include "tests/engine/values/small_world.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

namespace servanda::engine {
namespace {

TEST(Agreement, is_the_intersection_for_two_figures) {
  for (const NumberInterval& one : small_figures()) {
    for (const NumberInterval& other : small_figures()) {
      const auto both = agreed(Value(one), Value(other));
      for (const Number& number : samples(NumberInterval{})) {
        const bool in_both = contains(one, number) && contains(other, number);
        EXPECT_EQ(in_both, both && contains(std::get<NumberInterval>(*both), number));
      }
    }
  }
}

TEST(Agreement, is_the_narrower_of_two_dates_and_is_missing_for_other_values_that_differ) {
  EXPECT_EQ(agreed(Value(date("2020")), Value(date("2020-06-01"))), Value(date("2020-06-01")));
  EXPECT_EQ(agreed(Value(date("2020")), Value(date("2021"))), std::nullopt);
  EXPECT_EQ(agreed(Value(std::string("a")), Value(std::string("b"))), std::nullopt);
  EXPECT_EQ(agreed(Value(true), Value(true)), Value(true));
}

TEST(Hull, holds_both_figures_and_has_ends_from_them) {
  for (const NumberInterval& one : small_figures()) {
    for (const NumberInterval& other : small_figures()) {
      const NumberInterval both = hull(one, other);
      for (const Number& number : samples(NumberInterval{})) {
        EXPECT_TRUE(contains(both, number) || !(contains(one, number) || contains(other, number)));
      }
      EXPECT_TRUE(both.lower == one.lower || both.lower == other.lower);
      EXPECT_TRUE(both.upper == one.upper || both.upper == other.upper);
    }
  }
}

TEST(Hull, reaches_from_the_first_day_of_two_dates_to_the_last) {
  EXPECT_EQ(hull(Value(date("2020")), Value(date("2022-01-01"))),
            Value(Days{date("2020").first, date("2022-01-01").first}));
  EXPECT_EQ(hull(std::nullopt, date("2020")), date("2020"));
  EXPECT_EQ(hull(Value(std::string("a")), Value(std::string("b"))), std::nullopt);
}

}  // namespace
}  // namespace servanda::engine
