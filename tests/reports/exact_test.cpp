#include "reports/exact.hpp"

#include <gtest/gtest.h>

namespace servanda::reports {
namespace {

TEST(ExactNumber, says_whether_its_decimal_is_rounded) {
  const ExactNumber half = exact_number(engine::Number::fraction(-5, 2));
  EXPECT_EQ(half.value, "-2.5");
  EXPECT_EQ(half.exact, "-2.5");
  EXPECT_FALSE(half.rounded);
  const ExactNumber third = exact_number(engine::Number::fraction(100, 3));
  EXPECT_EQ(third.value, "33.333333333333");
  EXPECT_EQ(third.exact, "100/3");
  EXPECT_TRUE(third.rounded);
}

TEST(ExactNumber, that_is_too_long_has_only_its_rounded_form) {
  engine::Number number = 1;
  for (int i = 0; i < 30; ++i) number = number / engine::Number(97);
  const ExactNumber told = exact_number(number + engine::Number(1));
  EXPECT_EQ(told.value, "1");
  EXPECT_EQ(told.exact, "");
  EXPECT_TRUE(told.rounded);
}

}  // namespace
}  // namespace servanda::reports
