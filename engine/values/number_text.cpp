// Numbers as people and programs write them.

#include <algorithm>
#include <string>

#include "base/digit.hpp"
#include "engine/values/number.hpp"
#include "engine/values/wide_number.hpp"

namespace servanda::engine {
namespace {

/// A number with more digits before its point, or more after it, is beyond the limit.
constexpr std::size_t most_digits = 4'933;
constexpr std::size_t most_places = number_bits;
/// The limit up to which readers see a number without rounding, and the rounding beyond it.
constexpr std::size_t shown_digits = 40;
constexpr int shown_places = 6;
constexpr int written_places = 12;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

/// The number of decimals that write it exactly; nothing if they do not end.
std::optional<unsigned> places_of(const Ratio& ratio) {
  Whole rest = ratio.denominator;
  const unsigned twos = lsb(rest);
  rest >>= twos;
  unsigned fives = 0;
  Whole quotient;
  Whole remainder;
  while (rest != 1) {
    divide_qr(rest, Whole(5), quotient, remainder);
    if (remainder != 0) return std::nullopt;
    rest = quotient;
    ++fives;
  }
  return std::max(twos, fives);
}

std::string with_point(std::string digits, std::size_t places) {
  if (places == 0) return digits;
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  return digits.insert(digits.size() - places, ".");
}

std::string signed_text(const Ratio& ratio, const std::string& size) {
  return ratio.numerator < 0 ? "-" + size : size;
}

std::string exact_decimal(const Ratio& ratio, unsigned places) {
  const Whole digits = abs(ratio.numerator) * pow(Whole(10), places) / ratio.denominator;
  return signed_text(ratio, with_point(digits.str(), places));
}

/// All digits of the rounded absolute value, the last `places` of them after the point.
std::string rounded_digits(const Ratio& ratio, int places) {
  const Whole scaled = abs(ratio.numerator) * pow(Whole(10), static_cast<unsigned>(places));
  return Whole((scaled * 2 + ratio.denominator) / (ratio.denominator * 2)).str();
}

/// `3.33333e-7`: for numbers that six places would show as zero, and for those that would fill
/// lines.
std::string with_exponent(const Ratio& ratio) {
  const auto digits_of = [](const Whole& whole) { return static_cast<int>(whole.str().size()); };
  Ratio size{abs(ratio.numerator), ratio.denominator};
  int exponent = digits_of(size.numerator) - digits_of(size.denominator);
  const Whole power = pow(Whole(10), static_cast<unsigned>(exponent < 0 ? -exponent : exponent));
  (exponent < 0 ? size.numerator : size.denominator) *= power;
  if (size.numerator < size.denominator) {
    size.numerator *= 10;
    --exponent;
  }
  constexpr int places = 5;
  std::string digits = rounded_digits(size, places);
  if (digits.size() > places + 1) {  // 9.999999 has become 10
    digits.pop_back();
    ++exponent;
  }
  return signed_text(ratio, with_point(digits, places)) + "e" + std::to_string(exponent);
}

std::string rounded_decimal(const Ratio& ratio) {
  const std::string digits = rounded_digits(ratio, shown_places);
  if (digits == "0" || digits.size() > shown_digits) return with_exponent(ratio);
  return signed_text(ratio, with_point(digits, shown_places));
}

}  // namespace

std::optional<Number> parse_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string_view whole = text.substr(0, point);
  std::string_view places = text.substr(std::min(point + 1, text.size()));
  if (!all_digits(whole) || (point < text.size() && !all_digits(places))) return std::nullopt;
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  while (places.ends_with('0')) places.remove_suffix(1);
  constexpr std::size_t narrow_digits = 18;
  if (whole.size() + places.size() <= narrow_digits) {
    std::int64_t digits = 0;
    std::int64_t scale = 1;
    for (const char digit : whole) digits = digits * 10 + (digit - '0');
    for (const char digit : places) {
      digits = digits * 10 + (digit - '0');
      scale *= 10;
    }
    return Number::fraction(negative ? -digits : digits, scale);
  }
  if (whole.size() > most_digits || places.size() > most_places) return std::nullopt;
  std::string digits(whole);
  digits += places;
  digits.erase(0, std::min(digits.find_first_not_of('0'),
                           digits.size() - 1));  // otherwise it would be octal
  const Whole numerator(digits);
  try {
    return WideNumber::number({negative ? Whole(-numerator) : numerator,
                               pow(Whole(10), static_cast<unsigned>(places.size()))});
  } catch (const Overflow&) {
    return std::nullopt;
  }
}

std::string to_string(const Number& number) {
  const Ratio ratio = ratio_of(number);
  const auto places = places_of(ratio);
  if (places && *places <= shown_digits) {
    std::string text = exact_decimal(ratio, *places);
    const auto digits =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), base::is_digit));
    if (digits <= shown_digits) return text;
  }
  return "≈" + rounded_decimal(ratio);
}

std::string decimal(const Number& number) {
  const Ratio ratio = ratio_of(number);
  if (const auto places = places_of(ratio)) return exact_decimal(ratio, *places);
  const Ratio near = ratio_of(rounded(number, written_places));
  return exact_decimal(near, places_of(near).value_or(0));
}

std::string as_fraction(const Number& number) {
  const Ratio ratio = ratio_of(number);
  if (ratio.denominator == 1) return ratio.numerator.str();
  return ratio.numerator.str() + "/" + ratio.denominator.str();
}

}  // namespace servanda::engine
