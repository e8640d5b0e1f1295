#pragma once
// Helpers for sentences: names, titles, periods and lists.

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/format_answer.hpp"  // spaced

namespace servanda::engine {

/// The title in English, else in the first language, else the name.
[[nodiscard]] std::string title_or_name(const Wording& title, std::string_view name);

/// The title without the capital that only the start of a sentence needs: `declared total`, but
/// `New START`.
[[nodiscard]] std::string mid_sentence(std::string_view title);

/// The sentence in English, else the first; empty if there is none.
[[nodiscard]] std::string in_english(const std::vector<InLanguage>& sentences);

/// The title with the article that English needs: `the Russian Federation`, `France`, `the NPT
/// Review Conference`.
[[nodiscard]] std::string with_article(std::string_view title, bool is_state);
[[nodiscard]] std::string subject_in_sentence(const Vocabulary& vocabulary, SubjectId subject);

/// “…”: puts a text without quotation marks into them.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// Adds a text unless the list has it.
void add_once(std::vector<std::string>& list, std::string text);

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view between);

/// The first ones, then the number of the others: nothing is left out in silence.
[[nodiscard]] std::string join_first(const std::vector<std::string>& parts, std::size_t most,
                                     std::string_view more);

/// `1 entry`, `3 entries`
[[nodiscard]] std::string counted_word(std::size_t number, std::string_view one,
                                       std::string_view many);

[[nodiscard]] std::string title_of(const Vocabulary& vocabulary, const Reading& reading);

/// The thing in question as part of a sentence: `the declared total`; a truth and a kind of event
/// in quotation marks, because their titles are often sentences.
[[nodiscard]] std::string thing(const Vocabulary& vocabulary, const Reading& reading);

/// “risk reduction” or “减少核风险”
[[nodiscard]] std::string phrases_of(const Vocabulary& vocabulary, const Reading& reading);

/// `2015-2020 review cycle`, `2012`, `as of 2021-12-31`; empty without a period.
[[nodiscard]] std::string period_of(const Vocabulary& vocabulary, const Reading& reading);
/// `at the end of the 2015-2020 review cycle`, `in 2012`, `as of 2021-12-31`
[[nodiscard]] std::string period_in_sentence(const Vocabulary& vocabulary, const Reading& reading,
                                             const std::vector<CycleId>& more_cycles);
/// A cycle's title, without a remark in parentheses at its end.
[[nodiscard]] std::string cycle_words(const Vocabulary& vocabulary, CycleId id);

}  // namespace servanda::engine
