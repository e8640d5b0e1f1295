#pragma once
// How a text stands on a screen: what is shown for each sign, and how many cells that takes.
//
// Wide signs (Chinese, for one) take two cells, combining ones none, a tab four. Control and
// bidirectional signs, which would move the cursor or turn the order of signs around, are shown as
// `<U+202E>`; bytes that are not UTF-8 as `<0xFF>`. One table for carets and for reports.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::base {

/// One sign of a text: its bytes there, and what stands for it on the screen.
struct Glyph {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string shown;
  std::size_t cells = 1;
};

[[nodiscard]] std::vector<Glyph> glyphs_of(std::string_view text);

/// The whole text as it is shown.
[[nodiscard]] std::string shown(std::string_view text);
/// The same of a message, in which signs that nobody sees are shown, too: what looks like a name
/// may hold a blank that is none. Line ends stay.
[[nodiscard]] std::string shown_in_message(std::string_view text);
/// Lets a sign be seen that nobody sees otherwise; `sign` are its bytes.
void reveal(Glyph& glyph, std::string_view sign);
/// The text as it is shown, of several lines: line ends (as `\n`) and tabs stay.
[[nodiscard]] std::string shown_lines(std::string_view text);
/// JSON as it was written, with all that is shown otherwise escaped: `\u202e`. It means the same.
[[nodiscard]] std::string shown_json(std::string_view json);

/// How many cells the text takes.
[[nodiscard]] std::size_t cells(std::string_view text);

/// Nothing but ASCII signs that are shown as they are, a cell each: most texts.
[[nodiscard]] bool is_plain(std::string_view text);

/// From `at` to where a sign starts, if one does nearby.
[[nodiscard]] std::size_t near_start_of_sign(std::string_view text, std::size_t at);

}  // namespace servanda::base
