#include "engine/values/number_interval.hpp"
#include "tests/engine/values/small_world.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace servanda::engine {

// Names figures in failures as an author writes them.
static std::ostream& operator<<(std::ostream& out, const NumberInterval& figure) {
  return out << to_string(figure);
}

namespace {

const Number zero;

NumberInterval exact(Number number) { return NumberInterval::exact(number); }

/// A quantity, as an author writes it.
NumberInterval figure(std::string_view text) {
  return parse_figure(text, zero, Number::fraction(1, 10)).value();
}

/// `result` holds all of `found`, and each of its ends is as close as possible.
void expect_hull(const NumberInterval& result, const std::vector<Number>& found,
                 const std::string& what) {
  ASSERT_FALSE(found.empty());
  Number low = found.front();
  Number high = found.front();
  for (const Number& number : found) {
    EXPECT_TRUE(contains(result, number)) << what << " lacks " << to_string(number);
    low = std::min(low, number);
    high = std::max(high, number);
  }
  const Number near = margin * 10;
  if (!result.lower) {
    EXPECT_LT(low, Number(-100)) << what;
  } else if (result.lower->open) {
    EXPECT_LE(low - result.lower->at, near) << what;
  } else {
    EXPECT_EQ(low, result.lower->at) << what;
  }
  if (!result.upper) {
    EXPECT_GT(high, Number(100)) << what;
  } else if (result.upper->open) {
    EXPECT_LE(result.upper->at - high, near) << what;
  } else {
    EXPECT_EQ(high, result.upper->at) << what;
  }
}

template <class OfFigures, class OfNumbers>
void expect_hulls(const std::string& sign, OfFigures of_figures, OfNumbers of_numbers) {
  for (const NumberInterval& left : small_figures()) {
    for (const NumberInterval& right : small_figures()) {
      const std::optional<NumberInterval> result = of_figures(left, right);
      if (!result) {
        continue;
      }
      std::vector<Number> found;
      for (const Number& a : samples(left)) {
        for (const Number& b : samples(right)) {
          found.push_back(of_numbers(a, b));
        }
      }
      expect_hull(*result, found, to_string(left) + " " + sign + " " + to_string(right));
    }
  }
}

// --- arithmetic ---

TEST(NumberInterval, adds_and_subtracts_bounds) {
  EXPECT_EQ(figure("at most 225") + exact(10), figure("between 10 and 235"));
  EXPECT_EQ(figure("at most 225") - figure("at most 25"), NumberInterval::between(-25, 225));
  EXPECT_EQ(figure("at least 5") + figure("more than 1"), NumberInterval::more_than(6));
  EXPECT_EQ(figure("at least 5") - figure("at least 1"), NumberInterval{});
  EXPECT_EQ(-figure("more than 5"), (NumberInterval{{}, Bound{-5, true}}));
}

TEST(NumberInterval, minus_itself_need_not_be_zero) {
  const NumberInterval ceiling = figure("at most 225");
  EXPECT_EQ(ceiling - ceiling, NumberInterval::between(-225, 225));
}

TEST(NumberInterval, zero_times_anything_is_zero) {
  EXPECT_EQ(exact(0) * figure("at least 5"), exact(0));
  EXPECT_EQ(exact(0) * NumberInterval{}, exact(0));
  EXPECT_EQ(figure("at least 0") * figure("at least 0"), figure("at least 0"));
}

TEST(NumberInterval, multiplied_with_a_negative_one_turns_over) {
  EXPECT_EQ(exact(-2) * figure("more than 5"), (NumberInterval{{}, Bound{-10, true}}));
  EXPECT_EQ(exact(-2) * NumberInterval::between(-1, 3), NumberInterval::between(-6, 2));
}

TEST(NumberInterval, cannot_be_divided_by_a_possible_zero) {
  EXPECT_EQ(divide(exact(1), exact(0)), std::nullopt);
  EXPECT_EQ(divide(exact(1), figure("at most 5")), std::nullopt);
  EXPECT_EQ(divide(exact(1), NumberInterval::between(-1, 1)), std::nullopt);
  EXPECT_EQ(divide(exact(1), NumberInterval{}), std::nullopt);
  EXPECT_EQ(divide(exact(1), (NumberInterval{{}, Bound{0}})), std::nullopt);
}

TEST(NumberInterval, can_be_divided_by_an_interval_that_only_approaches_zero) {
  EXPECT_EQ(divide(exact(1), figure("more than 0")), NumberInterval::more_than(0));
  EXPECT_EQ(divide(exact(6), figure("at least 2")), (NumberInterval{Bound{0, true}, Bound{3}}));
  EXPECT_EQ(divide(exact(6), exact(4)), exact(Number::fraction(3, 2)));
  EXPECT_EQ(divide(figure("between 4 and 6"), figure("between 2 and 4")),
            NumberInterval::between(1, 3));
  EXPECT_EQ(divide(exact(1), (NumberInterval{Bound{-2}, Bound{0, true}})),
            (NumberInterval{{}, Bound{Number::fraction(-1, 2)}}));
}

TEST(NumberInterval, arithmetic_holds_every_possible_number_and_no_more) {
  using Result = std::optional<NumberInterval>;
  using F = const NumberInterval&;
  expect_hulls(
      "+", [](F a, F b) { return Result(a + b); }, [](Number a, Number b) { return a + b; });
  expect_hulls(
      "-", [](F a, F b) { return Result(a - b); }, [](Number a, Number b) { return a - b; });
  expect_hulls(
      "*", [](F a, F b) { return Result(a * b); }, [](Number a, Number b) { return a * b; });
  expect_hulls("/", divide, [](Number a, Number b) { return a / b; });
  expect_hulls(
      "min", [](F a, F b) { return Result(smaller(a, b)); },
      [](Number a, Number b) { return std::min(a, b); });
  expect_hulls(
      "max", [](F a, F b) { return Result(larger(a, b)); },
      [](Number a, Number b) { return std::max(a, b); });
}

TEST(NumberInterval, negation_and_distance_from_zero_hold_every_possible_number_and_no_more) {
  for (const NumberInterval& interval : small_figures()) {
    std::vector<Number> negatives;
    std::vector<Number> distances;
    for (const Number& number : samples(interval)) {
      negatives.push_back(-number);
      distances.push_back(std::max(number, -number));
    }
    expect_hull(-interval, negatives, "-(" + to_string(interval) + ")");
    expect_hull(absolute(interval), distances, "|" + to_string(interval) + "|");
  }
}

TEST(NumberInterval, the_smaller_and_the_larger_are_taken_end_by_end) {
  EXPECT_EQ(smaller(figure("between 1 and 9"), figure("between 3 and 5")),
            figure("between 1 and 5"));
  EXPECT_EQ(larger(figure("between 1 and 9"), figure("between 3 and 5")),
            figure("between 3 and 9"));
  EXPECT_EQ(smaller(figure("at least 3"), exact(5)), figure("between 3 and 5"));
  EXPECT_EQ(larger(figure("at least 3"), exact(5)), figure("at least 5"));
}

TEST(NumberInterval, is_exact_beyond_64_bits) {
  const NumberInterval large = exact(Number(INT64_MAX));
  EXPECT_EQ(large + exact(1) - large, exact(1));
  EXPECT_EQ(*divide(large * NumberInterval::between(1, 2), large), NumberInterval::between(1, 2));
}

TEST(NumberInterval, total_and_mean_take_each_end_by_itself) {
  const std::vector<NumberInterval> figures{NumberInterval::between(1, 2), exact(3),
                                            figure("fewer than 8")};
  EXPECT_EQ(total(figures), (NumberInterval{Bound{4}, Bound{13, true}}));
  EXPECT_EQ(mean(figures),
            (NumberInterval{Bound{Number::fraction(4, 3)}, Bound{Number::fraction(13, 3), true}}));
  EXPECT_EQ(total({}), exact(0));
  EXPECT_EQ(total({exact(1), NumberInterval::at_least(2)}), NumberInterval::at_least(3));
  EXPECT_EQ(mean({exact(1), exact(2)}), exact(Number::fraction(3, 2)));
}

// --- what authors write ---

TEST(NumberInterval, is_written_as_states_publish_it) {
  EXPECT_EQ(figure("225"), exact(225));
  EXPECT_EQ(figure("at most 225"), NumberInterval::between(0, 225));
  EXPECT_EQ(figure("fewer than 300"), (NumberInterval{Bound{0}, Bound{300, true}}));
  EXPECT_EQ(figure("at least 5"), NumberInterval::at_least(5));
  EXPECT_EQ(figure("more than 5"), NumberInterval::more_than(5));
  EXPECT_EQ(figure("between 200 and 225.5"),
            NumberInterval::between(200, Number::fraction(451, 2)));
  EXPECT_EQ(figure("  at  most\t225 "), figure("at most 225"));
  EXPECT_EQ(figure("between 5 and 5"), exact(5));
}

TEST(NumberInterval, without_a_floor_a_ceiling_is_open_below) {
  EXPECT_EQ(parse_figure("at most 225", {}, {}), NumberInterval::at_most(225));
  EXPECT_EQ(NumberInterval::at_most(225).lower, std::nullopt);
  EXPECT_EQ(parse_figure("fewer than -3", {}, {}), NumberInterval::fewer_than(-3));
}

TEST(NumberInterval, about_needs_a_tolerance) {
  EXPECT_EQ(parse_figure("about 5000", zero, Number::fraction(1, 10)),
            NumberInterval::between(4500, 5500));
  EXPECT_EQ(parse_figure("about -10", {}, Number::fraction(1, 10)),
            NumberInterval::between(-11, -9));
  EXPECT_EQ(parse_figure("about 5000", zero, Number()), exact(5000));
  EXPECT_EQ(parse_figure("about 5000", zero, {}), std::nullopt);
  EXPECT_EQ(parse_figure("about 9223372036854775807", zero, Number::fraction(1, 10))->upper->at,
            number("10145709240540253387.7"));
  EXPECT_EQ(parse_figure("about " + std::string(4'932, '9'), zero, Number(9)), std::nullopt);
}

TEST(NumberInterval, that_can_not_be_is_not_read) {
  for (const char* text : {"between 225 and 200", "at most -1", "fewer than 0",
                           "more than 5 and fewer than 5", "at least 6 and at most 5"}) {
    EXPECT_EQ(parse_figure(text, zero, {}), std::nullopt) << text;
  }
}

TEST(NumberInterval, is_nothing_else) {
  for (const char* text : {"",
                           " ",
                           "at most",
                           "most 225",
                           "at 225",
                           "up to 225",
                           "At most 225",
                           "at most 225 warheads",
                           "about",
                           "about about 5",
                           "around 5",
                           "between 200 and",
                           "between 200 225",
                           "between x and 225",
                           "between 200 or 225",
                           "between 200 and 225 230",
                           "less than 5",
                           "more then 5",
                           "1,000",
                           "at most 5 and at least 3",
                           "at least x and at most 5",
                           "at least 3 or at most 5"}) {
    EXPECT_EQ(parse_figure(text, zero, Number::fraction(1, 10)), std::nullopt) << text;
  }
}

TEST(NumberInterval, is_spelled_as_it_was_written) {
  for (const char* text : {"225", "-2.5", "at most 225", "fewer than 300", "at least 5",
                           "more than 5", "between 200 and 225", "at least 0"}) {
    EXPECT_EQ(to_string(figure(text), zero), text);
  }
  EXPECT_EQ(to_string(figure("at most 225")), "between 0 and 225");
  EXPECT_EQ(to_string(figure("at most 0"), zero), "0");
  EXPECT_EQ(to_string(figure("about 5000"), zero), "between 4500 and 5500");
}

TEST(NumberInterval, computed_is_spelled_with_more_words) {
  EXPECT_EQ(to_string(NumberInterval{Bound{5, true}, Bound{10}}), "more than 5 and at most 10");
  EXPECT_EQ(to_string(NumberInterval{Bound{5}, Bound{10, true}}), "at least 5 and fewer than 10");
  EXPECT_EQ(to_string(NumberInterval{}), "any number");
}

TEST(NumberInterval, is_read_back_as_it_was_spelled) {
  for (const NumberInterval& interval : small_figures()) {
    if (interval == NumberInterval{}) {
      continue;  // no author can write it
    }
    EXPECT_EQ(parse_figure(to_string(interval), {}, {}), interval) << to_string(interval);
    if (interval.lower && interval.lower->at >= zero) {
      EXPECT_EQ(parse_figure(to_string(interval, zero), zero, {}), interval) << to_string(interval);
    }
  }
}

TEST(NumberInterval, a_floor_above_the_ceiling_has_no_effect) {
  EXPECT_EQ(NumberInterval::at_most(-5, zero), NumberInterval::at_most(-5));
  EXPECT_EQ(NumberInterval::fewer_than(0, zero), NumberInterval::fewer_than(0));
  EXPECT_EQ(NumberInterval::at_most(0, zero), exact(0));
}

TEST(NumberInterval, is_exact_only_with_both_ends_included) {
  EXPECT_TRUE(exact(5).is_exact());
  EXPECT_FALSE(figure("at most 5").is_exact());
  EXPECT_FALSE(figure("at least 5").is_exact());
  EXPECT_FALSE(NumberInterval{}.is_exact());
}

}  // namespace
}  // namespace servanda::engine
