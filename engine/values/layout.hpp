#pragma once
// The effects of a report's layout on its words, before case and width are folded. Only phrase.cpp
// uses it.

#include <string>
#include <string_view>

namespace servanda::engine {

/// The text with apostrophes and quotation marks of all kinds as `'` and `"`, and without the
/// raised numbers of footnotes after a figure or a full stop.
[[nodiscard]] std::string with_plain_quotes(std::string_view text);

/// The same, and marks (phrase_signs.hpp) for hyphens at the ends of lines, blanks without width
/// and gaps; tags of HTML as blanks.
[[nodiscard]] std::string with_marks_of_layout(std::string_view text);

}  // namespace servanda::engine
