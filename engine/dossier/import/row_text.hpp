#pragma once
// The content of a row as one text: equal texts for equal content.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace servanda::engine::dossier {

class SaidText {
 public:
  void add(std::int64_t number) { add(std::to_string(number)); }
  /// Adds a text with its length before it, so that no two lists of texts give the same result.
  void add(std::string_view text) {
    text_ += std::to_string(text.size());
    text_ += ':';
    text_ += text;
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace servanda::engine::dossier
