// Measures exact averages against fractions of 64 bits that are brought to lowest terms at each
// step, and against floating point, which is not exact.
//
//   benchmark_numbers            nanoseconds for each member, and ratios within the same round
//
// A figure has ten digits, 2 to 8 of them behind the point; an average goes over 100 of them. The
// median of the rounds is shown. Ends with 1 if the averages are not the same.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

#include "engine/values/number.hpp"
#include "engine/values/sum.hpp"

namespace {

using servanda::engine::Number;
using servanda::engine::Sum;

constexpr std::size_t members = 100;
constexpr std::size_t averages = 200;
constexpr int rounds = 15;
constexpr int repetitions = 10;

/// Brings the fraction to lowest terms after each step, with 128 bits in between.
struct Narrow {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};
__extension__ using Doubled = __int128;

Doubled greatest_common_divisor(Doubled a, Doubled b) {
  while (b > INT64_MAX) a = std::exchange(b, a % b);
  if (b == 0) return a;
  return std::gcd(static_cast<std::int64_t>(a % b), static_cast<std::int64_t>(b));
}

Narrow lowest_terms(Doubled numerator, Doubled denominator) {
  const Doubled divisor = greatest_common_divisor(numerator, denominator);
  return {static_cast<std::int64_t>(numerator / divisor),
          static_cast<std::int64_t>(denominator / divisor)};
}

Narrow narrow_average(const std::vector<Narrow>& figures) {
  Narrow sum;
  for (const Narrow& each : figures) {
    sum = lowest_terms(
        Doubled{sum.numerator} * each.denominator + Doubled{each.numerator} * sum.denominator,
        Doubled{sum.denominator} * each.denominator);
  }
  return lowest_terms(sum.numerator, Doubled{sum.denominator} * Doubled{members});
}

Number exact_average(const std::vector<Number>& figures) {
  Sum sum;
  for (const Number& each : figures) sum.add(each);
  return sum.over(Number(static_cast<std::int64_t>(figures.size())));
}

double near_average(const std::vector<double>& figures) {
  return std::accumulate(figures.begin(), figures.end(), 0.0) / static_cast<double>(members);
}

struct Made {
  std::vector<std::vector<Narrow>> narrow;
  std::vector<std::vector<Number>> exact;
  std::vector<std::vector<double>> near;
};

Made make() {
  std::mt19937_64 random(1970);
  std::uniform_int_distribution<std::int64_t> digits(1'000'000'000, 9'999'999'999);
  std::uniform_int_distribution<int> places(2, 8);
  Made made;
  for (std::size_t i = 0; i < averages; ++i) {
    made.narrow.emplace_back();
    made.exact.emplace_back();
    made.near.emplace_back();
    for (std::size_t j = 0; j < members; ++j) {
      std::int64_t scale = 1;
      for (int place = places(random); place > 0; --place) scale *= 10;
      const Number number = Number::fraction(digits(random), scale);
      made.exact.back().push_back(number);
      made.narrow.back().push_back({number.numerator(), number.denominator()});
      made.near.back().push_back(static_cast<double>(number.numerator()) /
                                 static_cast<double>(number.denominator()));
    }
  }
  return made;
}

template <class Figures, class Average>
double nanoseconds(const std::vector<Figures>& all, const Average& average) {
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < repetitions; ++i) {
    for (const Figures& figures : all) {
      const auto result = average(figures);
      asm volatile("" : : "g"(&result) : "memory");  // keeps the compiler from removing it
    }
  }
  const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
  return taken.count() / static_cast<double>(averages * members * repetitions);
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + rounds / 2, values.end());
  return values[rounds / 2];
}

bool all_equal(const Made& made) {
  for (std::size_t i = 0; i < averages; ++i) {
    const Narrow one = narrow_average(made.narrow[i]);
    if (Number::fraction(one.numerator, one.denominator) != exact_average(made.exact[i]))
      return false;
  }
  return true;
}

}  // namespace

int main() {
  const Made made = make();
  if (!all_equal(made)) {
    std::fputs("benchmark_numbers: the averages are not the same\n", stderr);
    return 1;
  }
  std::vector<double> narrow;
  std::vector<double> exact;
  std::vector<double> near;
  std::vector<double> ratio;
  for (int round = 0; round < rounds; ++round) {
    narrow.push_back(nanoseconds(made.narrow, narrow_average));
    exact.push_back(nanoseconds(made.exact, exact_average));
    near.push_back(nanoseconds(made.near, near_average));
    ratio.push_back(exact.back() / narrow.back());
  }
  fmt::print("averages of {} figures of ten digits, nanoseconds a member\n", members);
  fmt::print("  floating point, not exact            {:8.2f}\n", median(near));
  fmt::print("  64 bits, lowest terms at each step   {:8.2f}\n", median(narrow));
  fmt::print("  any size, lowest terms once          {:8.2f}\n", median(exact));
  fmt::print("  ratio of the last two                {:8.2f}\n", median(ratio));
  return 0;
}
