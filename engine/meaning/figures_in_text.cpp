#include "engine/meaning/in_text.hpp"
#include "engine/meaning/mending.hpp"
#include "engine/values/digit.hpp"

namespace servanda::engine {

namespace {

bool is_about(std::string_view text) { return text.starts_with("about"); }

/// Without the unit's name, or its title (`warheads`), at the end.
std::string_view without_unit(const Unit& unit, std::string_view text) {
  std::vector<std::string_view> names{unit.name};
  for (const Wording::In& title : unit.title.languages) names.push_back(title.text);
  for (const std::string_view name : names) {
    if (!text.ends_with(name)) continue;
    const std::string_view before = text.substr(0, text.size() - name.size());
    const std::string_view number = trimmed(before);
    if (number.size() < before.size() && !number.empty()) return number;
  }
  return text;
}

/// What is counted is never fewer than none, unless its unit says so.
bool falls_below(const Figure& figure, const std::optional<Number>& floor) {
  return floor && figure.lower && figure.lower->at < *floor;
}

std::string expected_figure(std::string_view what, std::optional<Number> tolerance) {
  return std::string(what) + " such as `225`, `at most 225`" + (tolerance ? ", `about 225`" : "") +
         " or `between 200 and 225`";
}

std::string mend_figure(std::string_view text, std::optional<Number> tolerance) {
  if (is_about(text) && !tolerance) {
    return "`about` can be read only where the indicator says `about within …%`";
  }
  for (const std::string_view word : split(text, blanks)) {
    if (std::string mended = mend_number(word); !mended.empty()) return mended;
  }
  return mend_number(text);
}

/// `between 5% and 10%` → `between 5 and 10`
std::string without_percent_signs(std::string_view text) {
  std::string figure;
  for (const std::string_view word : split(text, blanks)) {
    if (!figure.empty()) figure += ' ';
    figure += word.ends_with('%') ? word.substr(0, word.size() - 1) : word;
  }
  return figure;
}

/// `between 5 and 10` → `between 5% and 10%`
std::string with_percent_signs(const std::string& figure) {
  std::string text;
  for (const std::string_view word : split(figure, blanks)) {
    if (!text.empty()) text += ' ';
    text += word;
    if (is_digit(word.back())) text += '%';
  }
  return text;
}

}  // namespace

ReadValue read_number(std::string_view text, std::optional<Number> tolerance) {
  if (const auto figure = parse_figure(text, std::nullopt, tolerance)) return {*figure};
  return failed(expected_figure("a number", tolerance), mend_figure(text, tolerance));
}

ReadValue read_quantity(const Unit& unit, std::string_view text, std::optional<Number> tolerance) {
  const std::string_view number = without_unit(unit, text);
  const std::optional<Number> floor = unit.below_zero ? std::nullopt : std::optional(Number(0));
  const auto figure = parse_figure(number, floor, tolerance);
  if (figure && !falls_below(*figure, floor)) return {*figure};
  const std::string what = "a number of " + in_ticks(unit.name);
  if (parse_figure(number, std::nullopt, tolerance)) {
    return failed(
        what + ", which is never less than 0",
        "where it can be, the vocabulary says `unit " + unit.name + " … positive or negative`");
  }
  return failed(expected_figure(what, tolerance), mend_figure(number, tolerance));
}

ReadValue read_percent(std::string_view text, std::optional<Number> tolerance) {
  const std::string expected = "a percentage such as `10%`, `at most 10%` or `between 5% and 10%`";
  if (!text.ends_with('%')) {
    const bool is_number = parse_number(text).has_value();
    return failed(expected, is_number ? "write " + in_ticks(std::string(text) + "%")
                                      : mend_figure(text, tolerance));
  }
  const std::string number = without_percent_signs(text);
  if (const auto figure = parse_figure(number, std::nullopt, tolerance))
    return {shifted(*figure, -2)};
  return failed(expected, mend_figure(number, tolerance));
}

std::string write_percent(const Figure& share, Digits digits) {
  return with_percent_signs(to_string(shifted(share, 2), std::nullopt, digits));
}

}  // namespace servanda::engine
