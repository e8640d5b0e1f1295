// Fixed-point intervals compare as the number intervals that they stand for.

#include "engine/values/fixed_point_interval.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace servanda::engine {
namespace {

constexpr std::array all_comparisons{Comparison::less,    Comparison::less_equal,
                                     Comparison::greater, Comparison::greater_equal,
                                     Comparison::equal,   Comparison::not_equal};

/// Every interval with ends among these, closed, open or missing.
std::vector<NumberInterval> figures_to_compare() {
  const std::vector<Number> numbers{Number(-1), Number(0), Number::fraction(1, 1'000'000),
                                    Number::fraction(1, 2), Number(3)};
  std::vector<std::optional<Bound>> ends{std::nullopt};
  for (const Number& number : numbers) {
    ends.push_back(Bound{number});
    ends.push_back(Bound{number, true});
  }
  std::vector<NumberInterval> figures;
  for (const auto& lower : ends) {
    for (const auto& upper : ends) {
      const bool empty =
          lower && upper &&
          (lower->at > upper->at || (lower->at == upper->at && (lower->open || upper->open)));
      if (!empty) figures.push_back({lower, upper});
    }
  }
  return figures;
}

TEST(FixedPointInterval, ComparesAsFiguresDo) {
  const std::vector<NumberInterval> figures = figures_to_compare();
  ASSERT_GT(figures.size(), 50U);
  for (const NumberInterval& left : figures) {
    for (const NumberInterval& right : figures) {
      for (const Comparison comparison : all_comparisons) {
        EXPECT_EQ(compare(*interval_of(Value(left)), comparison, *interval_of(Value(right))),
                  compare(left, comparison, right))
            << to_string(left) << " " << to_string(comparison) << " " << to_string(right);
      }
    }
  }
}

TEST(FixedPointInterval, ComparesAsDaysDo) {
  const Days year = *parse_date("2020");
  const Days month = *parse_date("2020-12");
  const Days day = *parse_date("2020-12-31");
  for (const Days& left : {year, month, day}) {
    for (const Days& right : {year, month, day}) {
      for (const Comparison comparison : all_comparisons) {
        EXPECT_EQ(compare(*interval_of(Value(left)), comparison, *interval_of(Value(right))),
                  compare(left, comparison, right));
      }
    }
  }
}

TEST(FixedPointInterval, TruthsAndChoicesAreExact) {
  EXPECT_EQ(interval_of(Value(true)), FixedPointInterval::exact(1));
  EXPECT_EQ(interval_of(Value(ChoiceValue{2})), FixedPointInterval::exact(2));
}

TEST(FixedPointInterval, does_not_exist_for_a_value_out_of_range) {
  EXPECT_EQ(interval_of(Value(NumberInterval::exact(Number::fraction(1, 3)))), std::nullopt);
  EXPECT_EQ(interval_of(Value(NumberInterval::exact(Number::fraction(1, 10'000'000)))),
            std::nullopt);
  EXPECT_EQ(interval_of(Value(NumberInterval::at_least(Number(3'000'000'000'000)))), std::nullopt);
  EXPECT_EQ(interval_of(Value(std::string("a text"))), std::nullopt);
  EXPECT_EQ(interval_of(Value(ChoiceSet{1})), std::nullopt);
}

TEST(FixedPointInterval, TheGreatestThatFitIsExact) {
  const Number great(2'000'000'000'000);
  const auto interval = interval_of(Value(NumberInterval::more_than(great)));
  ASSERT_TRUE(interval);
  EXPECT_EQ(
      compare(*interval, Comparison::greater, *interval_of(Value(NumberInterval::exact(great)))),
      Truth::yes);
}

}  // namespace
}  // namespace servanda::engine
