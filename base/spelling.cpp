#include "base/spelling.hpp"

#include <algorithm>

namespace servanda::base {
namespace {

/// A longer word is no misspelt name, and comparing it would take long.
constexpr std::size_t longest_word = 200;

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  return lower;
}

/// A third of the letters may be wrong, and at least one; but some must be right.
std::size_t allowance(std::size_t one, std::size_t other) {
  const std::size_t longer = std::max(one, other);
  return std::min(std::max<std::size_t>(1, longer / 3), longer - std::min<std::size_t>(1, longer));
}

std::size_t apart(std::size_t one, std::size_t other) {
  return one > other ? one - other : other - one;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last.swap(row);
  }
  return last[other.size()];
}

std::optional<std::string> closest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest_word) {
    return {};
  }
  const std::string meant = lower_case(word);
  const std::string* nearest = nullptr;
  std::size_t distance = 0;
  for (const std::string& candidate : candidates) {
    const std::size_t allowed = allowance(meant.size(), candidate.size());
    if (apart(meant.size(), candidate.size()) > allowed) {
      continue;
    }
    const std::size_t found = edit_distance(meant, lower_case(candidate));
    if (found <= allowed && (nearest == nullptr || found < distance)) {
      nearest = &candidate;
      distance = found;
    }
  }
  return nearest == nullptr ? std::nullopt : std::optional(*nearest);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::optional<std::string> candidate = closest(word, candidates);
  return candidate ? "did you mean `" + *candidate + "`?" : "";
}

}  // namespace servanda::base
