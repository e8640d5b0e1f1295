#pragma once
// Classes of Unicode characters for folding and searching. Only phrase.cpp and the files beside it
// use it: it hides a library.

#include <utf8proc.h>

#include <string_view>
#include <vector>

namespace servanda::engine::phrases {

using Sign = utf8proc_int32_t;

/// In folded reports, from the private range of Unicode: a hyphen at the end of a line or a blank
/// without width, which may separate two words or none.
inline constexpr Sign maybe_blank = 0xE000;
/// A gap within a line, which may separate two columns.
inline constexpr Sign gap = 0xE002;

[[nodiscard]] bool is_unspaced(Sign sign);  ///< Chinese, Japanese: no blank between words
[[nodiscard]] bool is_arabic(Sign sign);
[[nodiscard]] bool is_cyrillic(Sign sign);
[[nodiscard]] bool is_letter(Sign sign);
[[nodiscard]] bool is_number(Sign sign);
/// Does it belong to a word with edges?
[[nodiscard]] bool is_of_word(Sign sign);
[[nodiscard]] bool is_blank_sign(Sign sign);

/// The first character of the text, which is UTF-8; 0 if it is empty.
[[nodiscard]] Sign first_sign(std::string_view text, std::size_t* size = nullptr);
[[nodiscard]] Sign last_sign(std::string_view text);
[[nodiscard]] std::vector<Sign> signs_of(std::string_view text);
void append(std::string& text, Sign sign);

}  // namespace servanda::engine::phrases
