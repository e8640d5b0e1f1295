#include "engine/operators/comparison.hpp"
#include "tests/engine/values/small_world.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <set>
#include <string>
#include <vector>

namespace servanda::engine {
namespace {

constexpr std::initializer_list<Comparison> comparisons = {
    Comparison::less,          Comparison::less_equal, Comparison::greater,
    Comparison::greater_equal, Comparison::equal,      Comparison::not_equal};

NumberInterval exact(Number number) { return NumberInterval::exact(number); }

/// A quantity, as an author writes it.
NumberInterval figure(std::string_view text) {
  return parse_figure(text, Number(), Number::fraction(1, 10)).value();
}

Truth less(std::string_view left, std::string_view right) {
  return compare(figure(left), Comparison::less, figure(right));
}

Truth before(std::string_view left, std::string_view right) {
  return compare(date(left), Comparison::less, date(right));
}

bool holds(Number left, Comparison comparison, Number right) {
  switch (comparison) {
    case Comparison::less:
      return left < right;
    case Comparison::less_equal:
      return left <= right;
    case Comparison::greater:
      return left > right;
    case Comparison::greater_equal:
      return left >= right;
    case Comparison::equal:
      return left == right;
    case Comparison::not_equal:
      break;
  }
  return left != right;
}

TEST(Comparison, a_ceiling_below_a_number_is_less) {
  EXPECT_EQ(less("at most 225", "290"), yes);
  EXPECT_EQ(less("at most 290", "290"), unknown);
  EXPECT_EQ(less("fewer than 290", "290"), yes);
  EXPECT_EQ(less("290", "at most 290"), no);
  EXPECT_EQ(less("290", "at most 225"), no);
}

TEST(Comparison, a_lower_ceiling_is_not_a_lower_figure) {
  EXPECT_EQ(less("at most 260", "at most 300"), unknown);
}

TEST(Comparison, a_ceiling_does_not_compare_with_an_equal_ceiling) {
  const NumberInterval ceiling = figure("at most 225");
  for (const Comparison comparison : comparisons) {
    EXPECT_EQ(compare(ceiling, comparison, ceiling), unknown) << to_string(comparison);
  }
}

TEST(Comparison, nothing_is_less_than_the_floor) {
  EXPECT_EQ(less("at most 225", "0"), no);
  EXPECT_EQ(compare(figure("at most 225"), Comparison::greater_equal, exact(0)), yes);
}

TEST(Comparison, open_ends_that_touch_do_not_overlap) {
  EXPECT_EQ(less("fewer than 5", "at least 5"), yes);
  EXPECT_EQ(less("at most 5", "more than 5"), yes);
  EXPECT_EQ(less("at most 5", "at least 5"), unknown);
  EXPECT_EQ(compare(figure("fewer than 5"), Comparison::equal, exact(5)), no);
  EXPECT_EQ(compare(figure("more than 5"), Comparison::not_equal, exact(5)), yes);
  EXPECT_EQ(compare(figure("at most 5"), Comparison::less_equal, figure("at least 5")), yes);
  EXPECT_EQ(compare(figure("at most 5"), Comparison::greater, figure("at least 5")), no);
}

TEST(Comparison, finds_figures_equal_only_if_both_are_exact) {
  EXPECT_EQ(compare(exact(5), Comparison::equal, exact(5)), yes);
  EXPECT_EQ(compare(exact(5), Comparison::equal, exact(6)), no);
  EXPECT_EQ(compare(exact(5), Comparison::equal, figure("between 4 and 6")), unknown);
  EXPECT_EQ(compare(exact(7), Comparison::equal, figure("between 4 and 6")), no);
}

TEST(Comparison, is_unknown_for_a_figure_without_bounds) {
  for (const Comparison comparison : comparisons) {
    EXPECT_EQ(compare(NumberInterval{}, comparison, exact(0)), unknown) << to_string(comparison);
  }
}

TEST(Comparison, is_known_if_all_numbers_inside_agree) {
  for (const NumberInterval& left : small_figures()) {
    for (const NumberInterval& right : small_figures()) {
      for (const Comparison comparison : comparisons) {
        std::set<bool> outcomes;
        for (const Number& a : samples(left)) {
          for (const Number& b : samples(right)) {
            outcomes.insert(holds(a, comparison, b));
          }
        }
        EXPECT_EQ(compare(left, comparison, right),
                  outcomes.size() == 2 ? unknown : truth(*outcomes.begin()))
            << to_string(left) << " " << to_string(comparison) << " " << to_string(right);
      }
    }
  }
}

TEST(Comparison, is_spelled_as_in_a_rule) {
  std::string all;
  for (const Comparison comparison : comparisons) {
    all += std::string(to_string(comparison)) + " ";
  }
  EXPECT_EQ(all, "< <= > >= = != ");
}

TEST(Comparison, and_its_opposite_have_opposite_answers) {
  for (const NumberInterval& left : small_figures()) {
    for (const NumberInterval& right : small_figures()) {
      for (const Comparison comparison : comparisons)
        EXPECT_EQ(compare(left, opposite(comparison), right),
                  negated(compare(left, comparison, right)));
    }
  }
}

TEST(Comparison, turned_round_gives_the_same_answer_for_exchanged_sides) {
  for (const NumberInterval& left : small_figures()) {
    for (const NumberInterval& right : small_figures()) {
      for (const Comparison comparison : comparisons)
        EXPECT_EQ(compare(right, turned_round(comparison), left), compare(left, comparison, right));
    }
  }
}

TEST(Comparison, is_surely_true_exactly_for_the_numbers_of_numbers_that) {
  for (const NumberInterval& right : small_figures()) {
    for (const Comparison comparison : comparisons) {
      if (comparison == Comparison::not_equal) continue;
      const auto numbers = numbers_that(comparison, right);
      for (const Number& number : samples(NumberInterval{})) {
        EXPECT_EQ(compare(exact(number), comparison, right) == yes,
                  numbers && contains(*numbers, number))
            << to_string(number) << " " << to_string(comparison) << " " << to_string(right);
      }
    }
  }
}

TEST(Comparison, follows_the_order_of_choices_and_tests_texts_for_equality_only) {
  EXPECT_EQ(compare_values(ChoiceValue{0}, Comparison::less, ChoiceValue{1}), yes);
  EXPECT_EQ(compare_values(ChoiceValue{1}, Comparison::less, ChoiceValue{1}), no);
  EXPECT_EQ(compare_values(std::string("a"), Comparison::equal, std::string("a")), yes);
  EXPECT_EQ(compare_values(std::string("a"), Comparison::not_equal, std::string("b")), yes);
  EXPECT_EQ(compare_values(true, Comparison::equal, false), no);
}

// --- dates and durations ---

TEST(Comparison, is_three_valued_for_partial_dates) {
  EXPECT_EQ(before("2021", "2022"), yes);
  EXPECT_EQ(before("2022", "2021"), no);
  EXPECT_EQ(before("2022", "2022"), unknown);
  EXPECT_EQ(before("2022-08", "2022"), unknown);
  EXPECT_EQ(before("2022-08", "2022-08-01"), no);
  EXPECT_EQ(before("2022-08", "2022-09-01"), yes);
  EXPECT_EQ(before("2022-08-26", "2022-08-26"), no);
}

TEST(Comparison, finds_dates_equal_only_if_both_are_known_to_the_day) {
  const auto equal = [](std::string_view left, std::string_view right) {
    return compare(date(left), Comparison::equal, date(right));
  };
  EXPECT_EQ(equal("2022-08-26", "2022-08-26"), yes);
  EXPECT_EQ(equal("2022-08", "2022-08"), unknown);
  EXPECT_EQ(equal("2022-08-26", "2022"), unknown);
  EXPECT_EQ(equal("2022-08-26", "2021"), no);
  EXPECT_EQ(compare(date("2022"), Comparison::not_equal, date("2021")), yes);
}

TEST(Comparison, is_exact_for_months_with_months) {
  const auto at_least = [](const Duration& left, const Duration& right) {
    return compare(left, Comparison::greater_equal, right);
  };
  EXPECT_EQ(at_least({11 * 12, 0}, {10 * 12, 0}), yes);
  EXPECT_EQ(at_least({13, 0}, {12, 0}), yes);
  EXPECT_EQ(at_least({12, 0}, {13, 0}), no);
  EXPECT_EQ(at_least({13, 5}, {13, 4}), yes);
  EXPECT_EQ(compare(Duration{13, 5}, Comparison::equal, Duration{13, 5}), yes);
  EXPECT_EQ(compare(Duration{13, 5}, Comparison::equal, Duration{13, 4}), no);
}

TEST(Comparison, follows_the_calendar_for_months_with_days) {
  const auto at_least = [](int days, int months) {
    return compare(Duration{0, days}, Comparison::greater_equal, Duration{months, 0});
  };
  EXPECT_EQ(at_least(27, 1), no);
  EXPECT_EQ(at_least(28, 1), unknown);  // a February
  EXPECT_EQ(at_least(31, 1), yes);
  EXPECT_EQ(at_least(61, 2), unknown);
  EXPECT_EQ(at_least(62, 2), yes);
  EXPECT_EQ(at_least(364, 12), no);
  EXPECT_EQ(at_least(365, 12), unknown);  // a leap year
  EXPECT_EQ(at_least(366, 12), yes);
  EXPECT_EQ(at_least(1459, 48), no);
  EXPECT_EQ(at_least(1460, 48), unknown);  // with 1900 or 2100 in it
  EXPECT_EQ(at_least(1461, 48), yes);
  EXPECT_EQ(at_least(146'097, 4800), yes);  // 400 years are always the same
  EXPECT_EQ(at_least(146'096, 4800), no);
  EXPECT_EQ(compare(Duration{1, 3}, Comparison::greater_equal, Duration{0, 30}), yes);
  EXPECT_EQ(compare(Duration{0, 1, 12}, Comparison::less, Duration{0, 2}), yes);
}

TEST(Comparison, misses_no_day_of_the_calendar_for_months_with_days) {
  for (const int months : {1, 2, 6, 11, 12, 13, 47, 48}) {
    for (Day start = day("1896-01-01"); start < day("1905-01-01"); start += std::chrono::days{1}) {
      const auto days = (add(Days::on(start), {months, 0}).first - start).count();
      const Duration same{0, static_cast<int>(days)};
      ASSERT_NE(compare(Duration{months, 0}, Comparison::equal, same), no) << to_string(start);
    }
  }
}

// --- whole numbers, as columns have them ---

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

TEST(FixedPointInterval, compares_as_figures_do) {
  const std::vector<NumberInterval> figures = figures_to_compare();
  ASSERT_GT(figures.size(), 50U);
  for (const NumberInterval& left : figures) {
    for (const NumberInterval& right : figures) {
      for (const Comparison comparison : comparisons) {
        EXPECT_EQ(compare(*interval_of(Value(left)), comparison, *interval_of(Value(right))),
                  compare(left, comparison, right))
            << to_string(left) << " " << to_string(comparison) << " " << to_string(right);
      }
    }
  }
}

TEST(FixedPointInterval, compares_as_days_do) {
  const Days year = *parse_date("2020");
  const Days month = *parse_date("2020-12");
  const Days day = *parse_date("2020-12-31");
  for (const Days& left : {year, month, day}) {
    for (const Days& right : {year, month, day}) {
      for (const Comparison comparison : comparisons) {
        EXPECT_EQ(compare(*interval_of(Value(left)), comparison, *interval_of(Value(right))),
                  compare(left, comparison, right));
      }
    }
  }
}

TEST(FixedPointInterval, is_exact_for_the_greatest_number_that_fits) {
  const Number great(2'000'000'000'000);
  const auto interval = interval_of(Value(NumberInterval::more_than(great)));
  ASSERT_TRUE(interval);
  EXPECT_EQ(
      compare(*interval, Comparison::greater, *interval_of(Value(NumberInterval::exact(great)))),
      Truth::yes);
}

}  // namespace
}  // namespace servanda::engine
