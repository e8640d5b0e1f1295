#include "engine/values/sum.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "tests/engine/values/terse.hpp"

namespace servanda::engine {
namespace {

constexpr std::int64_t int64_least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t int64_most = std::numeric_limits<std::int64_t>::max();

Number step_by_step(const std::vector<Number>& numbers) {
  Number sum;
  for (const Number& number : numbers) sum = sum + number;
  return sum;
}

Number at_once(const std::vector<Number>& numbers) {
  Sum sum;
  for (const Number& number : numbers) sum.add(number);
  return sum.value();
}

TEST(Sum, is_zero_without_summands) { EXPECT_EQ(Sum().value(), Number()); }

TEST(Sum, equals_the_result_of_single_additions) {
  std::mt19937_64 random(1970);
  for (const std::int64_t largest : {std::int64_t{60}, std::int64_t{10'000}, int64_most}) {
    std::uniform_int_distribution<std::int64_t> numerators(-largest, largest);
    std::uniform_int_distribution<std::int64_t> denominators(1, largest);
    for (std::size_t length = 1; length < 40; ++length) {
      std::vector<Number> numbers;
      for (std::size_t i = 0; i < length; ++i)
        numbers.push_back(Number::fraction(numerators(random), denominators(random)));
      EXPECT_EQ(at_once(numbers), step_by_step(numbers)) << largest << " " << length;
    }
  }
}

TEST(Sum, exceeds_64_bits_without_loss) {
  const std::vector<Number> numbers(1000, Number(int64_most));
  EXPECT_EQ(at_once(numbers), Number(int64_most) * Number(1000));
  const std::vector<Number> negative(1000, Number(int64_least));
  EXPECT_EQ(at_once(negative), Number(int64_least) * Number(1000));
  EXPECT_EQ(at_once({Number::fraction(int64_most, 2), Number::fraction(int64_most, 3),
                     Number(int64_most)}),
            step_by_step({Number::fraction(int64_most, 2), Number::fraction(int64_most, 3),
                          Number(int64_most)}));
}

TEST(Sum, takes_wide_numbers_among_narrow_ones) {
  const Number wide = number("123456789012345678901234567890.5");
  EXPECT_EQ(at_once({wide, Number(1), -wide, Number::fraction(1, 3)}), Number::fraction(4, 3));
}

TEST(Sum, over_a_number_is_the_quotient) {
  Sum sum;
  sum.add(number("0.1"));
  sum.add(number("0.3"));
  EXPECT_EQ(sum.over(Number(2)), number("0.2"));
  EXPECT_EQ(sum.over(number("-0.5")), number("-0.8"));
  EXPECT_EQ(sum.value(), number("0.4"));
}

TEST(Sum, does_not_depend_on_the_order_of_its_addends) {
  std::vector<Number> numbers;
  for (std::int64_t i = 1; i < 200; ++i) numbers.push_back(Number::fraction(i * i, 7 * i + 1));
  const Number sum = at_once(numbers);
  std::mt19937 random(1970);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(numbers.begin(), numbers.end(), random);
    EXPECT_EQ(at_once(numbers), sum);
  }
}

TEST(Sum, beyond_the_limit_throws) {
  Sum sum;
  const Number large = number("1" + std::string(4'931, '0'));
  for (int i = 0; i < 1000; ++i) sum.add(large);
  EXPECT_THROW((void)sum.value(), Overflow);
}

TEST(Sum, that_is_within_the_limit_may_have_been_beyond_it) {
  const Number large = number("1" + std::string(4'931, '0'));
  std::vector<Number> numbers(500, large);
  numbers.resize(1000, -large);
  EXPECT_EQ(at_once(numbers), Number());
}

}  // namespace
}  // namespace servanda::engine
