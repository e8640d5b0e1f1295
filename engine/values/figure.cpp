#include "engine/values/figure.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <vector>

namespace servanda::engine {
namespace {

using End = std::optional<Bound>;

// --- order ---------------------------------------------------------------------------------------

/// Every number of `left` is less than every number of `right`.
bool wholly_less(const Figure& left, const Figure& right) {
  if (!left.upper || !right.lower) {
    return false;
  }
  const Bound& high = *left.upper;
  const Bound& low = *right.lower;
  return high.at < low.at || (high.at == low.at && (high.open || low.open));
}

/// Every number of `left` is at most every number of `right`.
bool wholly_at_most(const Figure& left, const Figure& right) {
  return left.upper && right.lower && left.upper->at <= right.lower->at;
}

Truth decided(bool surely, bool never) {
  if (surely) {
    return Truth::yes;
  }
  return never ? Truth::no : Truth::unknown;
}

Truth equal(const Figure& left, const Figure& right) {
  return decided(left.is_exact() && left == right,
                 wholly_less(left, right) || wholly_less(right, left));
}

// --- ends ----------------------------------------------------------------------------------------

enum class Side : std::uint8_t { low, high };

/// Is `a` farther towards `side` than `b`?
bool beyond(const Bound& a, const Bound& b, Side side) {
  return side == Side::low ? a.at < b.at : a.at > b.at;
}

/// The end farther out. Of equals, the one that is included.
End outer(const End& a, const End& b, Side side) {
  if (!a || !b) {
    return {};
  }
  if (a->at == b->at) {
    return Bound{a->at, a->open && b->open};
  }
  return beyond(*a, *b, side) ? a : b;
}

/// The end farther in. Of equals, the one that is not included.
End inner(const End& a, const End& b, Side side) {
  if (!a || !b) {
    return a ? a : b;
  }
  if (a->at == b->at) {
    return Bound{a->at, a->open || b->open};
  }
  return beyond(*a, *b, side) ? b : a;
}

End sum(const End& a, const End& b) {
  return a && b ? End(Bound{a->at + b->at, a->open || b->open}) : End();
}

End difference(const End& a, const End& b) {
  return a && b ? End(Bound{a->at - b->at, a->open || b->open}) : End();
}

End negative(const End& end) { return end ? End(Bound{-end->at, end->open}) : End(); }

// --- products ------------------------------------------------------------------------------------

/// An end that may lie at infinity (`infinite` is its sign).
struct Corner {
  int infinite = 0;
  Bound bound;

