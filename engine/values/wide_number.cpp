#include "engine/values/wide_number.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace servanda::engine {
namespace {

bool fits_64_bits(const Whole& whole) {
  return whole >= std::numeric_limits<std::int64_t>::min() &&
         whole <= std::numeric_limits<std::int64_t>::max();
}

unsigned bits_of(const Whole& whole) {
  return whole.is_zero() ? 0 : static_cast<unsigned>(msb(abs(whole))) + 1;
}

}  // namespace

const WideNumber& WideNumber::of(const Number& number) {
  // A wide number has the address in the place of its numerator.
  return *reinterpret_cast<const WideNumber*>(number.numerator_);  // NOLINT
}

Number WideNumber::number(Ratio ratio) {
  reduce(ratio);
  if (engine::bits_of(ratio) > number_bits) throw Overflow();
  return in_lowest_terms(std::move(ratio));
}

Number WideNumber::near_number(Ratio ratio) {
  reduce(ratio);
  return in_lowest_terms(std::move(ratio));
}

Number WideNumber::in_lowest_terms(Ratio ratio) {
  Number number;
  if (fits_64_bits(ratio.numerator) && fits_64_bits(ratio.denominator)) {
    number.numerator_ = static_cast<std::int64_t>(ratio.numerator);
    number.denominator_ = static_cast<std::int64_t>(ratio.denominator);
    return number;
  }
  auto wide = std::make_unique<WideNumber>();
  wide->ratio = std::move(ratio);
  number.numerator_ = reinterpret_cast<std::int64_t>(wide.release());  // NOLINT
  number.denominator_ = 0;
  return number;
}

Ratio ratio_of(const Number& number) {
  if (number.is_wide()) return WideNumber::of(number).ratio;
  return {number.numerator(), number.denominator()};
}

unsigned bits_of(const Ratio& ratio) {
  return std::max(bits_of(ratio.numerator), bits_of(ratio.denominator));
}

void reduce(Ratio& ratio) {
  if (ratio.denominator < 0) {
    ratio.numerator = -ratio.numerator;
    ratio.denominator = -ratio.denominator;
  }
  if (ratio.denominator == 1) return;
  const Whole divisor = gcd(ratio.numerator, ratio.denominator);
  if (divisor == 1) return;
  ratio.numerator /= divisor;
  ratio.denominator /= divisor;
}

void Number::hold() const { WideNumber::of(*this).holders.fetch_add(1, std::memory_order_relaxed); }

void Number::release() {
  const WideNumber& wide = WideNumber::of(*this);
  if (wide.holders.fetch_sub(1, std::memory_order_acq_rel) == 1) delete &wide;  // NOLINT
}

bool Number::same_wide(const Number& other) const {
  const Ratio& one = WideNumber::of(*this).ratio;
  const Ratio& two = WideNumber::of(other).ratio;
  return one.numerator == two.numerator && one.denominator == two.denominator;
}

}  // namespace servanda::engine
