#pragma once
// `no more than 1.500` as words and numbers: the words in the one spelling of figures, the numbers
// as written, since the caller chooses how to read them. Only `read_value` uses it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/values/spelling.hpp"

namespace servanda::engine {

class FigurePhrase {
 public:
  /// Takes any text; a word that is no word of bounds counts as part of a number.
  explicit FigurePhrase(std::string_view written);

  /// `at most 1500`: the phrase with its numbers read in that spelling; nothing if they cannot be.
  [[nodiscard]] std::optional<std::string> in_plain_numbers(const NumberSpelling& spelling) const;
  /// The same with each number in a form that has one reading only: `1.2340` for `1.234`.
  [[nodiscard]] std::optional<std::string> unmistakable(const NumberSpelling& spelling) const;
  /// The numbers in the phrase, read in that spelling.
  [[nodiscard]] std::vector<std::string> numbers(const NumberSpelling& spelling) const;

  [[nodiscard]] bool is_about() const;
  /// Does that sign occur in one of the numbers?
  [[nodiscard]] bool uses(char sign) const;

 private:
  struct Piece {
    std::string text;
    bool is_number = false;
  };
  void take_words(const std::vector<std::string>& words);
  void take_range();

  std::vector<Piece> pieces_;
};

}  // namespace servanda::engine
