// Figures as people write them: with words for bounds, units and percent signs, and in the spelling
// of their country.

#include <algorithm>
#include <array>
#include <utility>

#include "base/digit.hpp"
#include "engine/check/figure_phrase.hpp"
#include "engine/check/habits.hpp"
#include "engine/check/said_otherwise.hpp"
#include "engine/check/value_parsing.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {

namespace {

/// The expected kind of figure.
struct FigureWanted {
  std::string what;  ///< "a number of `warhead`"
  std::optional<Number> floor;
  std::optional<Number> tolerance;
  bool whole = false;
  bool percent = false;
};

// --- percent signs -------------------------------------------------------------------------------

/// `between 5% and 10 %` → `between 5 and 10`
std::string without_percent_signs(std::string_view text) {
  std::string figure;
  for (std::string_view word : base::split(text, base::blanks)) {
    if (word.ends_with('%')) word.remove_suffix(1);
    if (word.empty()) continue;
    if (!figure.empty()) figure += ' ';
    figure += word;
  }
  return figure;
}

/// `between 5 and 10` → `between 5% and 10%`
std::string with_percent_signs(std::string_view figure) {
  std::string text;
  for (const std::string_view word : base::split(figure, base::blanks)) {
    if (!text.empty()) text += ' ';
    text += word;
    if (base::is_digit(word.back())) text += '%';
  }
  return text;
}

std::string spelled_out(const FigureWanted& wanted, const std::string& figure) {
  return wanted.percent ? with_percent_signs(figure) : figure;
}

// --- one reading ---------------------------------------------------------------------------------

bool is_whole_number(const std::string& number) {
  const auto read = parse_number(number);
  return read && floor(*read) == *read;
}

/// Is a part of the figure below the floor? A quantity is never negative, unless its unit allows
/// it.
bool falls_below(const NumberInterval& figure, const Number& floor) {
  return figure.lower && figure.lower->at < floor;
}

std::optional<NumberInterval> read_figure_as(const FigurePhrase& phrase,
                                             const NumberSpelling& spelling,
                                             const FigureWanted& wanted) {
  const auto plain = phrase.in_plain_numbers(spelling);
  if (!plain) return std::nullopt;
  auto figure = parse_figure(*plain, wanted.floor, wanted.tolerance);
  if (!figure || (wanted.floor && falls_below(*figure, *wanted.floor))) return std::nullopt;
  if (!wanted.whole) return figure;
  const std::vector<std::string> numbers = phrase.numbers(spelling);
  const bool fits = std::all_of(numbers.begin(), numbers.end(), is_whole_number);
  return fits ? figure : std::nullopt;
}

/// Returns nothing if the spelling of the text is unknown, and two spellings read it differently.
std::optional<NumberInterval> read_for_sure(const FigurePhrase& phrase, const Spelling& spelling,
                                            const FigureWanted& wanted) {
  auto figure = read_figure_as(phrase, spelling.numbers.value_or(of_rules), wanted);
  if (!figure || spelling.is_certain || spelling.numbers) return figure;
  const auto other = read_figure_as(phrase, with_comma, wanted);
  return other && *other != *figure ? std::nullopt : figure;
}

// --- possible meanings ---------------------------------------------------------------------------

struct MeantFigures {
  std::vector<Meant> meant;
  std::vector<NumberSpelling> habits;  ///< the first spelling for each of them
};

MeantFigures all_that_may_be_meant(const FigurePhrase& phrase, const FigureWanted& wanted) {
  MeantFigures all;
  for (const NumberSpelling& habit : number_habits) {
    if (!read_figure_as(phrase, habit, wanted)) continue;
    const std::string text = spelled_out(wanted, phrase.unmistakable(habit).value_or(""));
    const bool is_new = std::none_of(all.meant.begin(), all.meant.end(),
                                     [&](const Meant& other) { return other.text == text; });
    if (!is_new) continue;
    all.meant.push_back({text, habit.thousands != '\0' && phrase.uses(habit.thousands),
                         habit.point == ',' && phrase.uses(',')});
    all.habits.push_back(habit);
  }
  return all;
}

std::string mend_figure(const FigurePhrase& phrase, const Spelling& spelling,
                        const FigureWanted& wanted) {
  if (phrase.is_about() && !wanted.tolerance)
    return "`about` can be read only where the indicator says `about within …%`";
  if (spelling.numbers)
    return "numbers are read as in " + base::in_ticks(to_string(*spelling.numbers)) +
           ", as this import says";
  const MeantFigures all = all_that_may_be_meant(phrase, wanted);
  std::string mend = mend_meant(all.meant);
  return spelling.is_certain ? mend : mend + or_say_habits(all.habits);
}

/// The proposal in the spelling that the file is said to have, so that it can be read there.
std::string in_habit_of_file(std::string text, const Spelling& spelling) {
  std::replace(text.begin(), text.end(), '.', spelling.numbers.value_or(of_rules).point);
  return text;
}

/// `5 or more`: a proposal in words that can be read. Empty if the meaning is not clear.
std::string mend_said_otherwise(const FigurePhrase& phrase, const Spelling& spelling,
                                const FigureWanted& wanted) {
  if (!read_for_sure(phrase, spelling, wanted))
    return spelling.numbers ? std::string()
                            : mend_meant(all_that_may_be_meant(phrase, wanted).meant);
  const auto text = phrase.unmistakable(spelling.numbers.value_or(of_rules));
  return "write " +
         base::in_ticks(in_habit_of_file(spelled_out(wanted, text.value_or("")), spelling));
}

std::string expected_figure(const FigureWanted& wanted) {
  return wanted.what + " such as `225`, `at most 225`" + (wanted.tolerance ? ", `about 225`" : "") +
         " or `between 200 and 225`";
}

ReadValue read_figure(const FigurePhrase& phrase, const Spelling& spelling,
                      const FigureWanted& wanted) {
  if (const auto figure = read_for_sure(phrase, spelling, wanted)) {
    ReadValue value = read(wanted.percent ? shifted(*figure, -2) : *figure);
    const NumberSpelling own = spelling.numbers.value_or(of_rules);
    if (phrase.is_about())
      value.about = spelled_out(wanted, phrase.in_plain_numbers(own).value_or(""));
    return value;
  }
  return failed(expected_figure(wanted), mend_figure(phrase, spelling, wanted));
}

// --- units ---------------------------------------------------------------------------------------

/// The text without the unit's name, or its title (`warheads`), at the end.
std::string without_unit(const Unit& unit, std::string_view written) {
  std::string text = in_plain_signs(written);
  if (text.find_first_not_of("0123456789.,-") == std::string::npos) return text;
  const std::string lower = in_lower_case(text);
  std::vector<std::string_view> names{unit.name};
  for (const Wording::In& title : unit.title.languages) names.push_back(title.text);
  for (const std::string_view name : names) {
    if (!lower.ends_with(in_lower_case(name))) continue;
    const std::string_view before = std::string_view(text).substr(0, text.size() - name.size());
    const std::string_view number = base::trimmed(before);
    if (number.size() < before.size() && !number.empty()) return std::string(number);
  }
  return text;
}

/// `10 per cent` → `10%`
std::string with_sign_for_word(std::string_view written) {
  std::string text = in_plain_signs(written);
  const std::string lower = in_lower_case(text);
  for (const std::string_view word : {" percent", " per cent", " pct", " p.c."}) {
    if (lower.ends_with(word)) return text.substr(0, text.size() - word.size()) + "%";
  }
  return text;
}

/// A share of one as a percentage; nothing if it cannot be one.
std::optional<std::string> as_share(const FigurePhrase& phrase, const NumberSpelling& habit) {
  const std::string plain = phrase.in_plain_numbers(habit).value_or("");
  std::string text;
  bool is_zero = true;
  for (const std::string_view word : base::split(plain, base::blanks)) {
    if (!text.empty()) text += ' ';
    const auto number = parse_number(word);
    if (number && (*number < Number(-1) || *number > Number(1))) return std::nullopt;
    is_zero = is_zero && (!number || *number == Number(0));
    text += number ? decimal(shifted(*number, 2)) : std::string(word);
  }
  if (is_zero) return std::nullopt;
  return with_percent_signs(FigurePhrase(text).unmistakable(of_rules).value_or(text));
}

/// "`10%` if it is a share of one, `0.1%` if it is a percentage"
std::string with_sign(const FigurePhrase& phrase, const NumberSpelling& habit,
                      const Spelling& spelling, bool may_be_share) {
  std::string percentage = base::in_ticks(
      in_habit_of_file(with_percent_signs(phrase.unmistakable(habit).value_or("")), spelling));
  const auto share = may_be_share ? as_share(phrase, habit) : std::nullopt;
  if (!share) return percentage;
  return base::in_ticks(in_habit_of_file(*share, spelling)) + " if it is a share of one, " +
         percentage + " if it is a percentage";
}

/// `0.125`: is it an eighth, or an eighth of a hundredth? If the spelling leaves more open, the
/// help lists all meanings.
std::string mend_without_sign(const FigurePhrase& phrase, const Spelling& spelling,
                              const FigureWanted& wanted, bool has_sign) {
  if (read_for_sure(phrase, spelling, wanted))
    return "write " + with_sign(phrase, spelling.numbers.value_or(of_rules), spelling, !has_sign);
  const MeantFigures all = all_that_may_be_meant(phrase, wanted);
  if (spelling.numbers || all.meant.empty()) return mend_figure(phrase, spelling, wanted);
  if (all.meant.size() == 1)
    return "write " + with_sign(phrase, all.habits[0], spelling, !has_sign);
  std::string mend;
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string condition = condition_of(all.meant[i], all.meant[1 - i]);
    mend += (i == 0 ? "" : "; ") + condition + ", write " +
            with_sign(phrase, all.habits[i], spelling, !has_sign);
  }
  return mend;
}

}  // namespace

