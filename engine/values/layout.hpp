#pragma once
// What the layout of a report does to its words, before case and width are folded. Only phrase.cpp
// uses it.

#include <string>
#include <string_view>

namespace servanda::engine {

/// Apostrophes and quotation marks of all kinds as `'` and `"`; without the numbers of footnotes
/// that are written high behind a figure or a stop.
[[nodiscard]] std::string with_plain_quotes(std::string_view text);

/// The same, and marks (phrase_signs.hpp) for hyphens at the ends of lines, blanks without width
/// and gaps; tags of HTML as blanks.
[[nodiscard]] std::string with_marks_of_layout(std::string_view text);

}  // namespace servanda::engine
