// Numbers and days as people spell them, by example.

#include "engine/values/spelling.hpp"

#include <gtest/gtest.h>

#include "engine/values/signs.hpp"

namespace servanda::engine {
namespace {

std::string plain(std::string_view written, std::string_view example) {
  return plain_number(written, parse_number_spelling(example).value()).value_or("none");
}

TEST(Spelling, is_parsed_from_an_example) {
  for (const std::string example :
       {"1.234,5", "1,234.5", "1 234,5", "1 234.5", "1'234.5", "1234.5", "1234,5"}) {
    ASSERT_TRUE(parse_number_spelling(example)) << example;
    EXPECT_EQ(to_string(*parse_number_spelling(example)), example);
  }
  EXPECT_EQ(parse_number_spelling("1\xE2\x80\xAF"
                                  "234,5"),
            parse_number_spelling("1 234,5"));
  for (const std::string example : {"", "1.234.5", "1,234,5", "1234", "1.234", "12345", "x"})
    EXPECT_FALSE(parse_number_spelling(example)) << example;
  for (const std::string example : {"31.12.2020", "12/31/2020", "2020/12/31", "31-12-2020"}) {
    ASSERT_TRUE(parse_date_spelling(example)) << example;
    EXPECT_EQ(to_string(*parse_date_spelling(example)), example);
  }
  for (const std::string example : {"", "31.12.20", "2020", "1.2.2020", "31_12_2020"})
    EXPECT_FALSE(parse_date_spelling(example)) << example;
}

TEST(Spelling, has_numbers_and_dates_for_a_spreadsheet) {
  for (const std::string& region : spreadsheet_regions()) {
    const auto spelling = spelling_of_spreadsheet(region);
    ASSERT_TRUE(spelling) << region;
    EXPECT_TRUE(spelling->numbers && spelling->dates) << region;
  }
  EXPECT_EQ(to_string(spelling_of_spreadsheet("DE").value()), "numbers 1.234,5, dates 31.12.2020");
  EXPECT_FALSE(spelling_of_spreadsheet("xx"));
}

TEST(Spelling, decides_how_a_number_is_read) {
  EXPECT_EQ(plain("1.500", "1.234,5"), "1500");
  EXPECT_EQ(plain("1.500", "1234.5"), "1.500");
  EXPECT_EQ(plain("1.500", "1,234.5"), "1.500");
  EXPECT_EQ(plain("1.234.567,25", "1.234,5"), "1234567.25");
  EXPECT_EQ(plain("1 234,5", "1 234,5"), "1234.5");
  EXPECT_EQ(plain("-0,5", "1234,5"), "-0.5");
  EXPECT_EQ(plain(",5", "1234,5"), "0.5");
  EXPECT_EQ(plain("0.500", "1.234,5"), "none");
  EXPECT_EQ(plain("1.50", "1.234,5"), "none");
  EXPECT_EQ(plain("1234.567", "1.234,5"), "none");
  EXPECT_EQ(plain("", "1.234,5"), "none");
  EXPECT_EQ(plain(".", "1.234,5"), "none");
  EXPECT_EQ(plain("-", "1.234,5"), "none");
}

TEST(Spelling, writes_exponents_out) {
  EXPECT_EQ(plain("1e3", "1234.5"), "1000");
  EXPECT_EQ(plain("1.46e-06", "1234.5"), "0.00000146");
  EXPECT_EQ(plain("-1.5E+2", "1234.5"), "-150");
  EXPECT_EQ(plain("1e401", "1234.5"), "none");
  EXPECT_EQ(plain("1e-99999999999", "1234.5"), "none");
  EXPECT_EQ(plain("1e", "1234.5"), "none");
  EXPECT_EQ(plain("1.500e3", "1.234,5"), "none");
}

TEST(Spelling, reads_dates_by_their_order) {
  const auto date = [](std::string_view written, std::string_view example) {
    return plain_date(written, parse_date_spelling(example).value()).value_or("none");
  };
  EXPECT_EQ(date("1.2.2020", "31.12.2020"), "2020-02-01");
  EXPECT_EQ(date("1/2/2020", "12/31/2020"), "2020-01-02");
  EXPECT_EQ(date("2.2020", "31.12.2020"), "2020-02");
  EXPECT_EQ(date("31.4.2020", "31.12.2020"), "none");
  EXPECT_EQ(date("1.2.20", "31.12.2020"), "none");
  EXPECT_EQ(date("1/2/2020", "31.12.2020"), "none");
}

TEST(Signs, invisible_characters_are_removed) {
  EXPECT_EQ(trimmed_of_all_blanks("\xEF\xBB\xBF\xC2\xA0 x y\xE3\x80\x80\xE2\x80\x8B\t"), "x y");
  EXPECT_EQ(trimmed_of_all_blanks("\xC2\xA0"), "");
  EXPECT_EQ(in_plain_signs("at\xC2\xA0most \xE2\x80\x89 5"), "at most 5");
  EXPECT_EQ(in_plain_signs("−２５％"), "-25%");
  EXPECT_EQ(in_plain_signs("1’234"), "1'234");
  EXPECT_EQ(in_plain_signs("٢٥"), "25");
  EXPECT_EQ(in_plain_signs("a\xFF"), "a\xFF");
}

}  // namespace
}  // namespace servanda::engine
