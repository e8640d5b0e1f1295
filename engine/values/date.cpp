#include "engine/values/date.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace servanda::engine {
namespace {

using std::chrono::year_month_day;

constexpr std::chrono::year first_year{1};
constexpr std::chrono::year last_year{9999};
constexpr std::int64_t first_month = 12;  // counted from January of year 0
constexpr std::int64_t last_month = 12 * std::int64_t{9999} + 11;
constexpr Day first_day = first_year / std::chrono::January / 1;
constexpr Day last_day = last_year / std::chrono::December / 31;

/// Takes exactly `width` digits from the start of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t width) {
  if (text.size() < width) {
    return {};
  }
  int number = 0;
  for (const char digit : text.substr(0, width)) {
    if (digit < '0' || digit > '9') {
      return {};
    }
    number = number * 10 + (digit - '0');
  }
  text.remove_prefix(width);
  return number;
}

/// Takes a hyphen and two digits.
std::optional<unsigned> take_part(std::string_view& text) {
  if (!text.starts_with('-')) {
    return {};
  }
  text.remove_prefix(1);
  const std::optional<int> number = take_digits(text, 2);
  return number ? std::optional(static_cast<unsigned>(*number)) : std::nullopt;
}

Day last_of(std::chrono::year_month month) { return month / std::chrono::last; }

std::string padded(unsigned number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

void append_part(std::string& text, int number, std::string_view unit) {
  if (number == 0) {
    return;
  }
  if (!text.empty()) {
    text += ' ';
  }
  text += std::to_string(number) + ' ';
  text += unit;
  if (number != 1 && number != -1) {
    text += 's';
  }
}

Day add(Day day, std::int64_t more_months, std::int64_t more_days) {
  const year_month_day date{day};
  const std::int64_t months = std::int64_t{static_cast<int>(date.year())} * 12 +
                              static_cast<unsigned>(date.month()) - 1 + more_months;
  if (months < first_month || months > last_month) {
    throw Overflow("is a day beyond the years 1 to 9999");
  }
  const std::chrono::year_month month = std::chrono::year{static_cast<int>(months / 12)} /
                                        std::chrono::month{static_cast<unsigned>(months % 12 + 1)};
  const year_month_day same_day = month / date.day();
  const Day start = same_day.ok() ? Day{same_day} : last_of(month);
  const std::int64_t days = std::int64_t{start.time_since_epoch().count()} + more_days;
  if (days < first_day.time_since_epoch().count() || days > last_day.time_since_epoch().count()) {
    throw Overflow("is a day beyond the years 1 to 9999");
  }
  return Day{std::chrono::days{days}};
}

/// The least and the most days that so many months have, counted from any day.
NumberInterval days_of_months(int months) {
  constexpr int months_of_calendar = 4800;  // after 400 years the calendar repeats
  constexpr std::int64_t days_of_calendar = 146'097;
  const int rest = months % months_of_calendar;
  const std::chrono::year_month begin = std::chrono::year(2000) / std::chrono::January;
  std::int64_t least = days_of_calendar;
  std::int64_t most = 0;
  for (int i = 0; i < months_of_calendar; ++i) {
    const std::chrono::year_month from = begin + std::chrono::months(i);
    const std::chrono::year_month to = from + std::chrono::months(rest);
    const std::int64_t whole = (Day(to / 1) - Day(from / 1)).count();
    // The last days of a longer month become the last day of a shorter one.
    const std::int64_t lost = std::max<std::int64_t>(
        0, (last_of(from) - Day(from / 1)).count() - (last_of(to) - Day(to / 1)).count());
    least = std::min(least, whole - lost);
    most = std::max(most, whole);
  }
  const std::int64_t calendars = months / months_of_calendar * days_of_calendar;
  return NumberInterval::between(Number(calendars + least), Number(calendars + most));
}

}  // namespace

