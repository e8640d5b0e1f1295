// Cells as people write them: a spelling with one meaning is accepted, one with two meanings is
// refused with a proposal for each, and no proposal changes the meaning.

#include <gmock/gmock.h>

#include "engine/check/nothing.hpp"
#include "engine/check/vocabulary.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Spellings : public testing::Test {
 protected:
  Spellings() {
    Unit warhead{"warhead", {{{"en", "warheads"}}}, {}};
    warhead.whole = true;
    whole_ = words_.units.add(warhead);
    tonne_ = words_.units.add({"tonne", {{{"en", "tonnes"}}}, {}});
    for (const auto& [code, title] : std::vector<std::pair<std::string, std::string>>{
             {"GBR", "United Kingdom of Great Britain"},
             {"PRK", "Korea (North)"},
             {"KOR", "Korea (South)"},
             {"RUS", "Russian Federation"},
             {"TUR", "Türkiye"},
             {"UKR", "Ukraine"},
             {"USA", "United States of America"},
             {"VNM", "Viet Nam"}}) {
      words_.subjects.add({code, {{{"en", title}}}});
    }
    words_.other_names.emplace("russia", *words_.subjects.find("RUS"));
    choice_ = words_.choices.add({"level", {}, {"none", "high"}});
  }

  [[nodiscard]] Type type(TypeKind kind, UnitId unit) const { return {kind, unit, choice_}; }

  /// The value, written again; else the expectation and the help, as `again` in other tests.
  [[nodiscard]] std::string read(TypeKind kind, std::string_view text,
                                 const Spelling& spelling = unsaid_spelling) const {
    const Type asked = type(kind, tonne_);
    const ReadValue read = read_value(words_, asked, text, Number::fraction(1, 10), spelling);
    if (!read.value) return "expected " + read.expected + " | " + read.suggestion;
    return write_value(words_, asked, *read.value);
  }
  [[nodiscard]] std::string read_whole(std::string_view text) const {
    const Type asked = type(TypeKind::quantity, whole_);
    const ReadValue read =
        read_value(words_, asked, text, Number::fraction(1, 10), unsaid_spelling);
    if (!read.value) return "expected " + read.expected + " | " + read.suggestion;
    return write_value(words_, asked, *read.value);
  }

  Vocabulary words_;
  UnitId whole_;
  UnitId tonne_;
  ChoiceId choice_;
};

TEST_F(Spellings, a_figure_that_two_habits_read_differently_is_rejected) {
  for (const std::string text :
       {"3.750", "-3.750", "1.500 tonnes", "about 1.500", "at most 225.000", "> 1.500",
        "1.500 to 2.500", "no more than 12.500"}) {
    EXPECT_THAT(read(TypeKind::number, text), HasSubstr("expected")) << text;
  }
  EXPECT_THAT(read(TypeKind::percent, "12.500%"),
              AllOf(HasSubstr("`12500%`"), HasSubstr("`12.5%`")));
  EXPECT_THAT(read(TypeKind::quantity, "at most 1.500"),
              AllOf(HasSubstr("`at most 1500`"), HasSubstr("`at most 1.5`")));
  EXPECT_THAT(read(TypeKind::quantity, "1,500"),
              AllOf(HasSubstr("`1500` if the comma"), HasSubstr("`1.5` if it is a decimal comma")));
}

TEST_F(Spellings, a_figure_that_one_habit_reads_is_accepted) {
  EXPECT_EQ(read(TypeKind::number, "3.75"), "3.75");
  EXPECT_EQ(read(TypeKind::number, "0.125"), "0.125");
  EXPECT_EQ(read(TypeKind::number, "1234.567"), "1234.567");
  EXPECT_EQ(read(TypeKind::number, "1.2340"), "1.234");
  EXPECT_EQ(read(TypeKind::number, "between 1.250 and 1.75"), "between 1.25 and 1.75");
}

TEST_F(Spellings, rules_scenarios_and_numbers_of_json_have_one_reading) {
  EXPECT_EQ(read(TypeKind::number, "1.500", {}), "1.5");
  EXPECT_EQ(read(TypeKind::number, "at most 1.500", {}), "at most 1.5");
}

