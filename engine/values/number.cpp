#include "engine/values/number.hpp"

#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/values/wide_number.hpp"

namespace servanda::engine {
namespace {

// Two products of 64-bit numbers and their sum always fit.
__extension__ using Doubled = __int128;
__extension__ using UnsignedDoubled = unsigned __int128;

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

UnsignedDoubled magnitude(Doubled number) {
  return number < 0 ? -static_cast<UnsignedDoubled>(number) : static_cast<UnsignedDoubled>(number);
}

UnsignedDoubled greatest_common_divisor(UnsignedDoubled a, UnsignedDoubled b) {
  constexpr auto narrow = std::numeric_limits<std::uint64_t>::max();
  while (b > narrow) {
    const UnsignedDoubled rest = a % b;
    a = b;
    b = rest;
  }
  if (b == 0) return a;
  return std::gcd(static_cast<std::uint64_t>(a % b), static_cast<std::uint64_t>(b));
}

bool fits(Doubled number) { return number >= smallest && number <= largest; }

bool narrow(const Number& a, const Number& b) { return !a.is_wide() && !b.is_wide(); }

Number lowest_terms(Doubled numerator, Doubled denominator) {
  assert(denominator != 0);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (denominator != 1) {
    const auto divisor = static_cast<Doubled>(
        greatest_common_divisor(magnitude(numerator), static_cast<UnsignedDoubled>(denominator)));
    numerator /= divisor;
    denominator /= divisor;
  }
  if (fits(numerator) && fits(denominator)) {
    return WideNumber::narrow(static_cast<std::int64_t>(numerator),
                              static_cast<std::int64_t>(denominator));
  }
  return WideNumber::number({Whole(numerator), Whole(denominator)});
}

}  // namespace

Number Number::fraction(std::int64_t numerator, std::int64_t denominator) {
  return lowest_terms(numerator, denominator);
}

Number operator+(const Number& a, const Number& b) {
  if (narrow(a, b)) {
    return lowest_terms(
        Doubled{a.numerator_} * b.denominator_ + Doubled{b.numerator_} * a.denominator_,
        Doubled{a.denominator_} * b.denominator_);
  }
  const Ratio one = ratio_of(a);
  const Ratio two = ratio_of(b);
  return WideNumber::number({one.numerator * two.denominator + two.numerator * one.denominator,
                             one.denominator * two.denominator});
}

Number operator-(const Number& a, const Number& b) {
  if (narrow(a, b)) {
    return lowest_terms(
        Doubled{a.numerator_} * b.denominator_ - Doubled{b.numerator_} * a.denominator_,
        Doubled{a.denominator_} * b.denominator_);
  }
  const Ratio one = ratio_of(a);
  const Ratio two = ratio_of(b);
  return WideNumber::number({one.numerator * two.denominator - two.numerator * one.denominator,
                             one.denominator * two.denominator});
}

Number operator*(const Number& a, const Number& b) {
  if (narrow(a, b)) {
    return lowest_terms(Doubled{a.numerator_} * b.numerator_,
                        Doubled{a.denominator_} * b.denominator_);
  }
  const Ratio one = ratio_of(a);
  const Ratio two = ratio_of(b);
  return WideNumber::number({one.numerator * two.numerator, one.denominator * two.denominator});
}

Number operator/(const Number& a, const Number& b) {
  if (narrow(a, b)) {
    return lowest_terms(Doubled{a.numerator_} * b.denominator_,
                        Doubled{a.denominator_} * b.numerator_);
  }
  const Ratio one = ratio_of(a);
  const Ratio two = ratio_of(b);
  return WideNumber::number({one.numerator * two.denominator, one.denominator * two.numerator});
}

Number operator-(const Number& a) { return Number() - a; }

std::strong_ordering operator<=>(const Number& a, const Number& b) {
  if (narrow(a, b)) {
    return Doubled{a.numerator_} * b.denominator_ <=> Doubled{b.numerator_} * a.denominator_;
  }
  const Ratio one = ratio_of(a);
  const Ratio two = ratio_of(b);
  const int order = (one.numerator * two.denominator).compare(two.numerator * one.denominator);
  return order <=> 0;
}

Number rounded(const Number& number, int decimals) {
  const Ratio exact = ratio_of(number);
  const Whole scale = pow(Whole(10), static_cast<unsigned>(decimals));
  // Rounds halves away from zero: adds a half to the absolute value, and truncates.
  const Whole size =
      (abs(exact.numerator) * scale * 2 + exact.denominator) / (exact.denominator * 2);
  return WideNumber::near_number({exact.numerator < 0 ? Whole(-size) : size, scale});
}

Number shifted(const Number& number, int places) {
  Ratio ratio = ratio_of(number);
  const Whole power = pow(Whole(10), static_cast<unsigned>(places < 0 ? -places : places));
  (places < 0 ? ratio.denominator : ratio.numerator) *= power;
  return WideNumber::near_number(std::move(ratio));
}

Number floor(const Number& number) {
  if (number.whole()) return number;
  const Ratio exact = ratio_of(number);
  Whole whole = exact.numerator / exact.denominator;  // towards zero
  if (exact.numerator < 0 && whole * exact.denominator != exact.numerator) --whole;
  return WideNumber::near_number({whole, 1});
}

}  // namespace servanda::engine