ReadValue read_number(std::string_view text, std::optional<Number> tolerance,
                      const Spelling& spelling) {
  const FigureWanted wanted{"a number", {}, std::move(tolerance)};
  ReadValue value = read_figure(FigurePhrase(text), spelling, wanted);
  if (value.value) return value;
  if (const auto said = said_otherwise(text)) {
    const FigurePhrase otherwise(in_our_words(*said));
    std::string mend = mend_said_otherwise(otherwise, spelling, wanted);
    if (!mend.empty()) value.suggestion = std::move(mend);
  }
  return value;
}

ReadValue read_quantity(const Unit& unit, std::string_view text, std::optional<Number> tolerance,
                        const Spelling& spelling) {
  const FigurePhrase phrase(without_unit(unit, text));
  const std::optional<Number> floor = unit.below_zero ? std::nullopt : std::optional(Number(0));
  FigureWanted wanted{"a number of " + base::in_ticks(unit.name), floor, std::move(tolerance),
                      unit.whole};
  ReadValue value = read_figure(phrase, spelling, wanted);
  if (value.value) return value;
  if (auto said = said_otherwise(without_unit(unit, text))) {
    for (std::string& number : said->numbers) number = without_unit(unit, number);
    const FigurePhrase otherwise(in_our_words(*said));
    std::string mend = mend_said_otherwise(otherwise, spelling, wanted);
    if (!mend.empty()) return failed(value.expected, std::move(mend));
  }
  const NumberSpelling own = spelling.numbers.value_or(of_rules);
  FigureWanted any = wanted;
  any.whole = false;
  // Another spelling may read another number: the cell has a fraction only if no spelling reads a
  // whole number.
  const bool is_part = !spelling.numbers && all_that_may_be_meant(phrase, wanted).meant.empty() &&
                       !all_that_may_be_meant(phrase, any).meant.empty();
  if (wanted.whole && (is_part || read_figure_as(phrase, own, any))) {
    value.expected = "a whole number of " + base::in_ticks(unit.name) + ": there is no part of one";
    return value;
  }
  if (read_figure_as(phrase, own, any)) return value;  // two spellings read it differently
  any.floor.reset();
  if (read_figure_as(phrase, own, any)) {
    return failed(
        wanted.what + ", which is never less than 0",
        "where it can be, the vocabulary says `unit " + unit.name + " … positive or negative`");
  }
  return value;
}

