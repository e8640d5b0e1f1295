#pragma once
// What reading and writing of single values share. Only `read_value` and `write_value` use it.

#include <optional>
#include <string>
#include <string_view>

#include "engine/meaning/vocabulary.hpp"
#include "engine/values/text.hpp"

namespace servanda::engine {

[[nodiscard]] inline ReadValue failed(std::string expected, std::string suggestion = {}) {
  return {{}, std::move(expected), std::move(suggestion)};
}

[[nodiscard]] ReadValue read_number(std::string_view text, std::optional<Number> tolerance);
[[nodiscard]] ReadValue read_quantity(const Unit& unit, std::string_view text,
                                      std::optional<Number> tolerance);
[[nodiscard]] ReadValue read_percent(std::string_view text, std::optional<Number> tolerance);
[[nodiscard]] std::string write_percent(const Figure& share, Digits digits);

}  // namespace servanda::engine
