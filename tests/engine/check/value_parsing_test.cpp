// Parses and writes single values.

#include <gmock/gmock.h>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine {
namespace {

using testing::HasSubstr;

class ValuesInText : public testing::Test {
 protected:
  ValuesInText() {
    unit_ = words_.units.add({"warhead", {{{"en", "warheads"}, {"zh", "枚弹头"}}}});
    words_.subjects.add({"CHN", {{{"en", "China"}, {"zh", "中国"}}}});
    words_.subjects.add({"FRA", {{{"en", "France"}, {"zh", "法国"}}}});
    choice_ = words_.choices.add({"alert_level", {}, {"none", "reduced", "launch_ready"}});
    words_.cycles.add({"RC2015", {}, {*parse_day("2010-05-29"), *parse_day("2015-05-22")}});
  }
  [[nodiscard]] Type type(TypeKind kind) const { return {kind, unit_, choice_}; }

  /// The value, written again; else the expectation, and the help.
  [[nodiscard]] std::string again(TypeKind kind, std::string_view text,
                                  std::optional<Number> tolerance = {}) const {
    const ReadValue read = read_value(words_, type(kind), text, tolerance);
    if (!read.value) return "expected " + read.expected + " | " + read.suggestion;
    const std::string written = write_value(words_, type(kind), *read.value);
    EXPECT_EQ(read_value(words_, type(kind), written).value, read.value) << written;
    return written;
  }

