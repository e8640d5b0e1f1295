#pragma once
// Characters that look alike or are invisible: people paste them into cells, and programs put them
// around texts.
//
// Blanks of all kinds (also no-break spaces, and the wide one of East Asian texts) count as blanks,
// characters without width as none.

#include <string>
#include <string_view>

namespace servanda::engine {

/// The text without blanks and invisible characters at both ends.
[[nodiscard]] std::string_view trimmed_of_all_blanks(std::string_view text);

/// Trimmed, with one plain blank for each run of blanks, without invisible characters; full-width
/// and Arabic digits and signs, typographic apostrophes and minus signs as their ASCII.
[[nodiscard]] std::string in_plain_signs(std::string_view text);

/// ASCII letters in lower case; everything else unchanged.
[[nodiscard]] std::string in_lower_case(std::string_view text);

}  // namespace servanda::engine
