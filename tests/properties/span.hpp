#pragma once
// The reference's own numbers: fractions, and spans of them. A figure is all that it may be.
//
// An end of a span is a point on the line. "Fewer than 5" ends just below 5, and what has no bound
// ends infinitely far out; all points are ordered, so that each comparison of spans is one of
// points.

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <string>
#include <vector>

namespace servanda::properties {

/// Whole numbers of any size; without a faster way for small ones, unlike the engine.
using Whole = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                            boost::multiprecision::et_off>;

/// In lowest terms; `below` is positive.
struct Fraction {
  Whole above = 0;
  Whole below = 1;

  friend bool operator==(const Fraction&, const Fraction&) = default;
};
[[nodiscard]] Fraction fraction(const Whole& above, const Whole& below = 1);
[[nodiscard]] std::strong_ordering operator<=>(const Fraction& one, const Fraction& other);
[[nodiscard]] Fraction operator+(const Fraction& one, const Fraction& other);
[[nodiscard]] Fraction operator-(const Fraction& one, const Fraction& other);
[[nodiscard]] Fraction operator*(const Fraction& one, const Fraction& other);
[[nodiscard]] Fraction operator/(const Fraction& one, const Fraction& other);

struct Point {
  int infinite = 0;  ///< -1, 1: no number, but beyond all of them
  Fraction at;
  int beside = 0;  ///< -1, 1: just below, just above

  friend bool operator==(const Point&, const Point&) = default;
  friend auto operator<=>(const Point&, const Point&) = default;
};

struct Span {
  Point low;
  Point high;

  [[nodiscard]] bool is_one() const { return low == high && low.infinite == 0; }
  [[nodiscard]] bool is_none() const { return high < low; }
  friend bool operator==(const Span&, const Span&) = default;
};
[[nodiscard]] Span exactly(const Fraction& number);
[[nodiscard]] Span from_to(const Fraction& low, const Fraction& high);
[[nodiscard]] Span any_number();
[[nodiscard]] Span up_to(const Fraction& high, bool included = true);
[[nodiscard]] Span from(const Fraction& low, bool included = true);

enum class Truth { no, unknown, yes };
[[nodiscard]] Truth negated(Truth truth);

/// `sign` is one of `< <= > >= = !=`.
[[nodiscard]] Truth compare(const Span& left, const std::string& sign, const Span& right);

[[nodiscard]] Span operator-(const Span& span);
[[nodiscard]] Span operator+(const Span& left, const Span& right);
[[nodiscard]] Span operator*(const Span& left, const Span& right);
[[nodiscard]] bool may_be_zero(const Span& span);
[[nodiscard]] Span operator/(const Span& left, const Span& right);  ///< `right` is never zero
[[nodiscard]] Span absolute(const Span& span);
[[nodiscard]] Span rounded(const Span& span, std::size_t decimals);
/// From the smallest to the largest: each place has the ends that stand there.
[[nodiscard]] std::vector<Span> in_order(const std::vector<Span>& spans);
[[nodiscard]] Span total(const std::vector<Span>& spans);
[[nodiscard]] Span mean(const std::vector<Span>& spans);

}  // namespace servanda::properties
