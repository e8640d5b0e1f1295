#pragma once
// Days, partial dates and durations by the calendar (proleptic Gregorian, years 1 to 9999).
//
// A date may be known to the day, the month or the year: it is then the span of its days.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "engine/values/number_interval.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

using Day = std::chrono::sys_days;

/// From the first to the last day, both included; one day if they are equal.
struct Days {
  Day first;
  Day last;

  static Days on(Day day) { return {day, day}; }
  [[nodiscard]] bool is_exact() const { return first == last; }
  friend bool operator==(const Days&, const Days&) = default;
};

struct Duration {
  int months = 0;  ///< years count as twelve
  int days = 0;    ///< weeks count as seven
  int hours = 0;   ///< the rest beyond whole days: fewer than 24, with the sign of `days`

  friend bool operator==(const Duration&, const Duration&) = default;
};
[[nodiscard]] Duration duration_of_hours(int hours);
[[nodiscard]] Duration operator-(const Duration& duration);
/// `day`, `weeks`, …: the duration of one; nothing for any other word.
[[nodiscard]] std::optional<Duration> parse_unit_of_time(std::string_view word);
/// So many of it: `times({.months = 12}, 2)` is two years.
[[nodiscard]] Duration times(const Duration& unit, int count);

/// `2022`, `2022-08`, `2022-08-26`; nothing for a day that is not in the calendar.
[[nodiscard]] std::optional<Days> parse_date(std::string_view text);
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);  ///< to the day only
[[nodiscard]] std::string to_string(Day day);
/// `2022-08-26`, `2022-08` or `2022` if the span is just that, else `2022-08-26 to 2022-09-03`.
[[nodiscard]] std::string to_string(const Days& days);
[[nodiscard]] std::string to_string(const Duration& duration);

/// How many hours the one duration is longer than the other, from every day of the calendar on.
[[nodiscard]] NumberInterval hours_between(const Duration& from, const Duration& to);

/// The number of days, or whole years, from a day to another; negative if the other is earlier. For
/// partial dates, the range of all possible numbers.
[[nodiscard]] NumberInterval days_between(const Days& from, const Days& to);
[[nodiscard]] NumberInterval years_between(const Days& from, const Days& to);

/// Adds months first (a shorter month gives its last day), then days. The hour of a day is unknown,
/// so that hours that make no whole day leave two days possible. Throws `Overflow` if the result
/// leaves the years 1 to 9999.
[[nodiscard]] Days add(const Days& days, const Duration& duration);

}  // namespace servanda::engine
