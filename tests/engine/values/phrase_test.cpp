// Phrases in the text of reports, in any script.

#include "engine/values/phrase.hpp"

#include <gtest/gtest.h>

namespace servanda::engine {
namespace {

bool is_found(std::string_view phrase, std::string_view text) {
  return mentions(folded_report(text), folded_phrase(phrase)) == Truth::yes;
}

TEST(Phrase, is_found_in_any_case_and_width) {
  EXPECT_TRUE(is_found("risk reduction", "RISK Reduction matters"));
  EXPECT_TRUE(is_found("Straße", "in der STRASSE"));
  EXPECT_TRUE(is_found("WP9", "ＷＰ９"));
  EXPECT_TRUE(is_found("réduction", "RE\u0301DUCTION des risques"));
}

TEST(Phrase, is_found_across_the_ends_of_lines_and_hyphens) {
  EXPECT_TRUE(is_found("risk reduction", "nuclear risk\n   reduction"));
  EXPECT_TRUE(is_found("risk reduction", "risk-reduction"));
  EXPECT_TRUE(is_found("risk reduction", "risk\u00A0reduction"));
}

TEST(Phrase, has_whole_words) {
  EXPECT_FALSE(is_found("risk", "a brisk walk"));
  EXPECT_FALSE(is_found("risk", "risks"));
  EXPECT_TRUE(is_found("risk", "(risk)"));
  EXPECT_TRUE(is_found("risk", "brisk risk"));
  EXPECT_FALSE(is_found("риск", "рискнуть"));
}

TEST(Phrase, with_a_star_takes_any_end_of_its_last_word) {
  EXPECT_TRUE(is_found("nuclear risk*", "nuclear risks"));
  EXPECT_TRUE(is_found("nuclear risk*", "nuclear risk"));
  EXPECT_FALSE(is_found("risk*", "brisk"));
}

TEST(Phrase, in_chinese_is_found_within_a_line_and_across_its_end) {
  EXPECT_TRUE(is_found("减少核风险", "中国积极推动减少核风险，支持对话"));
  EXPECT_TRUE(is_found("减少核风险", "减少核\n风险"));
  EXPECT_FALSE(is_found("减少核风险", "减少风险"));
}

TEST(Phrase, in_arabic_is_found_after_a_prefix) {
  EXPECT_TRUE(is_found("الحد من المخاطر",
                       "والحد من المخاطر"
                       " الحد من المخاطر النووية"));
  EXPECT_TRUE(is_found("المخاطر", "بالمخاطر المخاطر"));
}

TEST(Phrase, without_a_sign_is_found_nowhere) {
  EXPECT_FALSE(is_found("", "anything"));
  EXPECT_FALSE(is_found("*", "anything"));
  EXPECT_FALSE(is_found(" - ", "anything"));
}

TEST(Phrase, has_words_if_it_has_a_letter_or_a_digit) {
  EXPECT_TRUE(has_words(folded_phrase("9")));
  EXPECT_TRUE(has_words(folded_phrase("௰")));  // ten, in Tamil: no digit
  EXPECT_TRUE(has_words(folded_phrase("“核”")));
  EXPECT_FALSE(has_words(folded_phrase("…")));
  EXPECT_FALSE(has_words(folded_phrase("*")));
}

TEST(Phrase, has_the_language_of_its_script) {
  EXPECT_EQ(language_by_script("risk reduction"), "en");
  EXPECT_EQ(language_by_script("“减少核风险”"), "zh");
  EXPECT_EQ(language_by_script("снижение"), "ru");
  EXPECT_EQ(language_by_script("المخاطر"), "ar");
  EXPECT_EQ(language_by_script("2022"), "en");
}

TEST(Phrase, belongs_to_a_script_from_its_first_sign_to_its_last) {
  EXPECT_EQ(language_by_script("㐀"), "zh");
  EXPECT_EQ(language_by_script("鿿"), "zh");
  EXPECT_EQ(language_by_script("Ѐ"), "ru");
  EXPECT_EQ(language_by_script("ԯ"), "ru");
  EXPECT_EQ(language_by_script("԰Ա"), "en");  // Armenian begins where Cyrillic ends
}

TEST(Phrase, is_quoted_on_one_line) {
  EXPECT_EQ(on_one_line("nuclear risk\nreduction"), "nuclear risk reduction");
  EXPECT_EQ(on_one_line("推动减少核\n风险\nWP.9"), "推动减少核风险 WP.9");
}

TEST(Phrase, folds_bytes_that_are_not_utf_8_to_nothing) { EXPECT_EQ(folded("\xFF\xFE"), ""); }

}  // namespace
}  // namespace servanda::engine