  [[nodiscard]] bool is_zero() const { return infinite == 0 && bound.at == Number(); }
  [[nodiscard]] int sign() const {
    if (infinite != 0) {
      return infinite;
    }
    return bound.at < Number() ? -1 : 1;
  }
};

Corner corner(const End& end, Side side) {
  if (end) {
    return {0, *end};
  }
  return {side == Side::low ? -1 : 1, {}};
}

/// What the product tends to in this corner. Zero times anything is zero, and is reached where that
/// zero is.
Corner operator*(const Corner& a, const Corner& b) {
  if (a.is_zero() || b.is_zero()) {
    const bool reached = (a.is_zero() && !a.bound.open) || (b.is_zero() && !b.bound.open);
    return {0, {Number(), !reached}};
  }
  if (a.infinite != 0 || b.infinite != 0) {
    return {a.sign() * b.sign(), {}};
  }
  return {0, {a.bound.at * b.bound.at, a.bound.open || b.bound.open}};
}

/// The farthest of the corners towards `side`.
End extreme(const std::array<Corner, 4>& corners, Side side) {
  const int outwards = side == Side::low ? -1 : 1;
  End farthest;
  for (const Corner& candidate : corners) {
    if (candidate.infinite == outwards) {
      return {};
    }
    if (candidate.infinite == 0) {
      farthest = farthest ? outer(farthest, candidate.bound, side) : candidate.bound;
    }
  }
  return farthest;
}

bool may_be_zero(const Figure& figure) {
  return !wholly_less(figure, Figure::exact(0)) && !wholly_less(Figure::exact(0), figure);
}

/// One over an end of an interval without zero. At infinity lies 0, which is never reached; at 0,
/// infinity.
End inverse(const End& end) {
  if (!end) {
    return Bound{Number(), true};
  }
  return end->at == Number() ? End() : End(Bound{Number(1) / end->at, end->open});
}

// --- spelling ------------------------------------------------------------------------------------

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(blanks); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

std::optional<Figure> interval(Bound low, Bound high) {
  const bool possible = low.at < high.at || (low.at == high.at && !low.open && !high.open);
  return possible ? std::optional(Figure{low, high}) : std::nullopt;
}

std::optional<Figure> parse_about(Number number, Number tolerance) {
  try {
    const Number margin = number * tolerance;
    const Number one = number - margin;
    const Number other = number + margin;
    return Figure::between(std::min(one, other), std::max(one, other));
  } catch (const Overflow&) {
    return {};
  }
}

/// `at least 5`, `more than 5`
std::optional<Bound> parse_lower(std::string_view first, std::string_view second, Number number) {
  if (first == "at" && second == "least") {
    return Bound{number};
  }
  return first == "more" && second == "than" ? std::optional(Bound{number, true}) : std::nullopt;
}

/// `at most 5`, `fewer than 5`
std::optional<Bound> parse_upper(std::string_view first, std::string_view second, Number number) {
  if (first == "at" && second == "most") {
    return Bound{number};
  }
  return first == "fewer" && second == "than" ? std::optional(Bound{number, true}) : std::nullopt;
}

std::optional<Figure> parse_one_sided(std::string_view first, std::string_view second,
                                      Number number, std::optional<Number> floor) {
  if (const End lower = parse_lower(first, second, number)) {
    return Figure{lower, {}};
  }
  const End upper = parse_upper(first, second, number);
  if (!upper) {
    return {};
  }
  return floor ? interval({*floor}, *upper) : Figure{{}, upper};
}

std::string spelled_lower(const Bound& bound) {
  return (bound.open ? "more than " : "at least ") + to_string(bound.at);
}

std::string spelled_upper(const Bound& bound) {
  return (bound.open ? "fewer than " : "at most ") + to_string(bound.at);
}

}  // namespace

Figure Figure::at_most(Number number, std::optional<Number> floor) {
  return {floor && *floor <= number ? End(Bound{*floor}) : End(), Bound{number}};
}

Figure Figure::fewer_than(Number number, std::optional<Number> floor) {
  return {floor && *floor < number ? End(Bound{*floor}) : End(), Bound{number, true}};
}

bool Figure::is_exact() const {
  return lower && upper && lower->at == upper->at && !lower->open && !upper->open;
}

std::string_view to_string(Comparison comparison) {
  constexpr std::array<std::string_view, 6> signs = {"<", "<=", ">", ">=", "=", "!="};
  return signs[static_cast<std::size_t>(comparison)];
}

Truth compare(const Figure& left, Comparison comparison, const Figure& right) {
  switch (comparison) {
    case Comparison::less:
      return decided(wholly_less(left, right), wholly_at_most(right, left));
    case Comparison::less_equal:
      return decided(wholly_at_most(left, right), wholly_less(right, left));
    case Comparison::greater:
      return decided(wholly_less(right, left), wholly_at_most(left, right));
    case Comparison::greater_equal:
      return decided(wholly_at_most(right, left), wholly_less(left, right));
    case Comparison::equal:
      return equal(left, right);
    case Comparison::not_equal:
      break;
  }
  return negated(equal(left, right));
}

Figure operator+(const Figure& left, const Figure& right) {
  return {sum(left.lower, right.lower), sum(left.upper, right.upper)};
}

Figure operator-(const Figure& left, const Figure& right) {
  return {difference(left.lower, right.upper), difference(left.upper, right.lower)};
}

Figure operator*(const Figure& left, const Figure& right) {
  if (left.is_exact() && right.is_exact()) {
    return Figure::exact(left.lower->at * right.lower->at);
  }
  const Corner left_low = corner(left.lower, Side::low);
  const Corner left_high = corner(left.upper, Side::high);
  const Corner right_low = corner(right.lower, Side::low);
  const Corner right_high = corner(right.upper, Side::high);
  const std::array<Corner, 4> corners = {left_low * right_low, left_low * right_high,
                                         left_high * right_low, left_high * right_high};
  return {extreme(corners, Side::low), extreme(corners, Side::high)};
}

Figure operator-(const Figure& figure) { return {negative(figure.upper), negative(figure.lower)}; }

std::optional<Figure> divide(const Figure& left, const Figure& right) {
  if (may_be_zero(right)) {
    return {};
  }
  if (left.is_exact() && right.is_exact()) {
    return Figure::exact(left.lower->at / right.lower->at);
  }
  return left * Figure{inverse(right.upper), inverse(right.lower)};
}

Figure rounded(const Figure& figure, int decimals) {
  Figure result;
  if (figure.lower) result.lower = Bound{rounded(figure.lower->at, decimals)};
  if (figure.upper) result.upper = Bound{rounded(figure.upper->at, decimals)};
  return result;
}

Figure absolute(const Figure& figure) {
  if (figure.lower && figure.lower->at >= Number()) {
    return figure;
  }
  if (figure.upper && figure.upper->at <= Number()) {
    return -figure;
  }
  return {Bound{Number()}, outer(negative(figure.lower), figure.upper, Side::high)};
}

Figure smaller(const Figure& left, const Figure& right) {
  return {outer(left.lower, right.lower, Side::low), inner(left.upper, right.upper, Side::high)};
}

Figure larger(const Figure& left, const Figure& right) {
  return {inner(left.lower, right.lower, Side::low), outer(left.upper, right.upper, Side::high)};
}

std::optional<Figure> parse_figure(std::string_view text, std::optional<Number> floor,
                                   std::optional<Number> tolerance) {
  const std::vector<std::string_view> words = words_of(text);
  const std::size_t count = words.size();
  const std::optional<Number> last = count == 0 ? std::nullopt : parse_number(words.back());
  if (!last) {
    return {};
  }
  if (count == 1) {
    return Figure::exact(*last);
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

std::string to_string(const Figure& figure, std::optional<Number> floor) {
  const End& lower = figure.lower;
  const End& upper = figure.upper;
  if (figure.is_exact()) {
    return to_string(lower->at);
  }
  if (!upper) {
    return lower ? spelled_lower(*lower) : "any number";
  }
  if (!lower || (floor && *lower == Bound{*floor})) {
    return spelled_upper(*upper);
  }
  if (lower->open || upper->open) {
    return spelled_lower(*lower) + " and " + spelled_upper(*upper);
  }
  return "between " + to_string(lower->at) + " and " + to_string(upper->at);
}

}  // namespace servanda::engine
