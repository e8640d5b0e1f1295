#pragma once
// Small helpers for reading texts: trimming, splitting, back-ticks for messages.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::base {

inline constexpr std::string_view blanks = " \t\r\n";

/// The text without blanks at both ends.
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

/// A name in back-ticks, for messages.
[[nodiscard]] inline std::string in_ticks(std::string_view text) {
  return "`" + std::string(text) + "`";
}

}  // namespace servanda::base
