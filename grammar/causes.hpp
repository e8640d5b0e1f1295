#pragma once
// What most likely went wrong where reading stopped: a word that no name may be, a colon behind a
// keyword, a title that stands too early. Internal to `grammar/`.

#include <optional>
#include <string>

#include "grammar/token.hpp"
#include "grammar/words.hpp"

namespace servanda::grammar {

/// The token that was not expected, what stands beside it, and what was expected in its place.
struct Surprise {
  const Token& found;
  const Token* before;  ///< none at the start of the text
  const Token* after;   ///< none at its end
  const Token* first;   ///< of the text
  const WordList& wanted;
};

/// A name that can't be one: all of it, and why.
struct NoName {
  Span span;
  std::string message;
  std::string help;
};
[[nodiscard]] std::optional<NoName> no_name(const Surprise& surprise);

/// How to mend it, where the cause is known; else empty.
[[nodiscard]] std::string help_for(const Surprise& surprise);

}  // namespace servanda::grammar
