// Figures as people write them, in both directions.

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "engine/values/number_interval.hpp"

namespace servanda::engine {
namespace {

using End = std::optional<Bound>;

std::optional<NumberInterval> interval(Bound low, Bound high) {
  const bool possible = low.at < high.at || (low.at == high.at && !low.open && !high.open);
  return possible ? std::optional(NumberInterval{low, high}) : std::nullopt;
}

std::optional<NumberInterval> parse_about(const Number& number, const Number& tolerance) {
  try {
    const Number margin = number * tolerance;
    const Number one = number - margin;
    const Number other = number + margin;
    return NumberInterval::between(std::min(one, other), std::max(one, other));
  } catch (const Overflow&) {
    return {};
  }
}

/// `at least 5`, `more than 5`
std::optional<Bound> parse_lower(std::string_view first, std::string_view second,
                                 const Number& number) {
  if (first == "at" && second == "least") {
    return Bound{number};
  }
  return first == "more" && second == "than" ? std::optional(Bound{number, true}) : std::nullopt;
}

/// `at most 5`, `fewer than 5`
std::optional<Bound> parse_upper(std::string_view first, std::string_view second,
                                 const Number& number) {
  if (first == "at" && second == "most") {
    return Bound{number};
  }
  return first == "fewer" && second == "than" ? std::optional(Bound{number, true}) : std::nullopt;
}

std::optional<NumberInterval> parse_one_sided(std::string_view first, std::string_view second,
                                              const Number& number,
                                              const std::optional<Number>& floor) {
  if (const End lower = parse_lower(first, second, number)) {
    return NumberInterval{lower, {}};
  }
  const End upper = parse_upper(first, second, number);
  if (!upper) {
    return {};
  }
  return floor ? interval({*floor}, *upper) : NumberInterval{{}, upper};
}

std::string spelled(const Number& number, Digits digits) {
  return digits == Digits::all ? decimal(number) : to_string(number);
}

std::string spelled_lower(const Bound& bound, Digits digits) {
  return (bound.open ? "more than " : "at least ") + spelled(bound.at, digits);
}

std::string spelled_upper(const Bound& bound, Digits digits) {
  return (bound.open ? "fewer than " : "at most ") + spelled(bound.at, digits);
}

}  // namespace

std::optional<NumberInterval> parse_figure(std::string_view text,
                                           const std::optional<Number>& floor,
                                           const std::optional<Number>& tolerance) {
  const std::vector<std::string_view> words = base::split(text, " \t");
  const std::size_t count = words.size();
  const std::optional<Number> last = count == 0 ? std::nullopt : parse_number(words.back());
  if (!last) {
    return {};
  }
  if (count == 1) {
    return NumberInterval::exact(*last);
  }
  if (count == 2) {
    return words[0] == "about" && tolerance ? parse_about(*last, *tolerance) : std::nullopt;
  }
  if (count == 3) {
    return parse_one_sided(words[0], words[1], *last, floor);
  }
  if (count == 4 && words[0] == "between" && words[2] == "and") {
    const std::optional<Number> first = parse_number(words[1]);
    return first ? interval({*first}, {*last}) : std::nullopt;
  }
  if (count == 7 && words[3] == "and") {
    const std::optional<Number> first = parse_number(words[2]);
    const End lower = first ? parse_lower(words[0], words[1], *first) : End();
    const End upper = parse_upper(words[4], words[5], *last);
    return lower && upper ? interval(*lower, *upper) : std::nullopt;
  }
  return {};
}

std::string to_string(const NumberInterval& figure, const std::optional<Number>& floor,
                      Digits digits) {
  const End& lower = figure.lower;
  const End& upper = figure.upper;
  if (figure.is_exact()) {
    return spelled(lower->at, digits);
  }
  if (!upper) {
    return lower ? spelled_lower(*lower, digits) : "any number";
  }
  if (!lower || (floor && *lower == Bound{*floor})) {
    return spelled_upper(*upper, digits);
  }
  if (lower->open || upper->open) {
    return spelled_lower(*lower, digits) + " and " + spelled_upper(*upper, digits);
  }
  return "between " + spelled(lower->at, digits) + " and " + spelled(upper->at, digits);
}

}  // namespace servanda::engine