ReadValue read_percent(std::string_view written, std::optional<Number> tolerance,
                       const Spelling& spelling) {
  const std::string text = with_sign_for_word(written);
  const FigurePhrase phrase(without_percent_signs(text));
  FigureWanted wanted{"a percentage", {}, std::move(tolerance)};
  wanted.percent = true;
  ReadValue value = read_figure(phrase, spelling, wanted);
  const bool has_sign = text.find('%') != std::string::npos;
  if (value.value && text.ends_with('%')) return value;
  const std::string expected = "a percentage such as `10%`, `at most 10%` or `between 5% and 10%`";
  std::string plain = text;
  plain.erase(std::remove(plain.begin(), plain.end(), '%'), plain.end());
  if (const auto said = said_otherwise(plain)) {
    const FigurePhrase otherwise(in_our_words(*said));
    return failed(expected, text.ends_with('%')
                                ? mend_said_otherwise(otherwise, spelling, wanted)
                                : mend_without_sign(otherwise, spelling, wanted, has_sign));
  }
  if (text.ends_with('%')) return failed(expected, value.suggestion);
  return failed(expected, mend_without_sign(phrase, spelling, wanted, has_sign));
}

std::string write_percent(const NumberInterval& share, Digits digits) {
  return with_percent_signs(to_string(shifted(share, 2), std::nullopt, digits));
}

}  // namespace servanda::engine
