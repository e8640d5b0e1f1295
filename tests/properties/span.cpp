#include "tests/properties/span.hpp"

#include <algorithm>
#include <array>

namespace servanda::properties {
namespace {

Whole size_of(const Whole& number) { return number < 0 ? Whole(-number) : number; }

Whole common(Whole one, Whole other) {
  while (other != 0) {
    const Whole rest = one % other;
    one = other;
    other = rest;
  }
  return one;
}

Point negative(const Point& point) {
  return {-point.infinite, fraction(0) - point.at, -point.beside};
}

/// `inwards` is 1 for a lower end and -1 for an upper one: an end that is not reached lies there.
Point sum(const Point& one, const Point& other, int inwards) {
  if (one.infinite != 0 || other.infinite != 0) return {-inwards, {}, 0};
  return {0, one.at + other.at, one.beside == 0 && other.beside == 0 ? 0 : inwards};
}

int sign_of(const Point& point) {
  if (point.infinite != 0) return point.infinite;
  return point.at < fraction(0) ? -1 : 1;
}

Point product(const Point& one, const Point& other, int inwards) {
  const auto zero = [](const Point& point) {
    return point.infinite == 0 && point.at == Fraction{};
  };
  if (zero(one) || zero(other)) {
    const bool reached = (zero(one) && one.beside == 0) || (zero(other) && other.beside == 0);
    return {0, {}, reached ? 0 : inwards};
  }
  if (one.infinite != 0 || other.infinite != 0) return {sign_of(one) * sign_of(other), {}, 0};
  return {0, one.at * other.at, one.beside == 0 && other.beside == 0 ? 0 : inwards};
}

/// One over an end of a span without zero; it becomes the other end.
Point inverse(const Point& point, int inwards) {
  if (point.infinite != 0) return {0, {}, inwards};
  if (point.at == Fraction{}) return {-inwards, {}, 0};
  return {0, fraction(1) / point.at, point.beside == 0 ? 0 : inwards};
}

Fraction rounded(const Fraction& number, std::size_t decimals) {
  Whole scale = 1;
  for (std::size_t i = 0; i < decimals; ++i) scale *= 10;
  // Halves away from zero: the size and a half, cut off.
  const Fraction scaled = number * fraction(scale);
  const Whole size = (size_of(scaled.above) * 2 + scaled.below) / (scaled.below * 2);
  return fraction(scaled.above < 0 ? Whole(-size) : size, scale);
}

}  // namespace

Fraction fraction(const Whole& above, const Whole& below) {
  if (below < 0) return fraction(-above, -below);
  const Whole shared = common(size_of(above), below);
  return {above / shared, below / shared};
}

std::strong_ordering operator<=>(const Fraction& one, const Fraction& other) {
  return (one.above * other.below).compare(other.above * one.below) <=> 0;
}
Fraction operator+(const Fraction& one, const Fraction& other) {
  return fraction(one.above * other.below + other.above * one.below, one.below * other.below);
}
Fraction operator-(const Fraction& one, const Fraction& other) {
  return fraction(one.above * other.below - other.above * one.below, one.below * other.below);
}
Fraction operator*(const Fraction& one, const Fraction& other) {
  return fraction(one.above * other.above, one.below * other.below);
}
Fraction operator/(const Fraction& one, const Fraction& other) {
  return fraction(one.above * other.below, one.below * other.above);
}

Span exactly(const Fraction& number) { return {{0, number, 0}, {0, number, 0}}; }
Span from_to(const Fraction& low, const Fraction& high) { return {{0, low, 0}, {0, high, 0}}; }
Span any_number() { return {{-1, {}, 0}, {1, {}, 0}}; }
Span up_to(const Fraction& high, bool included) {
  return {{-1, {}, 0}, {0, high, included ? 0 : -1}};
}
Span from(const Fraction& low, bool included) { return {{0, low, included ? 0 : 1}, {1, {}, 0}}; }

Truth negated(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

Truth compare(const Span& left, const std::string& sign, const Span& right) {
  if (sign == ">") return compare(right, "<", left);
  if (sign == ">=") return compare(right, "<=", left);
  if (sign == "!=") return negated(compare(left, "=", right));
  if (sign == "=") {
    if (left.high < right.low || right.high < left.low) return Truth::no;
    return left.is_one() && left == right ? Truth::yes : Truth::unknown;
  }
  const bool strict = sign == "<";
  if (strict ? left.high < right.low : left.high <= right.low) return Truth::yes;
  return (strict ? right.high <= left.low : right.high < left.low) ? Truth::no : Truth::unknown;
}

Span operator-(const Span& span) { return {negative(span.high), negative(span.low)}; }

Span operator+(const Span& left, const Span& right) {
  return {sum(left.low, right.low, 1), sum(left.high, right.high, -1)};
}

Span operator*(const Span& left, const Span& right) {
  std::vector<Point> low;
  std::vector<Point> high;
  for (const Point& one : {left.low, left.high}) {
    for (const Point& other : {right.low, right.high}) {
      low.push_back(product(one, other, 1));
      high.push_back(product(one, other, -1));
    }
  }
  return {*std::min_element(low.begin(), low.end()), *std::max_element(high.begin(), high.end())};
}

bool may_be_zero(const Span& span) {
  const Point zero{};
  return span.low <= zero && zero <= span.high;
}

Span operator/(const Span& left, const Span& right) {
  return left * Span{inverse(right.high, 1), inverse(right.low, -1)};
}

Span absolute(const Span& span) {
  const Point zero{};
  if (span.low >= zero) return span;
  if (span.high <= zero) return -span;
  return {zero, std::max(negative(span.low), span.high)};
}

Span rounded(const Span& span, std::size_t decimals) {
  Span result = span;
  for (Point* end : {&result.low, &result.high}) {
    if (end->infinite == 0) *end = {0, rounded(end->at, decimals), 0};
  }
  return result;
}

std::vector<Span> in_order(const std::vector<Span>& spans) {
  std::vector<Point> low;
  std::vector<Point> high;
  for (const Span& span : spans) {
    low.push_back(span.low);
    high.push_back(span.high);
  }
  std::sort(low.begin(), low.end());
  std::sort(high.begin(), high.end());
  std::vector<Span> ordered;
  for (std::size_t i = 0; i < spans.size(); ++i) ordered.push_back({low[i], high[i]});
  return ordered;
}

Span total(const std::vector<Span>& spans) {
  Span sum = exactly(fraction(0));
  for (const Span& span : spans) sum = sum + span;
  return sum;
}

Span mean(const std::vector<Span>& spans) {
  return total(spans) * exactly(fraction(1, static_cast<Whole>(spans.size())));
}

}  // namespace servanda::properties
