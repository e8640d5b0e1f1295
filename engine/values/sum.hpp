#pragma once
// A sum of many numbers, reduced once: each addend costs at most a division of 64 bits, instead of
// a greatest common divisor for a fraction in lowest terms after each step.
//
// Addends share a denominator of 64 bits while there is one; other addends are collected, and added
// in halves at the end.

#include <cstdint>
#include <vector>

#include "engine/values/number.hpp"

namespace servanda::engine {

class Sum {
 public:
  void add(const Number& number);
  /// Throws Overflow.
  [[nodiscard]] Number value() const;
  /// The sum divided by a number that is not zero, reduced once. Throws Overflow.
  [[nodiscard]] Number over(const Number& number) const;

 private:
  __extension__ using Doubled = __int128;

  /// Returns false, and adds nothing, if the sum does not fit.
  bool add_narrow(std::int64_t numerator, std::int64_t denominator);

  struct Part {
    Doubled numerator;
    std::int64_t denominator;
  };
  Doubled numerator_ = 0;
  std::int64_t denominator_ = 1;
  std::vector<Part> aside_;
  std::vector<Number> wide_;
};

}  // namespace servanda::engine