TEST_F(Spellings, the_habit_of_a_file_decides) {
  Spelling german;
  german.numbers = parse_number_spelling("1.234,5");
  german.dates = parse_date_spelling("31.12.2020");
  EXPECT_EQ(read(TypeKind::number, "1.500", german), "1500");
  EXPECT_EQ(read(TypeKind::number, "at most 1.234.567,25", german), "at most 1234567.25");
  EXPECT_EQ(read(TypeKind::percent, "12,5 %", german), "12.5%");
  EXPECT_EQ(read(TypeKind::date, "1.2.2020", german), "2020-02-01");
  EXPECT_EQ(read(TypeKind::date, "02.2020", german), "2020-02");
  EXPECT_EQ(read(TypeKind::date, "2020-02-01", german), "2020-02-01");
  EXPECT_THAT(read(TypeKind::number, "1.5", german), HasSubstr("as in `1.234,5`"));
  EXPECT_THAT(read(TypeKind::date, "31/12/2020", german), HasSubstr("as in `31.12.2020`"));
  EXPECT_THAT(read(TypeKind::date, "12.31.2020", german), HasSubstr("expected"));
}

TEST_F(Spellings, half_a_warhead_is_an_error) {
  EXPECT_EQ(read_whole("3750"), "3750");
  EXPECT_EQ(read_whole("225.0"), "225");
  EXPECT_EQ(read_whole("about 225"), "between 202.5 and 247.5");
  EXPECT_THAT(read_whole("2.5"), HasSubstr("expected a whole number of `warhead`"));
  EXPECT_THAT(read_whole("between 2 and 2.5"), HasSubstr("expected a whole number"));
  EXPECT_THAT(read_whole("3.750"), AllOf(HasSubstr("a whole number"), HasSubstr("`3750`")));
}

TEST_F(Spellings, a_spelling_with_one_meaning_is_accepted) {
  for (const auto& [written, means] : std::vector<std::pair<std::string, std::string>>{
           {"1e3", "1000"},
           {"1.46e-06", "0.00000146"},
           {"1.500E+03", "1500"},
           {"<=225", "at most 225"},
           {"≤ 225", "at most 225"},
           {"no more than 225", "at most 225"},
           {"At Most 225", "at most 225"},
           {"up to 225", "at most 225"},
           {"fewer than 225", "fewer than 225"},
           {"less than 225", "fewer than 225"},
           {">225", "more than 225"},
           {"not less than 5", "at least 5"},
           {"c. 200", "between 180 and 220"},
           {"c.200", "between 180 and 220"},
           {"~200", "between 180 and 220"},
           {"200 to 225", "between 200 and 225"},
           {"\xC2\xA0"
            "225\xE2\x80\x89",
            "225"},
           {"\xEF\xBB\xBF"
            "225\xE2\x80\x8B",
            "225"},
           {"at\xC2\xA0most\xE3\x80\x80"
            "225",
            "at most 225"},
           {"−5", "-5"},
           {"–5", "-5"},
           {"‒5", "-5"},
           {"２２５", "225"},
       }) {
    EXPECT_EQ(read(TypeKind::number, written), means) << written;
  }
  EXPECT_EQ(read(TypeKind::quantity, "225 Tonnes"), "225");
  EXPECT_EQ(read(TypeKind::percent, "10 per cent"), "10%");
  EXPECT_EQ(read(TypeKind::truth, "Yes"), "yes");
  EXPECT_EQ(read(TypeKind::truth, " TRUE\xC2\xA0"), "yes");
  EXPECT_EQ(read(TypeKind::choice, "High"), "high");
  EXPECT_EQ(read(TypeKind::date, "2020-05-01T00:00:00Z"), "2020-05-01");
}

