#pragma once
// Suggestions for a value that cannot be read: each is a sentence of help, or empty.

#include <optional>
#include <string>
#include <string_view>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

/// `ja`, `нет`: "write `yes`", "write `no`". Empty for `x` and `1`, which are ambiguous.
[[nodiscard]] std::string mend_truth(std::string_view text);
/// `26/08/2022`, `2022/8/26`, `2022-02-30`: the year first, and days that exist.
[[nodiscard]] std::string mend_date(std::string_view text);
/// Proposes a day for a text that is none: never empty, and never a day that the text cannot mean.
[[nodiscard]] std::string mend_day(std::string_view text);
/// The State or body with that title, in any language; nothing if two have it.
[[nodiscard]] std::optional<SubjectId> subject_of_title(const Vocabulary& vocabulary,
                                                        std::string_view title);
/// `France`, `fra`, `FRN`, `UK`: the code. Never suggests another State with a merely similar code.
[[nodiscard]] std::string mend_subject(const Vocabulary& vocabulary, std::string_view text);
/// The same for a place that accepts a group, too.
[[nodiscard]] std::string mend_subject_or_group(const Vocabulary& vocabulary,
                                                std::string_view text);

}  // namespace servanda::engine
