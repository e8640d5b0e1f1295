// Phrases that the layout of a report hyphenates, breaks over lines or runs together.

#include <gtest/gtest.h>

#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

Truth found(std::string_view phrase, std::string_view text) {
  const std::string folded = folded_report(text);
  const FoldedPhrase wanted = folded_phrase(phrase);
  const Truth truth = mentions(folded, wanted);
  // The index must not pass over a phrase that is there.
  EXPECT_TRUE(truth == Truth::no || has_gaps(folded) ||
              letters_of(folded).find(letters_of(wanted.text)) != std::string::npos)
      << phrase << " in " << text;
  return truth;
}

TEST(Layout, a_word_broken_at_the_end_of_a_line_is_found) {
  EXPECT_EQ(found("risk reduction", "on risk reduc-\ntion measures"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk reduc- \n  tion measures"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk reduc\u00AD\ntion measures"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk reduc\u00ADtion measures"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk reduc\u2010\r\ntion measures"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk-\nreduction"), Truth::yes);
  EXPECT_EQ(found("non-proliferation reduction", "of non-\nproliferation reduc-\ntion"),
            Truth::yes);
}

TEST(Layout, a_hyphen_at_the_end_of_a_line_leaves_open_whether_a_word_ends) {
  EXPECT_EQ(found("proliferation", "of non-\nproliferation"), Truth::unknown);
  EXPECT_EQ(found("tion", "reduc-\ntion"), Truth::unknown);
}

TEST(Layout, apostrophes_and_quotation_marks_of_all_kinds_are_one) {
  EXPECT_EQ(found("State's policy", "each State’s policy"), Truth::yes);
  EXPECT_EQ(found("State’s policy", "each State's policy"), Truth::yes);
  EXPECT_EQ(found("Stateʼs policy", "each State`s policy"), Truth::yes);
  EXPECT_EQ(found("\"sole purpose\"", "a “sole purpose” declaration"), Truth::yes);
}

TEST(Layout, the_number_of_a_footnote_is_no_part_of_a_word) {
  EXPECT_EQ(found("risk reduction", "on risk reduction12 and"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk1 reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk¹² reduction³."), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk[12] reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk90 reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk‡ reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk* reduction†"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "12risk reduction"), Truth::yes);
  EXPECT_EQ(found("in 2010", "adopted in 2010¹ by"), Truth::yes);
  EXPECT_EQ(found("WP9", "document WP9"), Truth::yes);
  EXPECT_EQ(found("WP", "document WP9a"), Truth::no);
  EXPECT_EQ(found("article 6", "article 61"), Truth::no);
}

TEST(Layout, a_footnote_has_three_digits_or_marks_at_most) {
  EXPECT_EQ(found("risk reduction", "on risk123 reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk2014 reduction"), Truth::no);
  EXPECT_EQ(found("risk reduction", "123risk reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "2014risk reduction"), Truth::no);
  EXPECT_EQ(found("risk reduction", "on risk*** reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk**** reduction"), Truth::no);
  EXPECT_EQ(found("risk reduction", "on risk[123] reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk[2014] reduction"), Truth::no);
}

TEST(Layout, a_footnote_in_brackets_is_a_number_between_two_of_one_kind) {
  EXPECT_EQ(found("risk reduction", "on risk(12) reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk[12) reduction"), Truth::no);
  EXPECT_EQ(found("risk reduction", "on risk(12] reduction"), Truth::no);
  EXPECT_EQ(found("risk reduction", "on risk() reduction"), Truth::no);
  EXPECT_EQ(found("risk reduction", "on risk(a) reduction"), Truth::no);
}

TEST(Layout, a_number_within_a_word_is_no_footnote) {
  EXPECT_EQ(found("risk reduction", "on risk1a reduction"), Truth::no);
  EXPECT_EQ(found("risk", "a12risk"), Truth::no);
  EXPECT_EQ(found("2010 reduction", "in 201012 reduction"), Truth::no);
}

TEST(Layout, signs_without_width_separate_nothing) {
  EXPECT_EQ(found("risk reduction", "ri\u200Dsk redu\u2060ction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "risk\u200Breduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "risk redu\u200Bction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "\uFEFFrisk reduction"), Truth::yes);
}

TEST(Layout, a_footnote_is_found_at_the_ends_of_a_text) {
  EXPECT_EQ(found("risk reduction", "on risk reduction12"), Truth::yes);
  EXPECT_EQ(found("a priori", "a1 priori"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk[1] reduction"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "see 12risk reduction"), Truth::yes);
}

TEST(Layout, a_digit_before_a_number_is_no_footnote) {
  EXPECT_EQ(found("2010 risk", "in 12010 risk"), Truth::no);
  EXPECT_EQ(found("risk 2010", "see 12risk 2010"), Truth::yes);
}

TEST(Layout, a_quotation_mark_of_a_phrase_may_touch_a_word) {
  EXPECT_EQ(found("\"sole purpose\"", "a\"sole purpose\"b"), Truth::yes);
  EXPECT_EQ(found("\"sole", "a\"sole purpose"), Truth::yes);
  EXPECT_EQ(found("\"sole", "a \"soles"), Truth::no);
  EXPECT_EQ(found("purpose\"", "the purpose\"b"), Truth::yes);
  EXPECT_EQ(found("purpose\"", "to repurpose\" b"), Truth::no);
}

TEST(Layout, tags_are_blanks) {
  EXPECT_EQ(found("risk reduction", "<p>risk<br/>reduction</p>"), Truth::yes);
  EXPECT_EQ(found("risk", "the<b>risk</b>is"), Truth::yes);
}

TEST(Layout, a_gap_may_separate_columns) {
  EXPECT_EQ(found("risk reduction", "the risk     reduction of arms"), Truth::unknown);
  EXPECT_EQ(found("risk reduction", "the risk  reduction of arms"), Truth::yes);
  EXPECT_EQ(found("risk reduction", "on risk        The State\nreduction      reports"),
            Truth::unknown);
  EXPECT_EQ(found("risk reduction", "on risk reduc-    The State\ntion measures      reports"),
            Truth::unknown);
  EXPECT_EQ(found("减少核风险", "减少核    其他内容\n风险措施    报告"), Truth::unknown);
  EXPECT_EQ(found("verification", "on risk        The State\nreduction      reports"), Truth::no);
}

TEST(Layout, a_gap_joins_no_letters_to_a_word) {
  EXPECT_EQ(found("risk", "on ri     sk"), Truth::no);
  EXPECT_EQ(found("减少核风险", "减少核    险"), Truth::no);
  EXPECT_EQ(found("减少核风险", "减少    核    风险"), Truth::unknown);
}

TEST(Layout, only_a_hyphen_breaks_a_word_in_a_column) {
  EXPECT_EQ(found("risk reduction", "on risk reduc    The State\ntion measures      reports"),
            Truth::no);
  EXPECT_EQ(found("verification", "on risk reduc-    The State\ntion measures      reports"),
            Truth::no);
  EXPECT_EQ(found("reduction", "on reduc-    The State\nrelation      reports"), Truth::no);
}

TEST(Layout, three_lines_with_words_on_both_sides_of_a_gap_are_columns) {
  EXPECT_TRUE(has_columns("on risk        The State\nreduction      reports that\nof arms   all"));
  EXPECT_FALSE(has_columns("on risk        The State\nreduction of arms\nof arms   all"));
  EXPECT_FALSE(has_columns("Introduction    3\nMeasures       12\nReporting     14"));
  EXPECT_FALSE(has_columns("1.    The State\n2.    The other\n3.    All of them"));
  EXPECT_FALSE(has_columns("one line\nand another\nand a third"));
}

}  // namespace
}  // namespace servanda::engine