  Vocabulary words_;
  UnitId unit_;
  ChoiceId choice_;
};

TEST_F(ValuesInText, truths_are_read_as_yes_or_no) {
  EXPECT_EQ(again(TypeKind::truth, " yes "), "yes");
  EXPECT_EQ(again(TypeKind::truth, "no"), "no");
  EXPECT_EQ(again(TypeKind::truth, "Yes"), "yes");
  EXPECT_EQ(again(TypeKind::truth, "TRUE"), "yes");
  EXPECT_EQ(again(TypeKind::truth, "FALSCH"), "no");
  EXPECT_EQ(again(TypeKind::truth, "нет"), "expected `yes` or `no` | write `no`");
  EXPECT_EQ(again(TypeKind::truth, "perhaps"), "expected `yes` or `no` | ");
}

TEST_F(ValuesInText, figures_are_read_with_their_bounds_and_units) {
  EXPECT_EQ(again(TypeKind::number, "2.50"), "2.5");
  EXPECT_EQ(again(TypeKind::number, "-3"), "-3");
  EXPECT_EQ(again(TypeKind::number, "at most 5"), "at most 5");
  EXPECT_EQ(again(TypeKind::quantity, "fewer than 300"), "fewer than 300");
  EXPECT_EQ(again(TypeKind::quantity, "between 200 and 225 warheads"), "between 200 and 225");
  EXPECT_EQ(again(TypeKind::quantity, "225 warhead"), "225");
  EXPECT_EQ(
      again(TypeKind::quantity, "225枚弹头"),
      "expected a number of `warhead` such as `225`, `at most 225` or `between 200 and 225` | ");
  EXPECT_EQ(again(TypeKind::quantity, "about 300", Number::fraction(1, 10)), "between 270 and 330");
}

/// Regression: negative figures were refused, and `at most 5` became `between 0 and 5`.
TEST_F(ValuesInText, figures_are_below_zero_only_in_a_unit_that_allows_it) {
  words_.units[unit_].below_zero = true;
  EXPECT_EQ(again(TypeKind::quantity, "-5"), "-5");
  EXPECT_EQ(again(TypeKind::quantity, "-2.5 warhead"), "-2.5");
  EXPECT_EQ(again(TypeKind::quantity, "between -3 and 5"), "between -3 and 5");
  EXPECT_EQ(again(TypeKind::quantity, "between 0 and 5"), "between 0 and 5");
  EXPECT_EQ(again(TypeKind::quantity, "fewer than -5"), "fewer than -5");
  EXPECT_EQ(again(TypeKind::quantity, "at most 5"), "at most 5");
  const auto most = read_value(words_, type(TypeKind::quantity), "at most 5").value.value();
  EXPECT_FALSE(std::get<NumberInterval>(most).lower);
}

TEST_F(ValuesInText, unreadable_figures_get_an_expectation_and_a_proposal) {
  EXPECT_EQ(again(TypeKind::quantity, "-1"),
            "expected a number of `warhead`, which is never less than 0 | where it can be, the "
            "vocabulary says `unit warhead … positive or negative`");
  EXPECT_THAT(again(TypeKind::quantity, "225 launchers"), HasSubstr("a number of `warhead`"));
  EXPECT_THAT(again(TypeKind::quantity, "about 300"), HasSubstr("about within"));
  EXPECT_THAT(again(TypeKind::number, "1,5"), HasSubstr("write a decimal point: `1.5`"));
  EXPECT_THAT(again(TypeKind::number, "at most 12,75"), HasSubstr("`at most 12.75`"));
  EXPECT_THAT(again(TypeKind::number, "5,113"),
              HasSubstr("`5113` if the comma separates thousands, "
                        "`5.1130` if it is a decimal comma"));
  EXPECT_THAT(again(TypeKind::number, "1,234,567"), HasSubstr("between thousands: `1234567`"));
  EXPECT_THAT(again(TypeKind::number, "5 113"), HasSubstr("`5113`"));
  EXPECT_THAT(again(TypeKind::number, "5'113"), HasSubstr("`5113`"));
  EXPECT_THAT(again(TypeKind::number, "1.234.567"), HasSubstr("`1234567`"));
  EXPECT_THAT(again(TypeKind::number, "many"), HasSubstr("expected a number such as"));
  EXPECT_THAT(again(TypeKind::number, std::string(5'000, '9')), HasSubstr("expected a number"));
  EXPECT_EQ(again(TypeKind::number, "99999999999999999999999"), "99999999999999999999999");
  EXPECT_THAT(again(TypeKind::number, ""), HasSubstr("expected a value (number)"));
}

TEST_F(ValuesInText, percentages_need_their_sign) {
  EXPECT_EQ(again(TypeKind::percent, "10%"), "10%");
  EXPECT_EQ(again(TypeKind::percent, "-2.5%"), "-2.5%");
  EXPECT_EQ(again(TypeKind::percent, "between 5% and 10%"), "between 5% and 10%");
  EXPECT_EQ(again(TypeKind::percent, "at most 10%"), "at most 10%");
  const ReadValue tenth = read_value(words_, type(TypeKind::percent), "10%");
  EXPECT_EQ(std::get<NumberInterval>(*tenth.value), NumberInterval::exact(Number::fraction(1, 10)));
  EXPECT_THAT(again(TypeKind::percent, "10"), HasSubstr("write `10%`"));
  EXPECT_THAT(again(TypeKind::percent, "1%0%"), HasSubstr("expected a percentage"));
  EXPECT_THAT(again(TypeKind::percent, "0,5%"), HasSubstr("`0.5%`"));
  EXPECT_EQ(again(TypeKind::percent, "0.999999999999999999%"), "0.999999999999999999%");
  const Value huge = NumberInterval::exact(Number(INT64_MAX));
  EXPECT_EQ(write_value(words_, type(TypeKind::percent), huge), "922337203685477580700%");
}

TEST_F(ValuesInText, dates_are_read_with_the_year_first) {
  for (const std::string text : {"2022", "2022-08", "2022-08-26"}) {
    EXPECT_EQ(again(TypeKind::date, text), text);
  }
  EXPECT_THAT(again(TypeKind::date, "26/08/2022"),
              HasSubstr("| write the year first: `2022-08-26`"));
  EXPECT_THAT(again(TypeKind::date, "8/26/2022"),
              HasSubstr("| write the year first: `2022-08-26`"));
  EXPECT_THAT(again(TypeKind::date, "4.3.2022"), HasSubstr("`2022-03-04` or `2022-04-03`"));
  EXPECT_THAT(again(TypeKind::date, "3.3.2022"), HasSubstr("first: `2022-03-03`"));
  EXPECT_THAT(again(TypeKind::date, "2022/8/6"), HasSubstr("write `2022-08-06`"));
  EXPECT_THAT(again(TypeKind::date, "2022/8"), HasSubstr("write `2022-08`"));
  EXPECT_THAT(again(TypeKind::date, "08/2022"), HasSubstr("first: `2022-08`"));
  EXPECT_THAT(again(TypeKind::date, "2022-13"), HasSubstr("there is no month 13"));
  EXPECT_THAT(again(TypeKind::date, "2022-13-01"), HasSubstr("there is no month 13"));
  EXPECT_THAT(again(TypeKind::date, "2022-02-30"), HasSubstr("there is no day 30 in 2022-02"));
  EXPECT_THAT(again(TypeKind::date, "26.08.22"), HasSubstr("four digits"));
  EXPECT_THAT(again(TypeKind::date, "99/99/2022"), testing::EndsWith("| "));
  EXPECT_THAT(again(TypeKind::date, "August 2022"), HasSubstr("write `2022-08`"));
  EXPECT_THAT(again(TypeKind::date, "-"), testing::EndsWith("| "));
}

TEST_F(ValuesInText, durations_and_periods_are_written_in_their_shortest_form) {
  EXPECT_EQ(again(TypeKind::duration, "90 days"), "90 days");
  EXPECT_EQ(again(TypeKind::duration, "18 months"), "1 year 6 months");
  EXPECT_EQ(again(TypeKind::duration, "2 weeks 1 day"), "15 days");
  EXPECT_EQ(again(TypeKind::duration, "20 hours 28 hours"), "2 days");
  EXPECT_EQ(again(TypeKind::duration, "1 year 36 hours"), "1 year 1 day 12 hours");
  EXPECT_EQ(again(TypeKind::duration, "90 Days"), "90 days");
  for (const std::string text :
       {"90", "days", "90 fortnights", "x days", "-1 days", "99999999 years"}) {
    EXPECT_THAT(again(TypeKind::duration, text), HasSubstr("expected a duration")) << text;
  }
  EXPECT_EQ(again(TypeKind::period, "RC2015"), "2010-05-29 to 2015-05-22");
  EXPECT_EQ(again(TypeKind::period, "2012"), "2012");
  EXPECT_THAT(again(TypeKind::period, "2015 to 2010"), HasSubstr("expected a cycle"));
  EXPECT_THAT(again(TypeKind::period, "RC2016"), HasSubstr("did you mean `RC2015`?"));
}

TEST_F(ValuesInText, states_are_read_by_their_codes) {
  EXPECT_EQ(again(TypeKind::state, "FRA"), "FRA");
  EXPECT_THAT(again(TypeKind::state, "fra"), HasSubstr("did you mean `FRA`?"));
  EXPECT_THAT(again(TypeKind::state, "法国"), HasSubstr("did you mean `FRA`?"));
  EXPECT_THAT(again(TypeKind::state, "FRANCE"), HasSubstr("did you mean `FRA`?"));
  EXPECT_EQ(again(TypeKind::states, "FRA; CHN,FRA"), "CHN; FRA");
  EXPECT_EQ(again(TypeKind::states, "FRA CHN"), "CHN; FRA");
  EXPECT_EQ(again(TypeKind::states, "{}"), "{}");
  EXPECT_THAT(again(TypeKind::states, "FRA;CHM"), HasSubstr("`CHM` is none | did you mean `CHN`?"));
}

TEST_F(ValuesInText, choices_have_declared_values_and_texts_stay_as_they_are) {
  EXPECT_EQ(again(TypeKind::choice, "reduced"), "reduced");
  EXPECT_EQ(again(TypeKind::choice, "redcued"),
            "expected `none`, `reduced` or `launch_ready` | did you mean `reduced`?");
  EXPECT_EQ(again(TypeKind::choice_set, "launch_ready;none"), "none; launch_ready");
  EXPECT_EQ(again(TypeKind::choice_set, "{}"), "{}");
  EXPECT_THAT(again(TypeKind::choice_set, "none;nine"), HasSubstr("`nine` is none of them"));
  EXPECT_EQ(again(TypeKind::text, " as it is; \"so\" "), "as it is; \"so\"");
}

/// A code is short: most words one letter away are codes of other States.
TEST(StatesThatOnlyLookAlike, are_not_suggested_for_each_other) {
  Vocabulary words;
  words.subjects.add({"GRC", {{{"en", "Greece"}}}});
  words.subjects.add({"UKR", {{{"en", "Ukraine"}}}});
  words.subjects.add({"SWE", {{{"en", "Sweden"}}}});
  const auto help = [&](std::string_view text) {
    return read_value(words, {TypeKind::state, {}, {}}, text).suggestion;
  };
  EXPECT_EQ(help("DRC"), "");
  EXPECT_EQ(help("UK"), "");
  EXPECT_EQ(help("GRE"), "did you mean `GRC`? It is Greece");
  EXPECT_EQ(help("ukraine"), "did you mean `UKR`?");
  words.subjects.add({"COD", {{{"en", "Democratic Republic of the Congo"}}}});
  words.subjects.add({"GBR", {{{"en", "United Kingdom"}}}});
  words.subjects.add({"CHE", {{{"en", "Switzerland"}}}});
  EXPECT_EQ(help("DRC"), "did you mean `COD`? It is Democratic Republic of the Congo");
  EXPECT_EQ(help("UK"), "did you mean `GBR`? It is United Kingdom");
  EXPECT_EQ(help("SWI"), "did you mean `CHE`? It is Switzerland");
}

}  // namespace
}  // namespace servanda::engine
