#pragma once
// Figures as States publish them: exact, bounded, rounded. Each is an interval of exact numbers.
//
// Arithmetic carries intervals and never narrows them; engine/operators/comparison.hpp compares
// them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/values/number.hpp"

namespace servanda::engine {

/// One end of an interval. A missing end is infinite.
struct Bound {
  Number at;
  bool open = false;  ///< the end itself is not included

  friend bool operator==(const Bound&, const Bound&) = default;
};

struct NumberInterval {
  std::optional<Bound> lower;
  std::optional<Bound> upper;

  static NumberInterval exact(const Number& number) { return {Bound{number}, Bound{number}}; }
  static NumberInterval between(const Number& low, const Number& high) {
    return {Bound{low}, Bound{high}};
  }
  /// `at most n`; `floor` is the least that such a figure can be (0 for a quantity). A floor above
  /// the ceiling is ignored.
  static NumberInterval at_most(const Number& number, const std::optional<Number>& floor = {});
  static NumberInterval fewer_than(const Number& number, const std::optional<Number>& floor = {});
  static NumberInterval at_least(const Number& number) { return {Bound{number}, {}}; }
  static NumberInterval more_than(const Number& number) { return {Bound{number, true}, {}}; }

  [[nodiscard]] bool is_exact() const;
  friend bool operator==(const NumberInterval&, const NumberInterval&) = default;
};

[[nodiscard]] NumberInterval operator+(const NumberInterval& left, const NumberInterval& right);
[[nodiscard]] NumberInterval operator-(const NumberInterval& left, const NumberInterval& right);
[[nodiscard]] NumberInterval operator*(const NumberInterval& left, const NumberInterval& right);
[[nodiscard]] NumberInterval operator-(const NumberInterval& figure);
/// Nothing if the divisor may be zero.
[[nodiscard]] std::optional<NumberInterval> divide(const NumberInterval& left,
                                                   const NumberInterval& right);
[[nodiscard]] NumberInterval absolute(const NumberInterval& figure);
[[nodiscard]] NumberInterval smaller(const NumberInterval& left,
                                     const NumberInterval& right);  ///< min, end by end
[[nodiscard]] NumberInterval larger(const NumberInterval& left,
                                    const NumberInterval& right);  ///< max, end by end

/// Adds up each end of several at once; the sum of none is 0.
[[nodiscard]] NumberInterval total(const std::vector<NumberInterval>& figures);
[[nodiscard]] NumberInterval mean(const std::vector<NumberInterval>& figures);  ///< of one at least

/// Each end with its decimal point moved: a share as a percentage.
[[nodiscard]] NumberInterval shifted(const NumberInterval& figure, int places);
/// Each end rounded; an excluded end may become included, so that nothing is narrowed.
[[nodiscard]] NumberInterval rounded(const NumberInterval& figure, int decimals);

/// Parses an author's notation: `225`, `at most 225`, `fewer than 300`, `at least 5`, `more than
/// 5`, `between 200 and 225`, `about 5000` (with `tolerance`, a share such as 1/10, else not
/// accepted). `floor` as above; a ceiling below it is not accepted. Open ends of computed figures
/// are read as `to_string` writes them.
[[nodiscard]] std::optional<NumberInterval> parse_figure(std::string_view text,
                                                         const std::optional<Number>& floor,
                                                         const std::optional<Number>& tolerance);

/// The same notation: `225`, `at most 225`, `between 200 and 225`. A lower end that equals `floor`
/// is left out. Computed figures may need more words: `more than 5 and at most 10`, `any number`.
/// Numbers are written for readers, or with all of their digits.
enum class Digits : std::uint8_t { shown, all };
[[nodiscard]] std::string to_string(const NumberInterval& figure,
                                    const std::optional<Number>& floor = {},
                                    Digits digits = Digits::shown);

}  // namespace servanda::engine
