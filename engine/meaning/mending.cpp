#include "engine/meaning/mending.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "engine/meaning/in_text.hpp"
#include "engine/values/digit.hpp"
#include "grammar/spelling.hpp"

namespace servanda::engine {

namespace {

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& sign : lowered) {
    if ('A' <= sign && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
  }
  return lowered;
}

/// `1,234,567`: are the digits after each separator just three?
bool in_thousands(const std::vector<std::string>& parts) {
  return parts.front().size() <= 3 &&
         std::all_of(parts.begin() + 1, parts.end(), [](auto& part) { return part.size() == 3; });
}

/// The runs of digits of `text`; nothing if anything but `separators` stands between them.
std::optional<std::vector<std::string>> digits_between(std::string_view text,
                                                       std::string_view separators) {
  std::vector<std::string> parts(1);
  for (const char sign : text) {
    if (is_digit(sign)) {
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

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) text += std::string(by) + parts[i];
  return text;
}

int number_of(const std::string& digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string two_digits(const std::string& digits) {
  return digits.size() == 1 ? "0" + digits : digits;
}

/// Are these a month and a day of it? Otherwise no suggestion would be a date either.
bool is_date(const std::string& date) { return parse_date(date).has_value(); }

std::string mend_year_first(const std::vector<std::string>& parts) {
  const std::string date = parts[0] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[2]);
  if (is_date(date)) return "write " + in_ticks(date);
  const int month = number_of(parts[1]);
  if (month < 1 || month > 12) return "there is no month " + parts[1];
  return "there is no day " + parts[2] + " in " + parts[0] + "-" + two_digits(parts[1]);
}

std::string mend_year_last(const std::vector<std::string>& parts) {
  const std::string& year = parts[2];
  const std::string day_first = year + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
  const std::string month_first = year + "-" + two_digits(parts[0]) + "-" + two_digits(parts[1]);
  if (is_date(day_first) && is_date(month_first) && day_first != month_first) {
    return "write the year first: " + in_ticks(day_first) + " or " + in_ticks(month_first) +
           ", whichever is meant";
  }
  for (const std::string& date : {day_first, month_first}) {
    if (is_date(date)) return "write the year first: " + in_ticks(date);
  }
  return {};
}

}  // namespace

std::string mend_truth(std::string_view text) {
  constexpr std::array<std::string_view, 11> positive{"true", "t", "y",  "1",  "ja", "oui",
                                                      "si",   "j", "да", "是", "x"};
  constexpr std::array<std::string_view, 9> negative{"false", "f",   "n",  "0",  "nein",
                                                     "non",   "нет", "否", "nee"};
  const std::string word = lower(text);
  if (word == "yes" || std::find(positive.begin(), positive.end(), word) != positive.end()) {
    return "write `yes`";
  }
  if (word == "no" || std::find(negative.begin(), negative.end(), word) != negative.end()) {
    return "write `no`";
  }
  return {};
}

std::string mend_number(std::string_view text) {
  if (const auto parts = digits_between(text, ","); parts && parts->size() > 1) {
    const std::string whole = in_ticks(joined(*parts, ""));
    const std::string decimal = in_ticks(joined(*parts, "."));
    if (parts->size() == 2 && !in_thousands(*parts)) return "write a decimal point: " + decimal;
    if (parts->size() == 2) {
      return "write " + whole + " if the comma separates thousands, " + decimal +
             " if it is a decimal comma";
    }
    if (in_thousands(*parts)) return "write no separators between thousands: " + whole;
  }
  if (const auto parts = digits_between(text, " '."); parts && parts->size() > 1) {
    if (in_thousands(*parts)) {
      return "write no separators between thousands: " + in_ticks(joined(*parts, ""));
    }
  }
  return {};
}

std::string mend_date(std::string_view text) {
  const auto parts = digits_between(text, "./- ");
  if (!parts) return {};
  if (parts->size() == 2 && parts->front().size() == 4) {
    const std::string month = (*parts)[0] + "-" + two_digits((*parts)[1]);
    return is_date(month) ? "write " + in_ticks(month) : "there is no month " + (*parts)[1];
  }
  if (parts->size() == 2 && parts->back().size() == 4) {
    const std::string month = (*parts)[1] + "-" + two_digits((*parts)[0]);
    return is_date(month) ? "write the year first: " + in_ticks(month) : std::string();
  }
  if (parts->size() != 3) return {};
  if (parts->front().size() == 4) return mend_year_first(*parts);
  if (parts->back().size() == 4) return mend_year_last(*parts);
  return "write the year with its four digits";
}

std::string mend_subject(const Vocabulary& vocabulary, std::string_view text) {
  const std::string wanted = lower(text);
  for (const Subject& subject : vocabulary.subjects) {
    for (const Wording::In& title : subject.title.languages) {
      if (lower(title.text) == wanted) return "did you mean " + in_ticks(subject.name) + "?";
    }
  }
  return grammar::did_you_mean(text, vocabulary.subjects.names());
}

}  // namespace servanda::engine
