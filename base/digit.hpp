#pragma once
// Recognizes ASCII digits in any locale.

namespace servanda::base {

[[nodiscard]] constexpr bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

}  // namespace servanda::base