TEST_F(Spellings, no_proposal_changes_the_meaning) {
  EXPECT_THAT(read(TypeKind::percent, "0.125"),
              HasSubstr("write `12.5%` if it is a share of one, `0.125%` if it is a percentage"));
  EXPECT_THAT(read(TypeKind::percent, "at most 12"), HasSubstr("write `at most 12%`"));
  EXPECT_THAT(read(TypeKind::number, "at most 1,5"), HasSubstr("`at most 1.5`"));
  EXPECT_THAT(read(TypeKind::quantity, "fewer than 1 500"), HasSubstr("`fewer than 1500`"));
  for (const std::string text : {"x", "1", "0", "✓", "perhaps", "y"}) {
    EXPECT_EQ(read(TypeKind::truth, text), "expected `yes` or `no` | ") << text;
  }
}

/// Regression: the help for `0,1` proposed `0.1%`, so that a tenth became a thousandth.
TEST_F(Spellings, a_share_with_a_comma_may_be_a_fraction_or_a_percentage) {
  const std::string both = "write `10%` if it is a share of one, `0.1%` if it is a percentage";
  for (const std::string text : {"0.1", "0,1", ",1"})
    EXPECT_THAT(read(TypeKind::percent, text), testing::EndsWith("| " + both)) << text;
  EXPECT_THAT(read(TypeKind::percent, "at most 0,25"),
              HasSubstr("write `at most 25%` if it is a share of one, `at most 0.25%` if"));
  EXPECT_THAT(read(TypeKind::percent, "between 0 and 0,5"),
              HasSubstr("write `between 0% and 50%` if it is a share of one"));
  EXPECT_THAT(read(TypeKind::percent, "about 0,5"), HasSubstr("write `about 50%` if"));
  EXPECT_THAT(read(TypeKind::percent, "12,5"), testing::EndsWith("| write `12.5%`"));
  EXPECT_THAT(read(TypeKind::percent, "0.12345"), HasSubstr("write `12.3450%` if"));
  EXPECT_THAT(
      read(TypeKind::percent, "1,000"),
      HasSubstr("if it is a decimal comma, write `100%` if it is a share of one, `1%` if it "
                "is a percentage; if the comma separates thousands, write `1000%`"));
  // The help uses the spelling of the file, so that the proposal can be read in it.
  EXPECT_THAT(read(TypeKind::percent, "0,1", spelling_of_spreadsheet("de").value()),
              HasSubstr("write `10%` if it is a share of one, `0,1%` if it is a percentage"));
}

/// Regression: counts ended at 64 bits.
TEST_F(Spellings, a_whole_number_may_be_of_any_size) {
  EXPECT_EQ(read_whole("9223372036854775808"), "9223372036854775808");
  EXPECT_EQ(read_whole("1e19"), "10000000000000000000");
  EXPECT_EQ(read_whole("1e400"), "1" + std::string(400, '0'));
  for (const std::string text : {"9223372036854775808.5", "1,234.5", "1 234,5"})
    EXPECT_THAT(read_whole(text), HasSubstr("expected a whole number")) << text;
}

/// Regression: the help named spellings that do not read the cell.
TEST_F(Spellings, only_habits_that_read_the_cell_are_named) {
  const auto named = [&](TypeKind kind, std::string_view text) {
    const std::string said = read(kind, text);
    const std::size_t at = said.find(": `--");
    return at == std::string::npos ? "none" : said.substr(at + 2);
  };
  const TypeKind number = TypeKind::number;
  EXPECT_EQ(named(number, "1,234.5"), "`--numbers 1,234.5`");
  EXPECT_EQ(named(number, "1’234"), "`--numbers \"1'234.5\"`");
  EXPECT_EQ(named(number, "1 234"), "`--numbers \"1 234,5\"`");
  EXPECT_EQ(named(number, "1.500"), "`--numbers 1234.5`, `--numbers 1.234,5`");
  EXPECT_EQ(named(number, "1,500"), "`--numbers 1.234,5`, `--numbers 1,234.5`");
  EXPECT_EQ(named(TypeKind::percent, "0,1"), "none");  // the sign would still be missing
  const TypeKind date = TypeKind::date;
  EXPECT_EQ(named(date, "13/3/2022"), "`--dates 31/12/2020`");
  EXPECT_EQ(named(date, "3/13/2022"), "`--dates 12/31/2020`");
  EXPECT_EQ(named(date, "4/3/2022"), "`--dates 31/12/2020`, `--dates 12/31/2020`");
  EXPECT_EQ(named(date, "31.12.2020"), "`--dates 31.12.2020`");
  EXPECT_EQ(named(date, "2022/8/26"), "`--dates 2020/12/31`");
  EXPECT_EQ(named(date, "26 August 2022"), "none");
  EXPECT_THAT(read(date, "26 August 2022"), testing::EndsWith("| write `2022-08-26`"));
  EXPECT_THAT(read(date, "4/3/2022"), HasSubstr("`2022-03-04` or `2022-04-03`"));
}

