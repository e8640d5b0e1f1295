#pragma once
// Names in use for States, which have codes of three letters in rules: for suggestions only. Only
// declared names are accepted.

#include <string_view>

namespace servanda::engine {

/// `DE`: `DEU`; `UK`: `GBR`; empty for other texts.
[[nodiscard]] std::string_view state_of_two_letters(std::string_view written);
/// `deu`: `DEU`
[[nodiscard]] std::string_view state_of_three_letters(std::string_view written);
/// `Russia`, `Viet Nam`, `DRC`: the code; empty for a name that is not listed.
[[nodiscard]] std::string_view state_called(std::string_view written);

}  // namespace servanda::engine
