// `2020`, `2020-01`, `31 December 2020` in the place of a day. Only the author knows which day of a
// year or a month is meant: the help shows how to write each possible one.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>

#include "grammar/surprise.hpp"

namespace servanda::grammar {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// The month of `December`, `Dec`, `sept`; 0 if it is none.
unsigned month_named(const Token* token) {
  constexpr std::size_t shortest = 3;
  if (!is_kind(token, TokenKind::name) || token->text.size() < shortest) return 0;
  std::string name(token->text);
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  const auto* const found = std::find_if(months.begin(), months.end(), [&](std::string_view month) {
    return month.starts_with(name);
  });
  return found == months.end() ? 0 : static_cast<unsigned>(found - months.begin()) + 1;
}

/// A whole number of so many digits at most; nothing if it is none.
std::optional<unsigned> whole(const Token* token, std::size_t most_digits) {
  if (!is_kind(token, TokenKind::number) || token->text.size() > most_digits) return std::nullopt;
  unsigned number = 0;
  const char* const end = token->text.data() + token->text.size();
  const auto read = std::from_chars(token->text.data(), end, number);
  return read.ptr == end ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::year> year_in(const Token* token) {
  constexpr std::size_t digits = 4;
  const auto number = whole(token, digits);
  if (!number || token->text.size() != digits) return std::nullopt;
  return std::chrono::year(static_cast<int>(*number));
}

std::string written(std::chrono::year_month_day day) {
  const auto digits = [](unsigned number, std::size_t many) {
    std::string text = std::to_string(number);
    return std::string(many - std::min(many, text.size()), '0') + text;
  };
  return "`" + digits(static_cast<unsigned>(static_cast<int>(day.year())), 4) + "-" +
         digits(static_cast<unsigned>(day.month()), 2) + "-" +
         digits(static_cast<unsigned>(day.day()), 2) + "`";
}

std::string a_day_of(std::chrono::year year) {
  return "write the day: " + written(year / 1 / 1) + " or " + written(year / 12 / 31);
}

std::string a_day_of(std::chrono::year year, unsigned month) {
  if (month < 1 || month > months.size()) return "";
  const std::chrono::year_month of = year / std::chrono::month(month);
  return "write the day: " + written(of / 1) + " or " + written(of / std::chrono::last);
}

std::string the_day(std::chrono::year year, unsigned month, unsigned day) {
  const auto date = year / std::chrono::month(month) / std::chrono::day(day);
  return date.ok() ? "write year, month, day: " + written(date) : "";
}

/// `31 December 2020`, `December 31, 2020`, `December 2020`, as far as the text has the name of the
/// month.
std::string around(const Token* before, const Token* after, const Token* behind_after,
                   unsigned month) {
  constexpr std::size_t digits = 2;
  const auto day_before = whole(before, digits);
  if (const auto year = year_in(after))
    return day_before ? the_day(*year, month, *day_before) : a_day_of(*year, month);
  const auto day = whole(after, digits);
  const auto year = year_in(behind_after);
  return day && year ? the_day(*year, month, *day) : "";
}

/// The token after another one, or after the comma that follows it.
const Token* behind(const Surprise& surprise, std::size_t many) {
  const Token* const next = surprise.ahead(many);
  return is_word(next, ",") ? surprise.ahead(many + 1) : next;
}

std::string month_in_words(const Surprise& surprise) {
  const Token* const found = &surprise.found;
  if (const unsigned month = month_named(found))
    return around(surprise.before, surprise.after, behind(surprise, 2), month);
  if (const unsigned month = month_named(surprise.before))
    return around(surprise.back(2), found, behind(surprise, 1), month);
  if (const unsigned month = month_named(surprise.after))
    return around(found, surprise.ahead(2), surprise.ahead(3), month);
  return "";
}

/// `2020-5`, `2020/05` and `2020.05` are a month, too.
std::string year_or_month(const Surprise& surprise) {
  constexpr std::size_t digits = 4;
  const Token& found = surprise.found;
  if (found.kind != TokenKind::number) return "";
  Token whole_year = found;
  Token month = found;
  if (found.text.size() > digits && found.text[digits] == '.') {
    whole_year.text = found.text.substr(0, digits);
    month.text = found.text.substr(digits + 1);
  }
  const auto year = year_in(&whole_year);
  if (!year) return "";
  const Token* const next = surprise.ahead(2);
  const bool goes_on = (is_word(surprise.after, "-") || is_word(surprise.after, "/")) &&
                       is_adjacent(&found, surprise.after) && is_adjacent(surprise.after, next);
  if (goes_on) month = *next;
  if (month.text == found.text) return a_day_of(*year);
  const auto number = whole(&month, 2);
  return number ? a_day_of(*year, *number) : "";
}

}  // namespace

std::string which_date(const Surprise& surprise) {
  if (std::string help = month_in_words(surprise); !help.empty()) return help;
  const bool day = surprise.wants("a date such as `2022-08-26`") && !surprise.wants("a name");
  return day ? year_or_month(surprise) : "";
}

}  // namespace servanda::grammar
