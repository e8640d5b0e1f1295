#pragma once
// Guesses at what was meant by a value that cannot be read: each gives a sentence of help, or
// nothing.

#include <optional>
#include <string>
#include <string_view>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

/// `ja`, `нет`: "write `yes`", "write `no`". Nothing for `x` and `1`, which answer no question.
[[nodiscard]] std::string mend_truth(std::string_view text);
/// `26/08/2022`, `2022/8/26`, `2022-02-30`: the year first, and days that there are.
[[nodiscard]] std::string mend_date(std::string_view text);
/// What is no day, as one: never empty, and never another day than the text may mean.
[[nodiscard]] std::string mend_day(std::string_view text);
/// The State or body of that title, in any language; nothing where two have it.
[[nodiscard]] std::optional<SubjectId> subject_of_title(const Vocabulary& vocabulary,
                                                        std::string_view title);
/// `France`, `fra`, `FRN`, `UK`: the code. Never that of another State which only looks like it.
[[nodiscard]] std::string mend_subject(const Vocabulary& vocabulary, std::string_view text);
/// Likewise where a group may stand, too.
[[nodiscard]] std::string mend_subject_or_group(const Vocabulary& vocabulary,
                                                std::string_view text);

}  // namespace servanda::engine
