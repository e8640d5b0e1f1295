#pragma once
// Numbers that do not fit 64 bits. Internal to `engine/values/`: Boost's whole numbers are seen
// nowhere else.

#include <atomic>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

#include "engine/values/number.hpp"

namespace servanda::engine {

/// A whole number of any size.
using Whole = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                            boost::multiprecision::et_off>;

/// Numerator and denominator (> 0); whether in lowest terms is said where it matters.
struct Ratio {
  Whole numerator;
  Whole denominator;
};

/// What a wide number points to: in lowest terms, and never changed.
struct WideNumber {
  Ratio ratio;
  mutable std::atomic<std::uint32_t> holders{1};

  [[nodiscard]] static const WideNumber& of(const Number& number);
  /// Brings it to lowest terms; what comes out is wide or not. Throws Overflow.
  [[nodiscard]] static Number number(Ratio ratio);
  /// The same of what is hardly longer than a number that there is already: never throws.
  [[nodiscard]] static Number near_number(Ratio ratio);
  /// Of numbers that are in lowest terms, the denominator above 0.
  [[nodiscard]] static Number narrow(std::int64_t numerator, std::int64_t denominator) {
    Number number(numerator);
    number.denominator_ = denominator;
    return number;
  }

 private:
  [[nodiscard]] static Number in_lowest_terms(Ratio ratio);
};

[[nodiscard]] Ratio ratio_of(const Number& number);
/// How many bits the longer of its two numbers has.
[[nodiscard]] unsigned bits_of(const Ratio& ratio);
void reduce(Ratio& ratio);

}  // namespace servanda::engine
