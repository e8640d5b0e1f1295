#pragma once
// Footnotes of a Markdown text: equal texts share one; numbers follow their first use.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace servanda::reports::markdown {

class Footnotes {
 public:
  /// The mark in the text: `[^3]`; the first use keeps the text for the end.
  [[nodiscard]] std::string mark(std::string_view text);
  /// The marks of several texts, one after the other.
  [[nodiscard]] std::string marks(const std::vector<std::string>& texts);
  /// All footnotes, a paragraph each; empty without any.
  [[nodiscard]] std::string at_the_end() const;

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::size_t> numbers_;
};

}  // namespace servanda::reports::markdown
