#include "tests/properties/calendar.hpp"

#include <algorithm>

namespace servanda::properties {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_before(int year) {
  const int past = year - 1;
  return past * 365 + past / 4 - past / 100 + past / 400;
}

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return std::string(width - text.size(), '0') + text;
}

}  // namespace

int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int number_of(const Date& date) {
  int number = days_before(date.year);
  for (int month = 1; month < date.month; ++month) number += days_in(date.year, month);
  return number + date.day - 1;
}

Date date_of(int number) {
  Date date{number / 366 + 1, 1, 1};  // not too late a year
  while (days_before(date.year + 1) <= number) ++date.year;
  int rest = number - days_before(date.year);
  while (rest >= days_in(date.year, date.month)) rest -= days_in(date.year, date.month++);
  date.day = rest + 1;
  return date;
}

Dates dates(const std::string& text) {
  const int year = std::stoi(text.substr(0, 4));
  if (text.size() == 4) return {number_of({year, 1, 1}), number_of({year, 12, 31})};
  const int month = std::stoi(text.substr(5, 2));
  if (text.size() == 7)
    return {number_of({year, month, 1}), number_of({year, month, days_in(year, month)})};
  const int only = number_of({year, month, std::stoi(text.substr(8, 2))});
  return {only, only};
}

int day(const std::string& text) { return dates(text).first; }

std::string written_day(int number) {
  const Date date = date_of(number);
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

int later(int day, int months, int days) {
  Date date = date_of(day);
  const int month = date.year * 12 + date.month - 1 + months;
  if (month < 12) throw BeyondTheCalendar();
  date.year = month / 12;
  date.month = month % 12 + 1;
  date.day = std::min(date.day, days_in(date.year, date.month));
  const int found = number_of(date) + days;
  if (found < 0 || found > number_of({9999, 12, 31})) throw BeyondTheCalendar();
  return found;
}

int years_between(int first, int second) {
  if (second < first) return -years_between(second, first);
  const Date begin = date_of(first);
  const Date end = date_of(second);
  const bool had_birthday =
      end.month > begin.month || (end.month == begin.month && end.day >= begin.day);
  return end.year - begin.year - (had_birthday ? 0 : 1);
}

}  // namespace servanda::properties
