#pragma once
// Patterns of text: `*` matches any run of characters, `?` one character; all others match
// themselves, with case.

#include <string_view>

namespace servanda::base {

/// Does the pattern match the whole text? A character is a code point of UTF-8. Time grows with the
/// product of both lengths at worst.
[[nodiscard]] bool matches(std::string_view text, std::string_view pattern);

}  // namespace servanda::base
