#pragma once
// Helpers for reading and writing single values. Only `read_value` and `write_value` use it.

#include <optional>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/values/spelling.hpp"

namespace servanda::engine {

[[nodiscard]] inline ReadValue failed(std::string expected, std::string suggestion = {}) {
  return {{}, std::move(expected), std::move(suggestion), {}};
}
[[nodiscard]] inline ReadValue read(Value value) { return {std::move(value), {}, {}, {}}; }

[[nodiscard]] ReadValue read_number(std::string_view text, std::optional<Number> tolerance,
                                    const Spelling& spelling);
[[nodiscard]] ReadValue read_quantity(const Unit& unit, std::string_view text,
                                      std::optional<Number> tolerance, const Spelling& spelling);
[[nodiscard]] ReadValue read_percent(std::string_view text, std::optional<Number> tolerance,
                                     const Spelling& spelling);
[[nodiscard]] ReadValue read_duration(std::string_view text, const Spelling& spelling);
[[nodiscard]] std::string write_percent(const NumberInterval& share, Digits digits);

}  // namespace servanda::engine
