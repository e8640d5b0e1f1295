#pragma once
// Exact numbers: `0.1 + 0.2 = 0.3` holds, and a third of three is one.
//
// A number is a fraction of two 64-bit integers in lowest terms, so that all four operations are
// exact. A result that does not fit throws `Overflow`: the one thing here that is exceptional; the
// verdict that asked for it becomes an error, never a wrong figure.

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace servanda::engine {

struct Overflow : std::runtime_error {
  Overflow() : std::runtime_error("a figure is too large to be computed exactly") {}
};

class Number {
 public:
  Number() = default;
  Number(std::int64_t whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor)
  /// `denominator` is not zero; neither sign nor lowest terms matter.
  static Number fraction(std::int64_t numerator, std::int64_t denominator);

  [[nodiscard]] std::int64_t numerator() const { return numerator_; }
  [[nodiscard]] std::int64_t denominator() const { return denominator_; }

  friend Number operator+(Number a, Number b);
  friend Number operator-(Number a, Number b);
  friend Number operator*(Number a, Number b);
  friend Number operator/(Number a, Number b);  ///< `b` is not zero
  friend Number operator-(Number a);
  friend bool operator==(Number, Number) = default;
  friend std::strong_ordering operator<=>(Number a, Number b);
  friend std::optional<Number> parse_number(std::string_view text);

 private:
  template <class Integer>
  static Number reduced(Integer numerator, Integer denominator);

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;  // > 0
};

/// `225`, `-2.5`; nothing else. Too many digits give nothing, too.
[[nodiscard]] std::optional<Number> parse_number(std::string_view text);

/// To so many decimals (at most 15), halves away from zero.
[[nodiscard]] Number rounded(Number number, int decimals);

/// As a decimal, exactly where it ends, else rounded half to even to six places.
[[nodiscard]] std::string to_string(Number number);

}  // namespace servanda::engine
