#pragma once
// What people call States where rules have a code of three letters: for suggestions alone. What is
// taken is what the rules declare.

#include <string_view>

namespace servanda::engine {

/// `DE`: `DEU`; `UK`: `GBR`; nothing for what is no such code.
[[nodiscard]] std::string_view state_of_two_letters(std::string_view written);
/// `deu`: `DEU`
[[nodiscard]] std::string_view state_of_three_letters(std::string_view written);
/// `Russia`, `Viet Nam`, `DRC`: the code; nothing for a name that is not listed.
[[nodiscard]] std::string_view state_called(std::string_view written);

}  // namespace servanda::engine
