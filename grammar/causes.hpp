#pragma once
// The most likely cause of an unexpected token: a reserved word as a name, a colon after a keyword,
// a title that stands too early. Internal to `grammar/`.

#include <optional>
#include <string>

#include "grammar/surprise.hpp"

namespace servanda::grammar {

/// A text that cannot be a name: all of it, and the reason.
struct NoName {
  base::Span span;
  std::string message;
  std::string help;
};
[[nodiscard]] std::optional<NoName> no_name(const Surprise& surprise);

/// A word of another language that was read as a name, so that the next one is unexpected.
[[nodiscard]] std::optional<NoName> foreign_word_before(const Surprise& surprise);

/// Our word for one from another language, or for one out of place; else empty. Such a word is not
/// misspelt.
[[nodiscard]] std::string meant_by_word(const Surprise& surprise);

/// How to fix it, if the cause is known; else empty.
[[nodiscard]] std::string help_for(const Surprise& surprise);

}  // namespace servanda::grammar
