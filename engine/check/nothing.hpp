#pragma once
// Words for a missing value: one table for all kinds of cells and columns.
//
// None of them is a value, not even of a text; but a name that the rules declare (a choice may have
// the word `none`) is one.

#include <string>
#include <string_view>

namespace servanda::engine {

/// `n/a`, `#N/A`, `..`, `withheld`
[[nodiscard]] bool says_nothing(std::string_view text);

/// Help for a file with a column `missing`: the entry to make there instead.
[[nodiscard]] std::string say_in_missing(std::string_view text);

}  // namespace servanda::engine