std::optional<Days> parse_date(std::string_view text) {
  const std::optional<int> year_number = take_digits(text, 4);
  if (!year_number || *year_number == 0) {
    return {};
  }
  const std::chrono::year year{*year_number};
  if (text.empty()) {
    return Days{year / std::chrono::January / 1, year / std::chrono::December / 31};
  }
  const std::optional<unsigned> month_number = take_part(text);
  if (!month_number) {
    return {};
  }
  const std::chrono::year_month month = year / std::chrono::month{*month_number};
  if (!month.ok()) {
    return {};
  }
  if (text.empty()) {
    return Days{month / 1, last_of(month)};
  }
  const std::optional<unsigned> day_number = take_part(text);
  if (!day_number || !text.empty()) {
    return {};
  }
  const year_month_day day = month / std::chrono::day{*day_number};
  return day.ok() ? std::optional(Days::on(day)) : std::nullopt;
}

std::optional<Day> parse_day(std::string_view text) {
  constexpr std::string_view shape = "2022-08-26";
  const std::optional<Days> days = text.size() == shape.size() ? parse_date(text) : std::nullopt;
  return days ? std::optional(days->first) : std::nullopt;
}

std::string to_string(Day day) {
  const year_month_day date{day};
  return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

std::string to_string(const Days& days) {
  std::string first = to_string(days.first);
  if (days.is_exact()) {
    return first;
  }
  for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
    if (parse_date(first.substr(0, length)) == days) {
      return first.substr(0, length);
    }
  }
  return first + " to " + to_string(days.last);
}

std::string to_string(const Duration& duration) {
  std::string text;
  append_part(text, duration.months / 12, "year");
  append_part(text, duration.months % 12, "month");
  append_part(text, duration.days, "day");
  append_part(text, duration.hours, "hour");
  return text.empty() ? "0 days" : text;
}

Duration duration_of_hours(int hours) { return {0, hours / 24, hours % 24}; }

Duration operator-(const Duration& duration) {
  return {-duration.months, -duration.days, -duration.hours};
}

std::optional<Duration> parse_unit_of_time(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "year") return Duration{12, 0, 0};
  if (word == "month") return Duration{1, 0, 0};
  if (word == "week") return Duration{0, 7, 0};
  if (word == "day") return Duration{0, 1, 0};
  if (word == "hour") return Duration{0, 0, 1};
  return std::nullopt;
}

Duration times(const Duration& unit, int count) {
  const Duration hours = duration_of_hours(unit.hours * count);
  return {unit.months * count, unit.days * count + hours.days, hours.hours};
}

NumberInterval hours_between(const Duration& from, const Duration& to) {
  // The part that both have is the same from any day on: only the surplus counts.
  const int months = to.months - from.months;
  const NumberInterval calendar = days_of_months(std::abs(months));
  const NumberInterval more_days = months < 0 ? -calendar : calendar;
  const std::int64_t hours = std::int64_t{to.days - from.days} * 24 + to.hours - from.hours;
  return more_days * NumberInterval::exact(24) + NumberInterval::exact(Number(hours));
}

Days add(const Days& days, const Duration& duration) {
  const auto moved = [&](Day day, int more) {
    return add(day, duration.months, std::int64_t{duration.days} + more);
  };
  return {moved(days.first, duration.hours < 0 ? -1 : 0),
          moved(days.last, duration.hours > 0 ? 1 : 0)};
}

NumberInterval days_between(const Days& from, const Days& to) {
  const auto days = [](Day begin, Day end) { return Number((end - begin).count()); };
  return NumberInterval::between(days(from.last, to.first), days(from.first, to.last));
}

NumberInterval years_between(const Days& from, const Days& to) {
  const auto forward = [](Day begin, Day end) {
    const std::chrono::year_month_day first(begin);
    const std::chrono::year_month_day last(end);
    const std::int64_t years = static_cast<int>(last.year()) - static_cast<int>(first.year());
    const bool complete =
        std::pair(last.month(), last.day()) >= std::pair(first.month(), first.day());
    return complete ? years : years - 1;
  };
  const auto whole = [&](Day begin, Day end) {
    return Number(begin <= end ? forward(begin, end) : -forward(end, begin));
  };
  return NumberInterval::between(whole(from.last, to.first), whole(from.first, to.last));
}

}  // namespace servanda::engine
