// Rounding of figures, and the time between dates.

#include <gtest/gtest.h>

#include "engine/values/date.hpp"
#include "tests/engine/values/terse.hpp"

namespace servanda::engine {
namespace {

TEST(Rounding, halves_go_away_from_zero) {
  EXPECT_EQ(rounded(number("2.5"), 0), Number(3));
  EXPECT_EQ(rounded(number("-2.5"), 0), Number(-3));
  EXPECT_EQ(rounded(number("2.49"), 0), Number(2));
  EXPECT_EQ(rounded(number("-0.4"), 0), Number(0));
  EXPECT_EQ(rounded(number("1.005"), 2), number("1.01"));
  EXPECT_EQ(rounded(Number::fraction(1, 3), 2), number("0.33"));
}

TEST(Rounding, is_exact_for_large_numbers) {
  EXPECT_EQ(rounded(Number(INT64_MAX), 5), Number(INT64_MAX));
  EXPECT_EQ(rounded(number("98765432109876543210.55"), 1), number("98765432109876543210.6"));
}

TEST(Rounding, keeps_an_open_bound) {
  EXPECT_EQ(rounded(NumberInterval::at_most(number("2.6")), 0), NumberInterval::at_most(Number(3)));
  EXPECT_EQ(rounded(NumberInterval::more_than(number("2.6")), 0),
            NumberInterval::at_least(Number(3)));
  EXPECT_EQ(rounded(NumberInterval{}, 0), NumberInterval{});
}

TEST(TimeBetween, days_are_counted_by_the_calendar) {
  EXPECT_EQ(days_between(date("2012-02-28"), date("2012-03-01")), NumberInterval::exact(2));
  EXPECT_EQ(days_between(date("2012-03-01"), date("2012-02-28")), NumberInterval::exact(-2));
  EXPECT_EQ(days_between(date("2012-01"), date("2012-02-01")), NumberInterval::between(1, 31));
}

TEST(TimeBetween, years_are_whole) {
  EXPECT_EQ(years_between(date("2000-06-15"), date("2012-06-14")), NumberInterval::exact(11));
  EXPECT_EQ(years_between(date("2000-06-15"), date("2012-06-15")), NumberInterval::exact(12));
  EXPECT_EQ(years_between(date("2004-02-29"), date("2005-02-28")), NumberInterval::exact(0));
  EXPECT_EQ(years_between(date("2004-02-29"), date("2005-03-01")), NumberInterval::exact(1));
  EXPECT_EQ(years_between(date("2012-06-15"), date("2000-06-15")), NumberInterval::exact(-12));
  EXPECT_EQ(years_between(date("2000"), date("2012")), NumberInterval::between(11, 12));
}

}  // namespace
}  // namespace servanda::engine
