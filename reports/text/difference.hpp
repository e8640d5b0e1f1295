#pragma once
// What differs between two texts, line by line, as `diff -u` writes it: three lines around each
// change, `-` for what goes and `+` for what comes. White space at the end of a changed line is
// named, as
// `<U+000D>`, and so is a missing end of the last line: else two lines that differ would look the
// same.
//
// The fewest lines that tell it, found in time that grows with the size of the texts times the
// number of changed lines; beyond some thousands of these, a block that goes and one that comes.

#include <string>
#include <string_view>

namespace servanda::reports {

[[nodiscard]] std::string difference(std::string_view name, std::string_view before,
                                     std::string_view after);

}  // namespace servanda::reports
