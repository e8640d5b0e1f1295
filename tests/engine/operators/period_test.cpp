#include "engine/operators/period.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <array>

namespace servanda::engine {
namespace {

TEST(Period, holds_a_date_with_all_its_days_or_it_is_not_known) {
  const Days cycle = {day("2015-05-23"), day("2022-08-26")};
  EXPECT_EQ(within(date("2022-08-26"), cycle), yes);
  EXPECT_EQ(within(date("2015-05-23"), cycle), yes);
  EXPECT_EQ(within(date("2020"), cycle), yes);
  EXPECT_EQ(within(date("2022-08-27"), cycle), no);
  EXPECT_EQ(within(date("2015-05-22"), cycle), no);
  EXPECT_EQ(within(date("2022"), cycle), unknown);
  EXPECT_EQ(within(date("2015-05"), cycle), unknown);
  EXPECT_EQ(within({day("2010-01-01"), day("2030-01-01")}, cycle), unknown);
}

TEST(Period, holds_as_whole_numbers_what_it_holds_as_days) {
  const std::array dates{date("2020"), date("2020-12"), date("2020-12-31"), date("2021-01-01"),
                         Days{day("2020-06-01"), day("2021-06-01")}};
  for (const Days& inner : dates) {
    for (const Days& period : dates) {
      const FixedPointInterval few = *interval_of(Value(inner));
      const FixedPointInterval many = *interval_of(Value(period));
      EXPECT_EQ(surely_within(few, many), within(inner, period) == yes);
      EXPECT_EQ(surely_outside(few, many), within(inner, period) == no);
    }
  }
}

TEST(Period, that_is_unknown_surely_contains_and_excludes_nothing) {
  const FixedPointInterval inner = *interval_of(Value(date("2020")));
  EXPECT_FALSE(surely_within(inner, FixedPointInterval{}));
  EXPECT_FALSE(surely_outside(inner, FixedPointInterval{}));
}

TEST(Period, begins_a_comparison_with_its_first_day_and_ends_it_with_its_last) {
  const Days year = date("2020");
  EXPECT_EQ(edge_of(year, Comparison::less), Days::on(year.first));           // before it
  EXPECT_EQ(edge_of(year, Comparison::less_equal), Days::on(year.last));      // up to it
  EXPECT_EQ(edge_of(year, Comparison::greater_equal), Days::on(year.first));  // from it on
  EXPECT_EQ(edge_of(year, Comparison::greater), Days::on(year.last));         // after it
}

}  // namespace
}  // namespace servanda::engine
