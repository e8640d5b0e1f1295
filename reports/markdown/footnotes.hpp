#pragma once
// Footnotes of a Markdown text: equal texts share one, numbered in the order of their first use.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace servanda::reports::markdown {

class Footnotes {
 public:
  /// The mark that stands in the text: `[^3]`; the first use keeps the text for the end.
  [[nodiscard]] std::string mark(std::string_view text);
  /// The same for several, one behind the other.
  [[nodiscard]] std::string marks(const std::vector<std::string>& texts);
  /// All of them, a paragraph each; empty where there are none.
  [[nodiscard]] std::string at_the_end() const;

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::size_t> numbers_;
};

}  // namespace servanda::reports::markdown
