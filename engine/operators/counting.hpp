#pragma once
// Compares the number of conditions that hold with a range.
//
// Conditions follow strong Kleene logic, and all logical operators and quantifiers are this one:
// `and` is "all of them", `or` "at least one", so that evaluation, reasons and deciding facts have
// a single definition.

#include <cstddef>

#include "engine/values/truth.hpp"

namespace servanda::engine {

/// The number of conditions with each truth.
struct Tally {
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;

  void add(Truth truth);
};

/// Does the number of true conditions lie in [least, most]? Unknown ones may still go either way.
[[nodiscard]] Truth counted(Tally tally, std::size_t least, std::size_t most);

/// The operand, or the fallback if the operand is unknown.
[[nodiscard]] constexpr Truth or_else(Truth operand, Truth fallback) {
  return operand == Truth::unknown ? fallback : operand;
}

/// Is it known whether the operand holds? This always has an answer.
[[nodiscard]] constexpr Truth is_known(Truth operand) { return truth(operand != Truth::unknown); }

}  // namespace servanda::engine
