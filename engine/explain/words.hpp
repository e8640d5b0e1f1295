#pragma once
// Small words: how names, titles, periods and lists are said within a sentence.

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/format_answer.hpp"  // spaced

namespace servanda::engine {

/// In English, else in the first language there is, else the name.
[[nodiscard]] std::string title_or_name(const Wording& title, std::string_view name);

/// Without the capital that only the start of a sentence gives it: `declared total`, but `New
/// START`.
[[nodiscard]] std::string mid_sentence(std::string_view title);

/// The sentence in English where there is one, else the first; empty where there is none.
[[nodiscard]] std::string in_english(const std::vector<InLanguage>& sentences);

/// With the article that English wants: `the Russian Federation`, `France`, `the NPT Review
/// Conference`.
[[nodiscard]] std::string with_article(std::string_view title, bool is_state);
[[nodiscard]] std::string subject_in_sentence(const Vocabulary& vocabulary, SubjectId subject);

/// “…”, the quotation marks that the text has already taken off.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// Unless it is in the list.
void add_once(std::vector<std::string>& list, std::string text);

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view between);

/// The first ones, then how many more there are: nothing is left out without saying so.
[[nodiscard]] std::string join_first(const std::vector<std::string>& parts, std::size_t most,
                                     std::string_view more);

/// `1 entry`, `3 entries`
[[nodiscard]] std::string counted_word(std::size_t number, std::string_view one,
                                       std::string_view many);

[[nodiscard]] std::string title_of(const Vocabulary& vocabulary, const Reading& reading);

/// The thing that was asked for, as part of a sentence: `the declared total`; a truth and a kind of
/// event in quotation marks, because their titles are often sentences.
[[nodiscard]] std::string thing(const Vocabulary& vocabulary, const Reading& reading);

/// “risk reduction” or “减少核风险”
[[nodiscard]] std::string phrases_of(const Vocabulary& vocabulary, const Reading& reading);

/// `2015-2020 review cycle`, `2012`, `as of 2021-12-31`; empty where no period was asked for.
[[nodiscard]] std::string period_of(const Vocabulary& vocabulary, const Reading& reading);
/// `at the end of the 2015-2020 review cycle`, `in 2012`, `as of 2021-12-31`
[[nodiscard]] std::string period_in_sentence(const Vocabulary& vocabulary, const Reading& reading,
                                             const std::vector<CycleId>& more_cycles);
/// A cycle's title, without the remark in parentheses that may stand at its end.
[[nodiscard]] std::string cycle_words(const Vocabulary& vocabulary, CycleId id);

}  // namespace servanda::engine
