#include "reports/markdown/footnotes.hpp"

#include "reports/markdown/markdown.hpp"

namespace servanda::reports::markdown {

std::string Footnotes::mark(std::string_view text) {
  const auto [place, is_new] = numbers_.try_emplace(std::string(text), texts_.size() + 1);
  if (is_new) texts_.emplace_back(text);
  return "[^" + std::to_string(place->second) + "]";
}

std::string Footnotes::marks(const std::vector<std::string>& texts) {
  std::string all;
  // Adjacent marks would merge: 1 and 2 into 12.
  for (const std::string& text : texts) all += (all.empty() ? "" : " ") + mark(text);
  return all;
}

std::string Footnotes::at_the_end() const {
  std::string all;
  for (std::size_t i = 0; i < texts_.size(); ++i)
    all += "\n[^" + std::to_string(i + 1) + "]: " + plain(texts_[i]) + "\n";
  return all;
}

}  // namespace servanda::reports::markdown
