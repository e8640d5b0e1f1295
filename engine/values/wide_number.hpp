#pragma once
// Numbers that do not fit 64 bits. Internal to `engine/values/`: only this folder sees Boost's
// integers.

#include <atomic>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

#include "engine/values/number.hpp"

namespace servanda::engine {

/// A whole number of any size.
using Whole = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                            boost::multiprecision::et_off>;

/// Numerator and denominator (> 0); functions document whether it must be in lowest terms.
struct Ratio {
  Whole numerator;
  Whole denominator;
};

/// The target of a wide number: in lowest terms, and immutable.
struct WideNumber {
  Ratio ratio;
  mutable std::atomic<std::uint32_t> holders{1};

  [[nodiscard]] static const WideNumber& of(const Number& number);
  /// Reduces the ratio to lowest terms; the result is wide or not. Throws Overflow.
  [[nodiscard]] static Number number(Ratio ratio);
  /// The same for a ratio that is hardly longer than an existing number: never throws.
  [[nodiscard]] static Number near_number(Ratio ratio);
  /// Makes a number from a ratio in lowest terms with a denominator above 0.
  [[nodiscard]] static Number narrow(std::int64_t numerator, std::int64_t denominator) {
    Number number(numerator);
    number.denominator_ = denominator;
    return number;
  }

 private:
  [[nodiscard]] static Number in_lowest_terms(Ratio ratio);
};

[[nodiscard]] Ratio ratio_of(const Number& number);
/// The number of bits in the longer of its two parts.
[[nodiscard]] unsigned bits_of(const Ratio& ratio);
void reduce(Ratio& ratio);

}  // namespace servanda::engine
