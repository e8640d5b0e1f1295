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

namespace {

/// `United Kingdom`: `uk`; words such as `of` and `the` have no part in it.
std::string initials_of(std::string_view title) {
  std::string initials;
  bool begins = true;
  for (const char sign : title) {
    if (begins && 'A' <= sign && sign <= 'Z') initials += static_cast<char>(sign - 'A' + 'a');
    begins = sign == ' ' || sign == '-' || sign == '(';
  }
  return initials;
}

/// A code is short, and most words that are nearly one are that of another State: `DRC` is not
/// `GRC`, and `UK` not `UKR`. What may be a slip of the hand is no shorter and has its first
/// letter.
bool may_be_meant(std::string_view code, std::string_view word) {
  constexpr std::size_t longest_code = 3;
  if (code.size() > longest_code) return true;
  return word.size() >= code.size() && lower(code.substr(0, 1)) == lower(word.substr(0, 1));
}

/// With its title: who wrote another State's code sees at once that it was not meant.
std::string meant(const Subject& subject) {
  const std::string_view title = subject.title.in("en");
  const std::string asked = "did you mean " + in_ticks(subject.name) + "?";
  return title.empty() || title == subject.name ? asked : asked + " It is " + std::string(title);
}

}  // namespace

std::optional<SubjectId> subject_of_title(const Vocabulary& vocabulary, std::string_view title) {
  const std::string wanted = lower(title);
  std::optional<SubjectId> found;
  for (std::uint32_t i = 0; i < vocabulary.subjects.size(); ++i) {
    const Subject& subject = vocabulary.subjects[SubjectId{i}];
    for (const Wording::In& each : subject.title.languages) {
      if (lower(each.text) != wanted) continue;
      if (found && *found != SubjectId{i}) return std::nullopt;
      found = SubjectId{i};
    }
  }
  return found;
}

std::string mend_subject(const Vocabulary& vocabulary, std::string_view text) {
  if (const auto found = subject_of_title(vocabulary, text))
    return "did you mean " + in_ticks(vocabulary.subjects[*found].name) + "?";
  const std::string wanted = lower(text);
  std::vector<std::string> candidates;
  for (const Subject& subject : vocabulary.subjects) {
    const std::string_view title = subject.title.in("en");
    const bool begins = wanted.size() >= 3 && lower(title).starts_with(wanted);
    if (begins || (wanted.size() >= 2 && initials_of(title) == wanted)) return meant(subject);
    if (may_be_meant(subject.name, text)) candidates.push_back(subject.name);
  }
  const auto nearest = grammar::closest(text, candidates);
  const auto found = nearest ? vocabulary.subjects.find(*nearest) : std::nullopt;
  return found ? meant(vocabulary.subjects[*found]) : std::string();
}

}  // namespace servanda::engine
