#include "engine/check/value_suggestions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/digit.hpp"
#include "engine/check/value_parsing.hpp"
#include "engine/values/phrase.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {

namespace {

/// The runs of digits of `text`; nothing if there is anything but `separators` between them.
std::optional<std::vector<std::string>> digits_between(std::string_view text,
                                                       std::string_view separators) {
  std::vector<std::string> parts(1);
  for (const char sign : text) {
    if (base::is_digit(sign)) {
      parts.back() += sign;
    } else if (separators.find(sign) != std::string_view::npos) {
      parts.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  const bool whole =
      std::none_of(parts.begin(), parts.end(), [](auto& part) { return part.empty(); });
  return whole ? std::optional(parts) : std::nullopt;
}

int number_of(const std::string& digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string two_digits(const std::string& digits) {
  return digits.size() == 1 ? "0" + digits : digits;
}

/// Is it a day of the calendar? Otherwise the suggestion would be no date either.
bool is_date(const std::string& date) { return parse_date(date).has_value(); }

std::string mend_year_first(const std::vector<std::string>& parts) {
  const std::string date = parts[0] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[2]);
  if (is_date(date)) return "write " + base::in_ticks(date);
  const int month = number_of(parts[1]);
  if (month < 1 || month > 12) return "there is no month " + parts[1];
  return "there is no day " + parts[2] + " in " + parts[0] + "-" + two_digits(parts[1]);
}

std::string mend_year_last(const std::vector<std::string>& parts) {
  const std::string& year = parts[2];
  const std::string day_first = year + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
  const std::string month_first = year + "-" + two_digits(parts[0]) + "-" + two_digits(parts[1]);
  if (is_date(day_first) && is_date(month_first) && day_first != month_first) {
    return "write the year first: " + base::in_ticks(day_first) + " or " +
           base::in_ticks(month_first) + ", whichever is meant";
  }
  for (const std::string& date : {day_first, month_first}) {
    if (is_date(date)) return "write the year first: " + base::in_ticks(date);
  }
  return {};
}

/// `26 August 2022`, `Aug 26, 2022`, `26-Aug-2022`, `August 2022`
std::string mend_month_in_words(std::string_view text) {
  constexpr std::array<std::string_view, 12> months{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const std::string lower = in_lower_case(text);
  std::string year;
  std::string month;
  std::string day;
  for (const std::string_view word : base::split(lower, " ,.-/")) {
    const bool is_number = std::all_of(word.begin(), word.end(), base::is_digit);
    const auto* const found = std::find_if(
        months.begin(), months.end(),
        [word](std::string_view name) { return word.size() >= 3 && name.starts_with(word); });
    if (is_number && word.size() == 4 && year.empty()) {
      year = word;
    } else if (is_number && word.size() <= 2 && day.empty()) {
      day = two_digits(std::string(word));
    } else if (found != months.end() && month.empty()) {
      month = two_digits(std::to_string(found - months.begin() + 1));
    } else {
      return {};
    }
  }
  if (year.empty() || month.empty()) return {};
  const std::string date = year + "-" + month + (day.empty() ? "" : "-" + day);
  return is_date(date) ? "write " + base::in_ticks(date) : std::string();
}

/// `44799`
std::string mend_count_of_days(const std::string& digits) {
  constexpr std::size_t digits_of_our_days = 5;
  if (digits.size() != digits_of_our_days) return {};
  return "this is how a spreadsheet counts days: give the column the format of a date and export "
         "it again";
}

}  // namespace

std::string mend_truth(std::string_view text) {
  constexpr std::array<std::string_view, 8> positive{"ja",  "oui", "si", "sí",
                                                     "sim", "да",  "是", "نعم"};
  constexpr std::array<std::string_view, 8> negative{"nein", "non", "não",  "nee",
                                                     "нет",  "否",  "不是", "لا"};
  const std::string word = folded(text);
  if (std::find(positive.begin(), positive.end(), word) != positive.end()) return "write `yes`";
  if (std::find(negative.begin(), negative.end(), word) != negative.end()) return "write `no`";
  return {};
}

std::string mend_date(std::string_view text) {
  const auto parts = digits_between(text, "./- ");
  if (!parts) return mend_month_in_words(text);
  if (parts->size() == 1) return mend_count_of_days(parts->front());
  if (parts->size() == 2 && parts->front().size() == 4) {
    const std::string month = (*parts)[0] + "-" + two_digits((*parts)[1]);
    return is_date(month) ? "write " + base::in_ticks(month) : "there is no month " + (*parts)[1];
  }
  if (parts->size() == 2 && parts->back().size() == 4) {
    const std::string month = (*parts)[1] + "-" + two_digits((*parts)[0]);
    return is_date(month) ? "write the year first: " + base::in_ticks(month) : std::string();
  }
  if (parts->size() != 3) return {};
  if (parts->front().size() == 4) return mend_year_first(*parts);
  if (parts->back().size() == 4) return mend_year_last(*parts);
  return "write the year with its four digits";
}

std::string mend_day(std::string_view written) {
  const std::string text = in_plain_signs(written);
  constexpr std::size_t day_size = 10;
  if (const std::string_view day = std::string_view(text).substr(0, day_size); parse_day(day))
    return "write " + base::in_ticks(day) + " and nothing behind it";
  if (parse_date(text)) return base::in_ticks(text) + " is more than a day: write which one of it";
  std::string mend = mend_date(text);
  return mend.empty() ? "a day is written as its year, month and day: YYYY-MM-DD" : mend;
}

}  // namespace servanda::engine
