// Durations as people write them: `90 days`, `1 year 6 months`, with numbers in the spelling of
// their country.

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/check/habits.hpp"
#include "engine/check/value_parsing.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {

namespace {

constexpr int most = 120'000;  // months of all years of the calendar

/// `1.500 days`
struct Piece {
  std::string number;
  std::string unit;
};

/// Returns nothing unless numbers and units of time alternate.
std::vector<Piece> pieces_of(std::string_view text) {
  const std::string plain = in_lower_case(in_plain_signs(text));
  std::vector<Piece> pieces;
  std::string number;
  for (const std::string_view word : base::split(plain, base::blanks)) {
    if (!parse_unit_of_time(word)) {
      number += (number.empty() ? "" : " ") + std::string(word);
      continue;
    }
    if (number.empty()) return {};
    pieces.push_back({std::exchange(number, {}), std::string(word)});
  }
  return number.empty() ? pieces : std::vector<Piece>();
}

struct ReadDuration {
  Duration duration;
  std::string text;      ///< as written, in plain numbers
  bool is_whole = true;  ///< whole units only
};

/// A day and a half are 36 hours; half a month is no duration.
std::optional<Duration> times(const Duration& unit, const Number& count) {
  const Number days = Number(unit.days) * count;
  const Number hours = (days - floor(days)) * Number(24) + Number(unit.hours) * count;
  const auto whole_months = (Number(unit.months) * count).whole();
  const auto whole_days = floor(days).whole();
  const auto whole_hours = hours.whole();
  if (!whole_months || !whole_days || !whole_hours) return std::nullopt;
  const Duration of_hours = duration_of_hours(static_cast<int>(*whole_hours));
  return Duration{static_cast<int>(*whole_months), static_cast<int>(*whole_days) + of_hours.days,
                  of_hours.hours};
}

enum class As : std::uint8_t { read, no_duration, no_number };
struct Reading {
  As as = As::no_number;
  ReadDuration what;
};

Reading read_duration_as(const std::vector<Piece>& pieces, const NumberSpelling& spelling) {
  Reading reading{As::read, {}};
  ReadDuration& sum = reading.what;
  for (const Piece& piece : pieces) {
    const auto plain = plain_number(piece.number, spelling);
    const auto count = plain ? parse_number(*plain) : std::nullopt;
    if (!count || *count < Number(0) || *count > Number(most)) return {};
    sum.is_whole = sum.is_whole && count->whole().has_value();
    sum.text += (sum.text.empty() ? "" : " ") + decimal(*count) + " " + piece.unit;
    const auto more = times(*parse_unit_of_time(piece.unit), *count);
    if (!more) reading.as = As::no_duration;
    if (reading.as != As::read) continue;
    const Duration hours = duration_of_hours(sum.duration.hours + more->hours);
    sum.duration = {sum.duration.months + more->months, sum.duration.days + more->days + hours.days,
                    hours.hours};
    if (sum.duration.months > 12 * most || sum.duration.days > 366 * most) return {};
  }
  return reading;
}

bool any_has_sign(const std::vector<Piece>& pieces, char sign) {
  return std::any_of(pieces.begin(), pieces.end(), [sign](const Piece& piece) {
    return piece.number.find(sign) != std::string::npos;
  });
}

/// The help for a duration that cannot be read, or has two meanings.
std::string mend_duration(const std::vector<Piece>& pieces, const Spelling& spelling) {
  std::vector<Meant> meant;
  std::vector<std::string> seen;
  std::vector<NumberSpelling> habits;
  const NumberSpelling own = spelling.numbers.value_or(of_rules);
  const bool has_one_habit =
      spelling.numbers ||
      (spelling.is_certain && read_duration_as(pieces, own).as != As::no_number);
  for (const NumberSpelling& habit : number_habits) {
    if (has_one_habit && habit != own) continue;
    const Reading reading = read_duration_as(pieces, habit);
    const ReadDuration& read = reading.what;
    if (reading.as == As::no_number || std::count(seen.begin(), seen.end(), read.text) > 0)
      continue;
    seen.push_back(read.text);
    const std::string text = read.is_whole ? read.text : to_string(read.duration);
    meant.push_back({reading.as == As::read ? text : std::string(),
                     habit.thousands != '\0' && any_has_sign(pieces, habit.thousands),
                     read.is_whole && habit.point == ',' && any_has_sign(pieces, ',')});
    if (!read.is_whole) meant.back().has_decimal_comma = habit.point == ',';
    if (reading.as == As::read && read.is_whole) habits.push_back(habit);
  }
  const bool is_one = meant.size() == 1;
  if (is_one) meant.front().has_decimal_comma = false;  // none is written: `1 day 12 hours`
  std::string mend = mend_meant(meant);
  if (mend.empty() && spelling.numbers) {
    return "numbers are read as in " + base::in_ticks(to_string(*spelling.numbers)) +
           ", as this import says";
  }
  return spelling.is_certain || spelling.numbers ? mend : mend + or_say_habits(habits);
}

}  // namespace

ReadValue read_duration(std::string_view text, const Spelling& spelling) {
  constexpr std::string_view expected =
      "a duration such as `36 hours`, `90 days`, `2 weeks`, `6 months` or `2 years`";
  const std::vector<Piece> pieces = pieces_of(text);
  if (pieces.empty()) return failed(std::string(expected));
  const Reading own = read_duration_as(pieces, spelling.numbers.value_or(of_rules));
  bool is_sure = own.as == As::read && own.what.is_whole;
  if (is_sure && !spelling.is_certain && !spelling.numbers) {
    const Reading other = read_duration_as(pieces, with_comma);
    is_sure = other.as == As::no_number || other.what.text == own.what.text ||
              (other.as == As::read && other.what.duration == own.what.duration);
  }
  if (is_sure) return read(own.what.duration);
  return failed(std::string(expected), mend_duration(pieces, spelling));
}

}  // namespace servanda::engine