TEST_F(Spellings, a_duration_that_two_habits_read_differently_is_rejected_with_both) {
  const TypeKind kind = TypeKind::duration;
  EXPECT_THAT(read(kind, "1.500 days"),
              testing::EndsWith("| write `1500 days` if the point separates thousands, `1 day 12 "
                                "hours` if it is a decimal point; or say for the whole file how it "
                                "writes numbers: `--numbers 1.234,5`"));
  EXPECT_THAT(read(kind, "1,500 days"), HasSubstr("`1500 days` if the comma"));
  EXPECT_THAT(read(kind, "1.000 days"), AllOf(HasSubstr("`1000 days`"), HasSubstr("`1 days`")));
  EXPECT_THAT(read(kind, "1.500 months"),
              HasSubstr("| write `1500 months` if the point separates thousands; or"));
  EXPECT_THAT(read(kind, "1 500 days"), HasSubstr("between thousands: `1500 days`"));
  EXPECT_THAT(read(kind, "1,5 days"), testing::EndsWith("| write `1 day 12 hours`"));
  EXPECT_THAT(read(kind, "1.500 days", {}), testing::EndsWith("| write `1 day 12 hours`"));
  const Spelling german = spelling_of_spreadsheet("de").value();
  EXPECT_EQ(read(kind, "1.500 days", german), "1500 days");
  EXPECT_THAT(read(kind, "1.5 days", german), HasSubstr("as in `1.234,5`"));
  EXPECT_EQ(read(kind, "1500 days 36 hours"), "1501 days 12 hours");
}

TEST_F(Spellings, bounds_in_other_words_get_the_right_proposal) {
  for (const auto& [written, mend] :
       std::vector<std::pair<std::string, std::string>>{{"220-230", "between 220 and 230"},
                                                        {"220 – 230 tonnes", "between 220 and 230"},
                                                        {"220～230", "between 220 and 230"},
                                                        {"5 or more", "at least 5"},
                                                        {"5 tonnes or more", "at least 5"},
                                                        {"5+", "at least 5"},
                                                        {"min. 5", "at least 5"},
                                                        {"max 5", "at most 5"},
                                                        {"Maximum of 5 tonnes", "at most 5"},
                                                        {"5 or fewer", "at most 5"}}) {
    EXPECT_THAT(read(TypeKind::quantity, written), testing::EndsWith("| write `" + mend + "`"))
        << written;
  }
  EXPECT_THAT(read(TypeKind::quantity, "1.500-2.000"),
              testing::EndsWith("| write `between 1500 and 2000` if the point separates thousands, "
                                "`between 1.5 and 2` if it is a decimal point"));
  EXPECT_THAT(read(TypeKind::percent, "10%-20%"), HasSubstr("write `between 10% and 20%`"));
  EXPECT_THAT(read(TypeKind::percent, "10 %+"), HasSubstr("write `at least 10%`"));
  EXPECT_THAT(read(TypeKind::quantity, "230-220"), testing::EndsWith("| "));
  EXPECT_EQ(read(TypeKind::number, "1e-5"), "0.00001");
}

