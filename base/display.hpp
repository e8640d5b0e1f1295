#pragma once
// The text on a screen: what each character shows, and how many cells it takes.
//
// Wide characters (such as Chinese ones) take two cells, combining ones none, a tab four. Control
// and bidirectional characters, which would move the cursor or reverse the order, appear as
// `<U+202E>`; bytes that are not UTF-8 as `<0xFF>`. Carets and reports use the same table.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::base {

/// One character of a text: its bytes, and its form on the screen.
struct Glyph {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string shown;
  std::size_t cells = 1;
};

[[nodiscard]] std::vector<Glyph> glyphs_of(std::string_view text);

/// The whole text in its form on the screen.
[[nodiscard]] std::string shown(std::string_view text);
/// The same for a message, with invisible characters shown, too: a name may hold an odd blank. Line
/// ends stay.
[[nodiscard]] std::string shown_in_message(std::string_view text);
/// Makes an invisible character visible; `sign` are its bytes.
void reveal(Glyph& glyph, std::string_view sign);
/// A text of several lines in its form on the screen: line ends (as `\n`) and tabs stay.
[[nodiscard]] std::string shown_lines(std::string_view text);
/// JSON with the same meaning, in which every character that the screen would not show as it is is
/// escaped: `\u202e`.
[[nodiscard]] std::string shown_json(std::string_view json);

/// The number of cells that the text takes.
[[nodiscard]] std::size_t cells(std::string_view text);

/// Has the text only ASCII characters that appear as they are, a cell each? Most texts have.
[[nodiscard]] bool is_plain(std::string_view text);

/// The start of a character at or near `at`, if there is one.
[[nodiscard]] std::size_t near_start_of_sign(std::string_view text, std::size_t at);

}  // namespace servanda::base
