#pragma once
// Signs that look alike or that nobody sees: what people paste into cells and what programs put
// around them.
//
// Blanks of all kinds (also those at which no line is broken, and the wide one of East Asian texts)
// count as blanks, signs without width as none.

#include <string>
#include <string_view>

namespace servanda::engine {

/// Without blanks and invisible signs around it.
[[nodiscard]] std::string_view trimmed_of_all_blanks(std::string_view text);

/// Trimmed, with one plain blank for each run of blanks, without invisible signs; digits and signs
/// of full width or of Arabic script, typographic apostrophes and minus signs as their ASCII.
[[nodiscard]] std::string in_plain_signs(std::string_view text);

/// ASCII letters in lower case; all else as it is.
[[nodiscard]] std::string in_lower_case(std::string_view text);

}  // namespace servanda::engine
