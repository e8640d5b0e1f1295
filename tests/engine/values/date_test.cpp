#include "engine/values/date.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace servanda::engine {
namespace {

std::string later(std::string_view start, const Duration& duration) {
  return to_string(add(Days::on(day(start)), duration));
}

TEST(Date, is_known_to_the_day_the_month_or_the_year) {
  EXPECT_EQ(date("2022-08-26"), Days::on(day("2022-08-26")));
  EXPECT_EQ(date("2022-08"), (Days{day("2022-08-01"), day("2022-08-31")}));
  EXPECT_EQ(date("2022"), (Days{day("2022-01-01"), day("2022-12-31")}));
  EXPECT_EQ(date("2020-02").last, day("2020-02-29"));
  EXPECT_EQ(date("1900-02").last, day("1900-02-28"));
}

TEST(Date, that_is_not_in_the_calendar_is_not_read) {
  for (const char* text : {"2022-02-30", "2022-02-29", "1900-02-29", "2022-13", "2022-00",
                           "2022-00-01", "2022-01-00", "2022-04-31", "0000", "0000-01-01"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
  EXPECT_TRUE(parse_date("2020-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_TRUE(parse_date("0001-01-01"));
  EXPECT_TRUE(parse_date("9999-12-31"));
}

TEST(Date, is_nothing_else) {
  for (const char* text : {"", "202", "22", "20220826", "2022-8-26", "2022-08-", "2022-", "2022-0",
                           "2022/08/26", "26.08.2022", "2022-08-26T00:00", " 2022", "2022 ",
                           "-2022", "2022-08-2x", "12022-08-26", "2022-+8"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Date, is_a_day_only_if_it_is_exact_and_exists) {
  EXPECT_TRUE(parse_day("2022-08-26"));
  EXPECT_EQ(parse_day("2022-08"), std::nullopt);
  EXPECT_EQ(parse_day("2022"), std::nullopt);
  EXPECT_EQ(parse_day("2022-02-30"), std::nullopt);
}

TEST(Date, is_written_as_it_was_read) {
  for (const char* text : {"2022-08-26", "2022-08", "2022", "0001-01-01", "0987", "9999-12-31",
                           "2020-02", "2021-02", "2022-12", "2022-01"}) {
    EXPECT_EQ(to_string(date(text)), text);
  }
}

TEST(Date, every_day_of_four_centuries_is_read_back) {
  const Day end = day("2100-03-02");
  for (Day at = day("1700-02-27"); at < end; at += std::chrono::days{1}) {
    ASSERT_EQ(parse_day(to_string(at)), at);
  }
}

TEST(Date, as_any_other_span_is_written_with_both_ends) {
  EXPECT_EQ(to_string(Days{day("2022-08-26"), day("2022-09-03")}), "2022-08-26 to 2022-09-03");
  EXPECT_EQ(to_string(Days{day("2022-08-01"), day("2022-08-30")}), "2022-08-01 to 2022-08-30");
  EXPECT_EQ(to_string(Days{day("2022-01-01"), day("2023-12-31")}), "2022-01-01 to 2023-12-31");
}

TEST(Duration, goes_by_the_calendar) {
  EXPECT_EQ(later("2022-08-26", {0, 90}), "2022-11-24");
  EXPECT_EQ(later("2022-08-26", {6, 0}), "2023-02-26");
  EXPECT_EQ(later("2022-08-26", {24, 0}), "2024-08-26");
  EXPECT_EQ(later("2022-08-26", {-8, 0}), "2021-12-26");
  EXPECT_EQ(later("2022-08-26", {0, -26}), "2022-07-31");
  EXPECT_EQ(later("2022-11-30", {1, 2}), "2023-01-01");
  EXPECT_EQ(later("2022-12-15", {1, 0}), "2023-01-15");
}

TEST(Duration, the_last_day_stands_for_one_that_a_month_lacks) {
  EXPECT_EQ(later("2022-01-31", {1, 0}), "2022-02-28");
  EXPECT_EQ(later("2020-01-31", {1, 0}), "2020-02-29");
  EXPECT_EQ(later("2020-02-29", {12, 0}), "2021-02-28");
  EXPECT_EQ(later("2022-01-31", {1, 1}), "2022-03-01");
  EXPECT_EQ(later("2022-03-31", {-1, 0}), "2022-02-28");
}

TEST(Duration, does_not_leave_the_calendar) {
  constexpr int many = std::numeric_limits<int>::max();
  constexpr int few = std::numeric_limits<int>::min();
  for (const Duration& duration :
       {Duration{many, 0}, {few, 0}, {0, many}, {0, few}, {many, many}}) {
    EXPECT_THROW((void)add(Days::on(day("2022-08-26")), duration), Overflow);
  }
  EXPECT_EQ(later("9999-12-30", {0, 1}), "9999-12-31");
  EXPECT_THROW((void)add(Days::on(day("9999-12-31")), {0, 1}), Overflow);
  EXPECT_THROW((void)add(Days::on(day("9999-12-31")), {1, 0}), Overflow);
  EXPECT_THROW((void)add(Days::on(day("0001-01-01")), {-1, 0}), Overflow);
  EXPECT_THROW((void)add(Days::on(day("0001-01-01")), {0, -1}), Overflow);
}

TEST(Duration, weeks_and_hours_are_units_of_time) {
  EXPECT_EQ(times(parse_unit_of_time("weeks").value(), 2), (Duration{0, 14}));
  EXPECT_EQ(times(parse_unit_of_time("hours").value(), 36), (Duration{0, 1, 12}));
  EXPECT_EQ(times(parse_unit_of_time("hour").value(), 48), (Duration{0, 2}));
  EXPECT_FALSE(parse_unit_of_time("fortnight"));
  EXPECT_EQ(later("2022-08-26", {0, 1}), "2022-08-27");
  EXPECT_EQ(later("2022-08-26", {0, 1, 12}), "2022-08-27 to 2022-08-28");
  EXPECT_EQ(later("2022-08-26", {0, -1, -12}), "2022-08-24 to 2022-08-25");
  EXPECT_EQ(to_string(Duration{0, 1, 12}), "1 day 12 hours");
}

TEST(Duration, is_written_in_years_months_and_days) {
  EXPECT_EQ(to_string(Duration{0, 90}), "90 days");
  EXPECT_EQ(to_string(Duration{24, 0}), "2 years");
  EXPECT_EQ(to_string(Duration{6, 0}), "6 months");
  EXPECT_EQ(to_string(Duration{15, 0}), "1 year 3 months");
  EXPECT_EQ(to_string(Duration{13, 1}), "1 year 1 month 1 day");
  EXPECT_EQ(to_string(Duration{-1, -2}), "-1 month -2 days");
  EXPECT_EQ(to_string(Duration{}), "0 days");
}

}  // namespace
}  // namespace servanda::engine
