#pragma once
// Words that say that there is no value: one table for all kinds of cells and columns.
//
// None of them is a value, of a text either; a name that the rules declare (a choice may have the
// word `none`) is one all the same.

#include <string>
#include <string_view>

namespace servanda::engine {

/// `n/a`, `#N/A`, `..`, `withheld`
[[nodiscard]] bool says_nothing(std::string_view text);

/// Where to say it instead, in a file that has a column `missing`.
[[nodiscard]] std::string say_in_missing(std::string_view text);

}  // namespace servanda::engine
