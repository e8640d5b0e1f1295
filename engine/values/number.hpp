#pragma once
// Exact numbers of any size: `0.1 + 0.2 = 0.3` holds, and a third of three is one.
//
// A number is a fraction in lowest terms. The number itself holds numerator and denominator while
// they fit 64 bits; a wider one is shared, immutable, and reference-counted. Results are the same
// to the last digit either way. A numerator or denominator of more than `number_bits` bits throws
// `Overflow`, the only exception here; the computation becomes an error, never a wrong figure.

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace servanda::engine {

/// Bounds evaluation: eight squarings of a ten-digit number fit, forty do not.
inline constexpr unsigned number_bits = 16'384;

/// A number that cannot be computed; `what()` follows its name in a message.
struct Overflow : std::runtime_error {
  Overflow()
      : std::runtime_error("has more than 4,932 digits: round a part of it, as in `round(x, 8)`") {}
  explicit Overflow(const std::string& what) : std::runtime_error(what) {}
};

struct WideNumber;

class Number {
 public:
  Number() = default;
  Number(std::int64_t whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor)
  /// `denominator` is not zero; any sign is allowed, and it need not be in lowest terms.
  static Number fraction(std::int64_t numerator, std::int64_t denominator);

  Number(const Number& other) : numerator_(other.numerator_), denominator_(other.denominator_) {
    if (is_wide()) hold();
  }
  Number(Number&& other) noexcept
      : numerator_(std::exchange(other.numerator_, 0)),
        denominator_(std::exchange(other.denominator_, 1)) {}
  Number& operator=(const Number& other) {
    Number copy(other);
    swap(copy);
    return *this;
  }
  Number& operator=(Number&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Number() {
    if (is_wide()) release();
  }

  /// Do numerator and denominator not fit 64 bits? Then they have no accessors.
  [[nodiscard]] bool is_wide() const { return denominator_ == 0; }
  [[nodiscard]] std::int64_t numerator() const { return numerator_; }
  [[nodiscard]] std::int64_t denominator() const { return denominator_; }
  /// The number, if it is a whole one of 64 bits.
  [[nodiscard]] std::optional<std::int64_t> whole() const {
    return denominator_ == 1 ? std::optional(numerator_) : std::nullopt;
  }

  friend Number operator+(const Number& a, const Number& b);
  friend Number operator-(const Number& a, const Number& b);
  friend Number operator*(const Number& a, const Number& b);
  friend Number operator/(const Number& a, const Number& b);  ///< `b` is not zero
  friend Number operator-(const Number& a);
  friend bool operator==(const Number& a, const Number& b) {
    if (a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_) return true;
    return a.is_wide() && b.is_wide() && a.same_wide(b);
  }
  friend std::strong_ordering operator<=>(const Number& a, const Number& b);

 private:
  friend struct WideNumber;

  void swap(Number& other) noexcept {
    std::swap(numerator_, other.numerator_);
    std::swap(denominator_, other.denominator_);
  }
  void hold() const;
  void release();
  [[nodiscard]] bool same_wide(const Number& other) const;

  std::int64_t numerator_ = 0;    ///< for a wide number the address of its WideNumber
  std::int64_t denominator_ = 1;  ///< > 0; for a wide number 0
};

/// `225`, `-2.5`; nothing for other texts, or for too many digits.
[[nodiscard]] std::optional<Number> parse_number(std::string_view text);

/// Rounded to so many decimals (at most 15), halves away from zero.
[[nodiscard]] Number rounded(const Number& number, int decimals);
/// The greatest whole number that is at most the number.
[[nodiscard]] Number floor(const Number& number);
/// Times ten to the power of `places`: a share as a percentage.
[[nodiscard]] Number shifted(const Number& number, int places);

/// For readers: as a decimal, exactly if it ends and has at most 40 digits; else rounded to six
/// places (or as `3.33333e-7`) after `≈`.
[[nodiscard]] std::string to_string(const Number& number);
/// For programs: as a decimal, exactly if it ends, else to 12 places. An ending decimal reads back
/// as the same number.
[[nodiscard]] std::string decimal(const Number& number);
/// In lowest terms, `1/3` or `7`.
[[nodiscard]] std::string as_fraction(const Number& number);

}  // namespace servanda::engine
