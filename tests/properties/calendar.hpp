#pragma once
// The reference's own calendar: days by their number from the first of January of year 1.

#include <stdexcept>
#include <string>

namespace servanda::properties {

/// A day is a whole number; a date known to the month or the year has several.
struct Dates {
  int first = 0;
  int last = 0;

  friend bool operator==(const Dates&, const Dates&) = default;
};

struct Date {
  int year = 1;
  int month = 1;
  int day = 1;
};

[[nodiscard]] int number_of(const Date& date);
[[nodiscard]] Date date_of(int number);
[[nodiscard]] int days_in(int year, int month);
/// `2022-08-26`, `2022-08`, `2022`
[[nodiscard]] Dates dates(const std::string& text);
[[nodiscard]] int day(const std::string& text);
[[nodiscard]] std::string written_day(int number);

/// The language knows the years 1 to 9999; a date computed beyond them is an error.
struct BeyondTheCalendar : std::out_of_range {
  BeyondTheCalendar() : std::out_of_range("a day beyond the years 1 to 9999") {}
};

/// Months first; a shorter month ends on its last day. Throws BeyondTheCalendar.
[[nodiscard]] int later(int day, int months, int days);
/// Birthdays between two days; negative where the second is earlier.
[[nodiscard]] int years_between(int first, int second);

}  // namespace servanda::properties
