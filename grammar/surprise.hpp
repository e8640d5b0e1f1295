#pragma once
// An unexpected token and its surroundings. Internal to `grammar/`.

#include <string>
#include <string_view>

#include "grammar/token.hpp"
#include "grammar/words.hpp"

namespace servanda::grammar {

/// The unexpected token, its neighbours, and the tokens that were expected.
struct Surprise {
  const Token& found;
  const Token* before;  ///< none at the start of the text
  const Token* after;   ///< none at its end
  const Token* first;   ///< of the text
  const WordList& wanted;

  [[nodiscard]] bool wants(Word word) const { return contains(wanted, word); }

  /// The token so many before it; null if the text begins later.
  [[nodiscard]] const Token* back(std::size_t many) const {
    if (before == nullptr || static_cast<std::size_t>(before - first) + 1 < many) return nullptr;
    return before + 1 - many;
  }

  /// The token so many after it; null if the text ends earlier.
  [[nodiscard]] const Token* ahead(std::size_t many) const {
    const Token* token = after;
    for (; many > 1 && token != nullptr; --many)
      token = token->kind == TokenKind::end ? nullptr : token + 1;
    return token;
  }
};

[[nodiscard]] inline std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

[[nodiscard]] inline bool is_adjacent(const Token* one, const Token* other) {
  return one != nullptr && other != nullptr && one->span.end == other->span.begin;
}

[[nodiscard]] inline bool is_word(const Token* token, Word word) {
  return token != nullptr && token->word == word;
}

[[nodiscard]] inline bool is_kind(const Token* token, TokenKind kind) {
  return token != nullptr && token->kind == kind;
}

/// Help for a date in words, or one without its day: the day in our notation, or the possible days.
[[nodiscard]] std::string which_date(const Surprise& surprise);

/// `total is 300`, `ratified is yes`: `is` only asks whether something is known.
[[nodiscard]] std::string compared_by_is(const Surprise& surprise);

/// A joining or dividing sign in the place of another one, or of none.
[[nodiscard]] std::string sign_between(const Surprise& surprise);

/// A bracket that closes an incomplete part, or one that is not open.
[[nodiscard]] std::string closed_too_early(const Surprise& surprise);

}  // namespace servanda::grammar
