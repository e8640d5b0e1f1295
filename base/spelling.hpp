#pragma once
// "Did you mean": the closest of the expected words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::base {

/// The number of insertions, deletions, changes and swaps of neighbours that turn one word into the
/// other, in bytes (names are ASCII); no part is changed twice.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other);

/// The candidate nearest to `word` (ignoring case), if it is near enough to be meant; the first of
/// equals.
[[nodiscard]] std::optional<std::string> closest(std::string_view word,
                                                 const std::vector<std::string>& candidates);

/// "did you mean `x`?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& candidates);

}  // namespace servanda::base
