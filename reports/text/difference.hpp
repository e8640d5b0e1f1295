#pragma once
// The difference of two texts, line by line, as `diff -u` writes it: three lines around each
// change, `-` for removed and `+` for added lines. White space at the end of a changed line is
// named, as `<U+000D>`, and so is a missing end of the last line: two lines that differ would
// otherwise look equal.
//
// It finds the shortest difference, in time that grows with the size of the texts times the number
// of changed lines; beyond some thousands of these, it gives a removed block and an added one.

#include <string>
#include <string_view>

namespace servanda::reports {

[[nodiscard]] std::string difference(std::string_view name, std::string_view before,
                                     std::string_view after);

}  // namespace servanda::reports
