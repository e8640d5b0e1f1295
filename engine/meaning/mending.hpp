#pragma once
// Guesses at what was meant by a value that cannot be read: each gives a sentence of help, or
// nothing. Only `read_value` uses them.

#include <string>
#include <string_view>

#include "engine/meaning/vocabulary.hpp"

namespace servanda::engine {

/// `true`, `ja`, `1`: "write `yes`".
[[nodiscard]] std::string mend_truth(std::string_view text);
/// `1,5`, `5 113`, `5'113`: the same with a decimal point, without separators.
[[nodiscard]] std::string mend_number(std::string_view text);
/// `26/08/2022`, `2022/8/26`, `2022-02-30`: the year first, and days that there are.
[[nodiscard]] std::string mend_date(std::string_view text);
/// `France`, `fra`, `FRN`: the code.
[[nodiscard]] std::string mend_subject(const Vocabulary& vocabulary, std::string_view text);

}  // namespace servanda::engine
