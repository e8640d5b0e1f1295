#pragma once
// What reading and writing of single values share. Only `read_value` and `write_value` use it.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/meaning/vocabulary.hpp"

namespace servanda::engine {

inline constexpr std::string_view blanks = " \t\r\n";

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The parts that are not empty.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text,
                                                         std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find_first_not_of(separators); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(separators, end);
  }
  return parts;
}

[[nodiscard]] inline std::string in_ticks(std::string_view text) {
  return "`" + std::string(text) + "`";
}

[[nodiscard]] inline ReadValue failed(std::string expected, std::string suggestion = {}) {
  return {{}, std::move(expected), std::move(suggestion)};
}

[[nodiscard]] ReadValue read_number(std::string_view text, std::optional<Number> tolerance);
[[nodiscard]] ReadValue read_quantity(const Unit& unit, std::string_view text,
                                      std::optional<Number> tolerance);
[[nodiscard]] ReadValue read_percent(std::string_view text, std::optional<Number> tolerance);
[[nodiscard]] std::string write_percent(const Figure& share);

}  // namespace servanda::engine
