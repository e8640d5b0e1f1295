#include "engine/values/number.hpp"
#include "tests/engine/values/terse.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <limits>
#include <random>
#include <string>
#include <utility>

namespace servanda::engine {
namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

std::string again(std::string_view text) { return to_string(number(text)); }

TEST(Number, adds_decimals_exactly) { EXPECT_EQ(number("0.1") + number("0.2"), number("0.3")); }

TEST(Number, a_third_of_three_is_one) {
  EXPECT_EQ(Number(3) * Number::fraction(1, 3), Number(1));
  EXPECT_EQ(Number(1) / Number(3) + Number(1) / Number(3) + Number(1) / Number(3), Number(1));
}

TEST(Number, is_kept_in_lowest_terms_with_a_positive_denominator) {
  const Number half = Number::fraction(-21, -42);
  EXPECT_EQ(half.numerator(), 1);
  EXPECT_EQ(half.denominator(), 2);
  EXPECT_EQ(Number::fraction(6, -4), Number::fraction(-3, 2));
  EXPECT_EQ(Number::fraction(0, -7), Number());
  EXPECT_EQ(Number::fraction(least, least), Number(1));
  EXPECT_EQ(Number::fraction(most, most), Number(1));
}

TEST(Number, keeps_the_laws_of_arithmetic) {
  std::mt19937 random(1970);
  std::uniform_int_distribution<std::int64_t> numerators(-1000, 1000);
  std::uniform_int_distribution<std::int64_t> denominators(1, 50);
  const auto any = [&] { return Number::fraction(numerators(random), denominators(random)); };
  for (int round = 0; round < 2000; ++round) {
    const Number a = any();
    const Number b = any();
    const Number c = any();
    EXPECT_EQ(a + b, b + a);
    EXPECT_EQ((a + b) + c, a + (b + c));
    EXPECT_EQ(a * (b + c), a * b + a * c);
    EXPECT_EQ((a - b) + b, a);
    EXPECT_EQ(a - b, -(b - a));
    if (b != Number()) {
      EXPECT_EQ(a / b * b, a);
    }
    EXPECT_EQ(a < b, a - b < Number());
    EXPECT_EQ(a == b, a <= b && a >= b);
  }
}

TEST(Number, is_ordered_by_its_value) {
  EXPECT_LT(Number::fraction(1, 3), number("0.334"));
  EXPECT_GT(Number::fraction(-1, 3), number("-0.334"));
  EXPECT_EQ(number("2.50") <=> number("2.5"), std::strong_ordering::equal);
  EXPECT_LT(Number::fraction(most - 1, most), Number::fraction(most, most - 1));
  EXPECT_LT(Number(least), Number::fraction(least, most));
}

TEST(Number, reaches_to_both_ends_of_64_bits) {
  EXPECT_EQ(Number(most - 1) + Number(1), Number(most));
  EXPECT_EQ(Number(least + 1) - Number(1), Number(least));
  EXPECT_EQ(Number(most) * Number(-1) - Number(1), Number(least));
  EXPECT_EQ(Number(least) / Number(least), Number(1));
  EXPECT_EQ(Number::fraction(least, most) - Number::fraction(least, most), Number());
}

TEST(Number, is_exact_beyond_64_bits) {
  EXPECT_EQ(to_string(Number(most) + Number(1)), "9223372036854775808");
  EXPECT_EQ(to_string(Number(least) - Number(1)), "-9223372036854775809");
  EXPECT_EQ(to_string(Number(most) * Number(most)), "85070591730234615847396907784232501249");
  EXPECT_EQ(Number(least) / Number(-1), -Number(least));
  EXPECT_EQ(-Number(least) - Number(1), Number(most));
  EXPECT_EQ(as_fraction(Number::fraction(1, most) * Number::fraction(1, 2)),
            "1/18446744073709551614");
  EXPECT_EQ(Number::fraction(1, least), Number(-1) / -Number(least));
  EXPECT_LT(Number(most), Number(most) + Number(1));
  EXPECT_LT(Number(least) - Number(1), Number(least));
  EXPECT_EQ(number("0.00000001") * number("0.00000001") * number("0.00000001"),
            number("0.000000000000000000000001"));
}

TEST(Number, that_fits_64_bits_again_is_equal_to_one_that_always_did) {
  const Number wide = Number(most) * Number(most);
  EXPECT_TRUE(wide.is_wide());
  EXPECT_FALSE((wide / Number(most)).is_wide());
  EXPECT_EQ(wide / Number(most), Number(most));
  EXPECT_EQ(wide - wide, Number());
  EXPECT_EQ(wide, Number(most) * Number(most));
  EXPECT_NE(wide, wide + Number(1));
  EXPECT_FALSE(wide.whole());
  EXPECT_EQ((wide - wide + Number(7)).whole(), 7);
}

TEST(Number, can_be_copied_moved_and_assigned_to_itself_at_any_size) {
  Number wide = Number(most) * Number(most);
  const Number same = wide;
  Number moved = std::move(wide);
  wide = Number(3);
  EXPECT_EQ(moved, same);
  Number& alias = moved;
  moved = alias;
  moved = std::move(alias);
  EXPECT_EQ(moved, same);
  moved = wide;
  EXPECT_EQ(moved, Number(3));
}

TEST(Number, obeys_the_laws_of_arithmetic_at_any_size) {
  std::mt19937_64 random(1970);
  std::uniform_int_distribution<std::int64_t> numerators(least, most);
  std::uniform_int_distribution<std::int64_t> denominators(1, most);
  const auto any = [&] { return Number::fraction(numerators(random), denominators(random)); };
  for (int round = 0; round < 500; ++round) {
    const Number a = any();
    const Number b = any() * any();
    const Number c = any();
    EXPECT_EQ((a + b) + c, a + (b + c));
    EXPECT_EQ(a * (b + c), a * b + a * c);
    EXPECT_EQ((a - b) + b, a);
    EXPECT_EQ(a / b * b, a);
    EXPECT_EQ(a < b, a - b < Number());
    EXPECT_EQ(-(-b), b);
    EXPECT_LE(floor(b), b);
    EXPECT_GT(floor(b) + Number(1), b);
  }
}

TEST(Number, beyond_16384_bits_throws_and_is_never_wrong) {
  Number large = number("1234567890.5");
  for (int i = 0; i < 8; ++i) large = large * large;  // eight squarings fit
  EXPECT_THROW(
      {
        for (int i = 0; i < 32; ++i) large = large * large;
      },
      Overflow);
  const Number tiny = Number(1) / large;
  EXPECT_THROW(
      {
        Number product = tiny;
        for (int i = 0; i < 32; ++i) product = product * product;
      },
      Overflow);
}

TEST(Number, fits_even_if_intermediate_results_are_large) {
  EXPECT_EQ(Number::fraction(most, 2) * Number::fraction(2, most), Number(1));
  EXPECT_EQ(Number::fraction(most, 3) + Number::fraction(-most, 3), Number());
}

TEST(Number, parses_decimals_exactly) {
  EXPECT_EQ(number("225"), Number(225));
  EXPECT_EQ(number("-2.5"), Number::fraction(-5, 2));
  EXPECT_EQ(number("0.125"), Number::fraction(1, 8));
  EXPECT_EQ(number("-0.5"), Number::fraction(-1, 2));
  EXPECT_EQ(number("-0"), Number());
  EXPECT_EQ(number("007.70"), Number::fraction(77, 10));
  EXPECT_EQ(number("9223372036854775807"), Number(most));
  EXPECT_EQ(number("-9223372036854775808"), Number(least));
}

TEST(Number, is_nothing_else) {
  for (const char* text :
       {"",    "-",    ".",     ".5", "5.", "-.5", "--5", "+5",  "1,000", "1 000",
        "1e3", "0x10", "1.2.3", " 5", "5 ", "5%",  "٣",   "NaN", "inf",   "5-"}) {
    EXPECT_FALSE(parse_number(text)) << text;
  }
}

TEST(Number, parses_many_digits) {
  EXPECT_EQ(number("9223372036854775808"), Number(most) + Number(1));
  EXPECT_EQ(number("-9223372036854775809"), Number(least) - Number(1));
  EXPECT_EQ(number("9223372036854775807.5"), Number(most) + Number::fraction(1, 2));
  EXPECT_EQ(number("0.0000000000000000001") * number("10000000000000000000"), Number(1));
  EXPECT_EQ(number("00000000000000000000000000000000000000000000"), Number());
  EXPECT_EQ(number("0001.50000000000000000000000000000000000"), Number::fraction(3, 2));
  EXPECT_EQ(number("1." + std::string(100'000, '0')), Number(1));
  EXPECT_EQ(number(std::string(4'932, '9')) + Number(1), number("1" + std::string(4'932, '0')));
}

TEST(Number, rejects_too_many_digits) {
  EXPECT_FALSE(parse_number(std::string(4'933, '9')));
  EXPECT_FALSE(parse_number(std::string(100'000, '9')));
  EXPECT_FALSE(parse_number("0." + std::string(5'000, '3')));
  EXPECT_FALSE(parse_number("0." + std::string(100'000, '3')));
}

TEST(Number, is_printed_exactly_if_its_decimals_end) {
  EXPECT_EQ(again("225"), "225");
  EXPECT_EQ(again("-2.50"), "-2.5");
  EXPECT_EQ(again("0.05"), "0.05");
  EXPECT_EQ(again("1.0000001"), "1.0000001");
  EXPECT_EQ(again("-9223372036854775808"), "-9223372036854775808");
  EXPECT_EQ(to_string(Number::fraction(1, 1024)), "0.0009765625");
  EXPECT_EQ(to_string(Number()), "0");
}

TEST(Number, without_an_end_is_rounded_to_six_places_and_marked) {
  EXPECT_EQ(to_string(Number::fraction(1, 3)), "≈0.333333");
  EXPECT_EQ(to_string(Number::fraction(-2, 3)), "≈-0.666667");
  EXPECT_EQ(to_string(Number::fraction(3, 7)), "≈0.428571");
  EXPECT_EQ(to_string(Number::fraction(1, 30)), "≈0.033333");
  EXPECT_EQ(to_string(Number::fraction(2'999'999'999, 3'000'000'000)), "≈1.000000");
  EXPECT_EQ(to_string(Number::fraction(least, 3)), "≈-3074457345618258602.666667");
}

TEST(Number, that_six_places_would_show_as_zero_or_that_fills_lines_has_an_exponent) {
  EXPECT_EQ(to_string(Number::fraction(1, 3'000'000)), "≈3.33333e-7");
  EXPECT_EQ(to_string(Number::fraction(-1, most)), "≈-1.08420e-19");
  EXPECT_EQ(to_string(Number::fraction(9'999'999'999, 30'000'000'000'000'001)), "≈3.33333e-7");
  EXPECT_EQ(to_string(number("1" + std::string(39, '0'))), "1" + std::string(39, '0'));
  EXPECT_EQ(to_string(number("-12345678" + std::string(40, '0'))), "≈-1.23457e47");
  EXPECT_EQ(to_string(number("9999996" + std::string(40, '0'))), "≈1.00000e47");
  EXPECT_EQ(to_string(number("0." + std::string(40, '3'))), "≈0.333333");
  EXPECT_EQ(to_string(number("0." + std::string(45, '0') + "25")), "≈2.50000e-46");
}

TEST(Number, is_written_for_programs_to_twelve_places_or_with_all_that_it_has) {
  EXPECT_EQ(decimal(Number::fraction(1, 3)), "0.333333333333");
  EXPECT_EQ(decimal(Number::fraction(-2, 3)), "-0.666666666667");
  EXPECT_EQ(decimal(Number::fraction(-1, most)), "0");
  EXPECT_EQ(decimal(Number::fraction(1, 1024)), "0.0009765625");
  EXPECT_EQ(decimal(number("0." + std::string(45, '0') + "25")),
            "0." + std::string(45, '0') + "25");
  EXPECT_EQ(as_fraction(Number::fraction(-2, 6)), "-1/3");
  EXPECT_EQ(as_fraction(Number(7)), "7");
}

TEST(Number, is_moved_by_places_and_cut_to_a_whole) {
  EXPECT_EQ(shifted(number("0.125"), 2), number("12.5"));
  EXPECT_EQ(shifted(number("12.5"), -2), number("0.125"));
  EXPECT_EQ(floor(number("-2.5")), Number(-3));
  EXPECT_EQ(floor(number("2.5")), Number(2));
  EXPECT_EQ(floor(Number(-3)), Number(-3));
}

TEST(Number, is_read_back_as_it_was_written) {
  for (const std::int64_t numerator :
       std::initializer_list<std::int64_t>{1, -7, 225, most, least}) {
    Number power = 1;
    for (int place = 0; place < 18; ++place) {
      const Number written = Number(numerator) / power;
      EXPECT_EQ(parse_number(decimal(written)), written) << decimal(written);
      power = power * 10;
    }
  }
  const Number tiny = Number::fraction(1, std::int64_t{1} << 62);
  EXPECT_EQ(parse_number(decimal(tiny)), tiny);
  const Number tinier = tiny * tiny * tiny;
  EXPECT_EQ(parse_number(decimal(tinier)), tinier);
}

}  // namespace
}  // namespace servanda::engine
