// Figures as people write them: in words of bounds, with units and percent signs, in the spelling
// of their country.

#include <algorithm>
#include <array>
#include <utility>

#include "engine/meaning/figure_phrase.hpp"
#include "engine/meaning/in_text.hpp"
#include "engine/values/digit.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {

namespace {

/// What a figure must be.
struct FigureWanted {
  std::string what;  ///< "a number of `warhead`"
  std::optional<Number> floor;
  std::optional<Number> tolerance;
  bool whole = false;
  bool percent = false;
};

constexpr NumberSpelling of_rules{};
constexpr NumberSpelling with_comma{',', '.'};
/// All that people write. The spelling of rules stands first.
constexpr std::array<NumberSpelling, 7> all_spellings{
    {of_rules, with_comma, {'.', ','}, {',', ' '}, {'.', ' '}, {'.', '\''}, {',', '\''}}};

// --- percent signs -------------------------------------------------------------------------------

/// `between 5% and 10 %` → `between 5 and 10`
std::string without_percent_signs(std::string_view text) {
  std::string figure;
  for (std::string_view word : split(text, blanks)) {
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
  for (const std::string_view word : split(figure, blanks)) {
    if (!text.empty()) text += ' ';
    text += word;
    if (is_digit(word.back())) text += '%';
  }
  return text;
}

std::string spelled_out(const FigureWanted& wanted, const std::string& figure) {
  return wanted.percent ? with_percent_signs(figure) : figure;
}

// --- one reading ---------------------------------------------------------------------------------

bool is_whole_number(const std::string& number) {
  const auto read = parse_number(number);
  return read && !read->is_wide() && read->denominator() == 1;
}

/// What is counted is never fewer than none, unless its unit says so.
bool falls_below(const Figure& figure, const Number& floor) {
  return figure.lower && figure.lower->at < floor;
}

std::optional<Figure> read_as(const FigurePhrase& phrase, const NumberSpelling& spelling,
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

/// Nothing where nobody says how the text spells, and two habits read it differently.
std::optional<Figure> read_for_sure(const FigurePhrase& phrase, const Spelling& spelling,
                                    const FigureWanted& wanted) {
  auto figure = read_as(phrase, spelling.numbers.value_or(of_rules), wanted);
  if (!figure || spelling.is_certain || spelling.numbers) return figure;
  const auto other = read_as(phrase, with_comma, wanted);
  return other && *other != *figure ? std::nullopt : figure;
}

// --- what was meant ------------------------------------------------------------------------------

struct MeantFigure {
  std::string text;
  bool has_thousands = false;  ///< a sign of it separates thousands
  bool has_decimal_comma = false;
};

std::vector<MeantFigure> all_that_may_be_meant(const FigurePhrase& phrase,
                                               const FigureWanted& wanted) {
  std::vector<MeantFigure> meant;
  for (const NumberSpelling& spelling : all_spellings) {
    if (!read_as(phrase, spelling, wanted)) continue;
    const std::string text = spelled_out(wanted, phrase.unmistakable(spelling).value_or(""));
    const bool is_new = std::none_of(meant.begin(), meant.end(),
                                     [&](const MeantFigure& other) { return other.text == text; });
    if (!is_new) continue;
    meant.push_back({text, spelling.thousands != '\0' && phrase.uses(spelling.thousands),
                     spelling.point == ',' && phrase.uses(',')});
  }
  return meant;
}

std::string mend_one(const MeantFigure& meant) {
  if (meant.has_thousands && !meant.has_decimal_comma)
    return "write no separators between thousands: " + in_ticks(meant.text);
  if (meant.has_decimal_comma && !meant.has_thousands)
    return "write a decimal point: " + in_ticks(meant.text);
  return "write " + in_ticks(meant.text);
}

std::string mend_two(const MeantFigure& one, const MeantFigure& other) {
  if (one.has_thousands == other.has_thousands)
    return "write " + in_ticks(one.text) + " or " + in_ticks(other.text) + ", whichever is meant";
  const MeantFigure& thousands = one.has_thousands ? one : other;
  const MeantFigure& decimal = one.has_thousands ? other : one;
  const std::string sign = decimal.has_decimal_comma ? "comma" : "point";
  return "write " + in_ticks(thousands.text) + " if the " + sign + " separates thousands, " +
         in_ticks(decimal.text) + " if it is a decimal " + sign;
}

std::string mend_figure(const FigurePhrase& phrase, const Spelling& spelling,
                        const FigureWanted& wanted) {
  if (phrase.is_about() && !wanted.tolerance)
    return "`about` can be read only where the indicator says `about within …%`";
  if (spelling.numbers)
    return "numbers are read as in " + in_ticks(to_string(*spelling.numbers)) +
           ", as this import says";
  const std::vector<MeantFigure> meant = all_that_may_be_meant(phrase, wanted);
  if (meant.empty()) return {};
  std::string mend = meant.size() == 1 ? mend_one(meant[0]) : mend_two(meant[0], meant[1]);
  if (spelling.is_certain) return mend;
  return mend +
         "; or say for the whole file how it writes numbers: " + in_ticks("--numbers 1.234,5") +
         ", " + in_ticks("--numbers 1234.5");
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

/// Without the unit's name, or its title (`warheads`), at the end.
std::string without_unit(const Unit& unit, std::string_view written) {
  std::string text = in_plain_signs(written);
  if (text.find_first_not_of("0123456789.,-") == std::string::npos) return text;
  const std::string lower = in_lower_case(text);
  std::vector<std::string_view> names{unit.name};
  for (const Wording::In& title : unit.title.languages) names.push_back(title.text);
  for (const std::string_view name : names) {
    if (!lower.ends_with(in_lower_case(name))) continue;
    const std::string_view before = std::string_view(text).substr(0, text.size() - name.size());
    const std::string_view number = trimmed(before);
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

/// `0.125`: is it an eighth, or an eighth of a hundredth?
std::string mend_without_sign(const FigurePhrase& phrase, const Spelling& spelling,
                              const FigureWanted& wanted, bool has_sign) {
  const auto figure = read_for_sure(phrase, spelling, wanted);
  if (!figure) return mend_figure(phrase, spelling, wanted);
  const NumberSpelling own = spelling.numbers.value_or(of_rules);
  const std::string as_percentage =
      in_ticks(with_percent_signs(phrase.unmistakable(own).value_or("")));
  const std::vector<std::string> numbers = phrase.numbers(own);
  const bool may_be_share = std::all_of(numbers.begin(), numbers.end(), [](const auto& number) {
    const auto read = parse_number(number);
    return read && *read >= Number(-1) && *read <= Number(1) && *read != Number(0);
  });
  if (has_sign || phrase.is_about() || !may_be_share) return "write " + as_percentage;
  return "write " + in_ticks(write_percent(*figure, Digits::all)) + " if it is a share of one, " +
         as_percentage + " if it is a percentage";
}

}  // namespace

ReadValue read_number(std::string_view text, std::optional<Number> tolerance,
                      const Spelling& spelling) {
  return read_figure(FigurePhrase(text), spelling, {"a number", {}, std::move(tolerance)});
}

ReadValue read_quantity(const Unit& unit, std::string_view text, std::optional<Number> tolerance,
                        const Spelling& spelling) {
  const FigurePhrase phrase(without_unit(unit, text));
  const std::optional<Number> floor = unit.below_zero ? std::nullopt : std::optional(Number(0));
  FigureWanted wanted{"a number of " + in_ticks(unit.name), floor, std::move(tolerance),
                      unit.whole};
  ReadValue value = read_figure(phrase, spelling, wanted);
  if (value.value) return value;
  const NumberSpelling own = spelling.numbers.value_or(of_rules);
  FigureWanted any = wanted;
  any.whole = false;
  if (wanted.whole && read_as(phrase, own, any)) {
    value.expected = "a whole number of " + in_ticks(unit.name) + ": there is no part of one";
    return value;
  }
  if (read_as(phrase, own, any)) return value;  // two habits read it differently
  any.floor.reset();
  if (read_as(phrase, own, any)) {
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
  if (text.ends_with('%')) return failed(expected, value.suggestion);
  return failed(expected, mend_without_sign(phrase, spelling, wanted, has_sign));
}

std::string write_percent(const Figure& share, Digits digits) {
  return with_percent_signs(to_string(shifted(share, 2), std::nullopt, digits));
}

}  // namespace servanda::engine
