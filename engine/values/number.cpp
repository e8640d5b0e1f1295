#include "engine/values/number.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "engine/values/digit.hpp"

namespace servanda::engine {
namespace {

// Two products of 64-bit numbers and their sum always fit.
__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

UnsignedWide magnitude(Wide number) {
  return number < 0 ? -static_cast<UnsignedWide>(number) : static_cast<UnsignedWide>(number);
}

UnsignedWide greatest_common_divisor(UnsignedWide a, UnsignedWide b) {
  constexpr auto narrow = std::numeric_limits<std::uint64_t>::max();
  while (b > narrow) {
    const UnsignedWide rest = a % b;
    a = b;
    b = rest;
  }
  if (b == 0) {
    return a;
  }
  return std::gcd(static_cast<std::uint64_t>(a % b), static_cast<std::uint64_t>(b));
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_finite_decimal(std::int64_t denominator) {
  for (const std::int64_t prime : {2, 5}) {
    while (denominator % prime == 0) denominator /= prime;
  }
  return denominator == 1;
}

std::string exact_decimal(std::uint64_t numerator, std::uint64_t denominator) {
  std::string text = std::to_string(numerator / denominator);
  UnsignedWide rest = numerator % denominator;
  if (rest != 0) {
    text += '.';
  }
  while (rest != 0) {
    rest *= 10;
    text += static_cast<char>('0' + static_cast<int>(rest / denominator));
    rest %= denominator;
  }
  return text;
}

/// To six places. The last half is never met: a decimal that has it ends, and is written exactly.
std::string rounded_decimal(std::uint64_t numerator, std::uint64_t denominator) {
  constexpr std::uint64_t million = 1'000'000;
  const UnsignedWide scaled = UnsignedWide{numerator} * million;
  UnsignedWide millionths = scaled / denominator;
  if (scaled % denominator * 2 > denominator) {
    ++millionths;
  }
  const std::string places = std::to_string(static_cast<std::uint64_t>(millionths % million));
  return std::to_string(static_cast<std::uint64_t>(millionths / million)) + "." +
         std::string(6 - places.size(), '0') + places;
}

}  // namespace

template <class Integer>
Number Number::reduced(Integer numerator, Integer denominator) {
  assert(denominator != 0);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (denominator != 1) {
    const auto divisor = static_cast<Integer>(
        greatest_common_divisor(magnitude(numerator), static_cast<UnsignedWide>(denominator)));
    numerator /= divisor;
    denominator /= divisor;
  }
  if (numerator < smallest || numerator > largest || denominator > largest) {
    throw Overflow();
  }
  Number number;
  number.numerator_ = static_cast<std::int64_t>(numerator);
  number.denominator_ = static_cast<std::int64_t>(denominator);
  return number;
}

Number Number::fraction(std::int64_t numerator, std::int64_t denominator) {
  return reduced(Wide{numerator}, Wide{denominator});
}

Number operator+(Number a, Number b) {
  return Number::reduced(Wide{a.numerator_} * b.denominator_ + Wide{b.numerator_} * a.denominator_,
                         Wide{a.denominator_} * b.denominator_);
}

Number operator-(Number a, Number b) {
  return Number::reduced(Wide{a.numerator_} * b.denominator_ - Wide{b.numerator_} * a.denominator_,
                         Wide{a.denominator_} * b.denominator_);
}

Number operator*(Number a, Number b) {
  return Number::reduced(Wide{a.numerator_} * b.numerator_, Wide{a.denominator_} * b.denominator_);
}

Number operator/(Number a, Number b) {
  return Number::reduced(Wide{a.numerator_} * b.denominator_, Wide{a.denominator_} * b.numerator_);
}

Number operator-(Number a) { return Number() - a; }

std::strong_ordering operator<=>(Number a, Number b) {
  const Wide left = Wide{a.numerator_} * b.denominator_;
  const Wide right = Wide{b.numerator_} * a.denominator_;
  if (left == right) {
    return std::strong_ordering::equal;
  }
  return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::optional<Number> parse_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) {
    text.remove_prefix(1);
  }
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view places = text.substr(std::min(point + 1, text.size()));
  if (!all_digits(whole) || (point < text.size() && !all_digits(places))) {
    return {};
  }
  const Wide sign = negative ? -1 : 1;
  Wide total = 0;
  for (const char digit : whole) {
    total = total * 10 + sign * (digit - '0');
    if (total < smallest || total > largest) {
      return {};
    }
  }
  try {
    // From the last place to the first, in lowest terms: what fits at the end fits throughout.
    Number fraction;
    for (auto digit = places.rbegin(); digit != places.rend(); ++digit) {
      fraction =
          Number::reduced(fraction.numerator_ + sign * (*digit - '0') * Wide{fraction.denominator_},
                          Wide{fraction.denominator_} * 10);
    }
    return Number(static_cast<std::int64_t>(total)) + fraction;
  } catch (const Overflow&) {
    return {};
  }
}

Number rounded(Number number, int decimals) {
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const Number scaled = number * Number(scale);
  const std::int64_t denominator = scaled.denominator();
  const std::int64_t whole = scaled.numerator() / denominator;
  const std::int64_t rest = scaled.numerator() % denominator;  // has the sign of the number
  const std::int64_t size = rest < 0 ? -rest : rest;
  const std::int64_t step = size >= denominator - size ? (rest < 0 ? -1 : 1) : 0;
  return Number::fraction(whole + step, scale);
}

std::string to_string(Number number) {
  const auto numerator = static_cast<std::uint64_t>(magnitude(number.numerator()));
  const auto denominator = static_cast<std::uint64_t>(number.denominator());
  const std::string digits = has_finite_decimal(number.denominator())
                                 ? exact_decimal(numerator, denominator)
                                 : rounded_decimal(numerator, denominator);
  const bool minus = number < Number() && digits != "0.000000";
  return minus ? "-" + digits : digits;
}

}  // namespace servanda::engine