TEST_F(Spellings, a_missing_value_has_words_in_brackets_and_in_other_languages) {
  for (const std::string text : {"(none)",     "[withheld]",     "( n/a )",   "[[unknown]]",
                                 "（不详）",   "【无】",         "{}",        "()",
                                 "[-]",        "<NA>",           "(blank)",   "未公布",
                                 "無資料",     "non communiqué", "Néant",     "no disponible",
                                 "Нет данных", "не применимо",   "غير متوفر", "لا يوجد"}) {
    EXPECT_TRUE(says_nothing(text)) << text;
    EXPECT_THAT(read(TypeKind::text, text), HasSubstr("says that there is none")) << text;
  }
  for (const std::string text : {"(no first use)", "(5)", "公布", "[NATO]", "нет", "non"})
    EXPECT_EQ(read(TypeKind::text, text), text);
  EXPECT_THAT(say_in_missing("[withheld]"), HasSubstr("write `withheld` in the column"));
  EXPECT_EQ(read(TypeKind::states, "{}"), "{}");
}

TEST_F(Spellings, a_word_for_a_missing_value_is_no_value) {
  for (const std::string text : {"n/a",
                                 "N/A",
                                 "NA",
                                 "n. a.",
                                 "#N/A",
                                 "#NV",
                                 "#REF!",
                                 "..",
                                 "...",
                                 "…",
                                 "-",
                                 "—",
                                 "withheld",
                                 "not reported",
                                 "Not_Reported",
                                 "NULL",
                                 "None",
                                 "nan",
                                 "unknown",
                                 "No data",
                                 "not available",
                                 "?",
                                 "н/д"}) {
    EXPECT_TRUE(says_nothing(text)) << text;
    EXPECT_THAT(read(TypeKind::text, text), HasSubstr("says that there is none")) << text;
  }
  for (const std::string text :
       {"no", "yes", "0", "NATO", "a", "no first use", "#1", "none declared"})
    EXPECT_EQ(read(TypeKind::text, text), text);
  EXPECT_EQ(read(TypeKind::choice, "none"), "none");  // the rules declare it
}

TEST_F(Spellings, states_are_suggested_by_their_titles) {
  for (const auto& [written, code] :
       std::vector<std::pair<std::string, std::string>>{{"United States", "USA"},
                                                        {"Vietnam", "VNM"},
                                                        {"viet nam", "VNM"},
                                                        {"UK", "GBR"},
                                                        {"GB", "GBR"},
                                                        {"Turkey", "TUR"},
                                                        {"Türkiye", "TUR"},
                                                        {"U.S.A.", "USA"},
                                                        {"United States of Amerika", "USA"},
                                                        {"rus", "RUS"}}) {
    EXPECT_THAT(read(TypeKind::state, written), HasSubstr("did you mean `" + code + "`?"))
        << written;
  }
  EXPECT_THAT(read(TypeKind::state, "Korea"), HasSubstr("did you mean `PRK` or `KOR`?"));
}

TEST_F(Spellings, no_other_state_is_suggested_for_a_known_one) {
  for (const std::string text : {"UA", "FR", "Germany", "DRC", "DEU", "zz", "n/a"}) {
    if (text == "UA") continue;
    EXPECT_THAT(read(TypeKind::state, text), testing::EndsWith("| ")) << text;
  }
  EXPECT_THAT(read(TypeKind::state, "UA"), HasSubstr("`UKR`"));
}

TEST_F(Spellings, other_names_of_the_vocabulary_are_accepted) {
  EXPECT_EQ(read(TypeKind::state, "Russia"), "RUS");
  EXPECT_EQ(read(TypeKind::state, "RUSSIA"), "RUS");
  EXPECT_EQ(read(TypeKind::states, "Russia; UKR"), "RUS; UKR");
  EXPECT_EQ(read(TypeKind::states, "UKR, Russia"), "RUS; UKR");
  EXPECT_EQ(read(TypeKind::states, "UKR USA"), "UKR; USA");
  EXPECT_THAT(read(TypeKind::states, "UKR; Viet Nam"), HasSubstr("`Viet Nam` is none"));
}

}  // namespace
}  // namespace servanda::engine
