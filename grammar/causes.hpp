#pragma once
// What most likely went wrong where reading stopped: a word that no name may be, a colon behind a
// keyword, a title that stands too early. Internal to `grammar/`.

#include <optional>
#include <string>

#include "grammar/surprise.hpp"

namespace servanda::grammar {

/// A name that can't be one: all of it, and why.
struct NoName {
  base::Span span;
  std::string message;
  std::string help;
};
[[nodiscard]] std::optional<NoName> no_name(const Surprise& surprise);

/// A word of another language that was read as a name, so that what follows it is the surprise.
[[nodiscard]] std::optional<NoName> foreign_word_before(const Surprise& surprise);

/// What a word of another language, or one out of its place, is called here; else empty. Nobody
/// misspelt it.
[[nodiscard]] std::string meant_by_word(const Surprise& surprise);

/// How to mend it, where the cause is known; else empty.
[[nodiscard]] std::string help_for(const Surprise& surprise);

}  // namespace servanda::grammar
