#pragma once
// Patterns of text: `*` stands for any run of characters, `?` for one; all else for itself, case
// included.

#include <string_view>

namespace servanda::base {

/// Does the pattern describe the whole text? A character is a code point of UTF-8. Time grows with
/// the product of both lengths at worst.
[[nodiscard]] bool matches(std::string_view text, std::string_view pattern);

}  // namespace servanda::base
