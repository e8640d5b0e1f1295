#include "engine/values/fixed_point_interval.hpp"

#include <gtest/gtest.h>

namespace servanda::engine {
namespace {

TEST(FixedPointInterval, is_exact_for_a_truth_or_a_choice) {
  EXPECT_EQ(interval_of(Value(true)), FixedPointInterval::exact(1));
  EXPECT_EQ(interval_of(Value(ChoiceValue{2})), FixedPointInterval::exact(2));
}

TEST(FixedPointInterval, exists_only_for_what_fits) {
  EXPECT_EQ(interval_of(Value(NumberInterval::exact(Number::fraction(1, 3)))), std::nullopt);
  EXPECT_EQ(interval_of(Value(NumberInterval::exact(Number::fraction(1, 10'000'000)))),
            std::nullopt);
  EXPECT_EQ(interval_of(Value(NumberInterval::at_least(Number(3'000'000'000'000)))), std::nullopt);
  EXPECT_EQ(interval_of(Value(std::string("a text"))), std::nullopt);
  EXPECT_EQ(interval_of(Value(ChoiceSet{1})), std::nullopt);
}

}  // namespace
}  // namespace servanda::engine
