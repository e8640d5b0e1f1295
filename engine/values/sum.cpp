#include "engine/values/sum.hpp"

#include <cstddef>
#include <numeric>
#include <span>
#include <utility>

#include "engine/values/wide_number.hpp"

namespace servanda::engine {
namespace {

__extension__ using Product = __int128;

/// A part of a sum may be wider than the sum, but not without limit.
constexpr unsigned part_bits = 16 * number_bits;

Ratio sum_of_two(Ratio one, const Ratio& two) {
  if (one.denominator == two.denominator)
    return {one.numerator + two.numerator, std::move(one.denominator)};
  return {one.numerator * two.denominator + two.numerator * one.denominator,
          one.denominator * two.denominator};
}

/// Adds halves recursively, so that long numbers meet long ones.
Ratio total(std::span<const Ratio> parts) {
  if (parts.size() == 1) return parts.front();
  const std::size_t half = parts.size() / 2;
  Ratio sum = sum_of_two(total(parts.first(half)), total(parts.subspan(half)));
  if (bits_of(sum) > 2 * number_bits) {
    reduce(sum);
    if (bits_of(sum) > part_bits) throw Overflow();
  }
  return sum;
}

}  // namespace

bool Sum::add_narrow(std::int64_t numerator, std::int64_t denominator) {
  Product addend = numerator;
  if (denominator != denominator_) {
    const std::int64_t times = denominator_ / denominator;
    if (times * denominator == denominator_) {
      addend *= times;
    } else {
      const std::int64_t grows = denominator / std::gcd(denominator_, denominator);
      std::int64_t shared = 0;
      Product enlarged = 0;
      if (__builtin_mul_overflow(denominator_, grows, &shared) ||
          __builtin_mul_overflow(numerator_, Product{grows}, &enlarged))
        return false;
      numerator_ = enlarged;
      denominator_ = shared;
      addend *= shared / denominator;
    }
  }
  Product sum = 0;
  if (__builtin_add_overflow(numerator_, addend, &sum)) return false;
  numerator_ = sum;
  return true;
}

void Sum::add(const Number& number) {
  if (number.is_wide()) {
    wide_.push_back(number);
  } else if (!add_narrow(number.numerator(), number.denominator())) {
    aside_.push_back({numerator_, denominator_});
    numerator_ = number.numerator();
    denominator_ = number.denominator();
  }
}

Number Sum::over(const Number& number) const {
  std::vector<Ratio> parts;
  parts.reserve(aside_.size() + wide_.size() + 1);
  for (const Part& part : aside_) parts.push_back({part.numerator, part.denominator});
  for (const Number& wide : wide_) parts.push_back(ratio_of(wide));
  parts.push_back({numerator_, denominator_});
  const Ratio sum = total(parts);
  const Ratio by = ratio_of(number);
  return WideNumber::number({sum.numerator * by.denominator, sum.denominator * by.numerator});
}

Number Sum::value() const { return over(Number(1)); }

}  // namespace servanda::engine
