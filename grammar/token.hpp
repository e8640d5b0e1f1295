#pragma once
// The tokens of a rule text. Comments and white space are not tokens; comments are in a list of
// their own.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "grammar/words.hpp"

namespace servanda::grammar {

enum class TokenKind : std::uint8_t {
  name,     ///< `warheads.total`, and every keyword
  path,     ///< `8.d.i`, a paragraph's path that starts with a digit
  number,   ///< `225`, `2.5`
  percent,  ///< `10%`
  date,     ///< `2022-08`, `2022-08-26`
  text,     ///< quoted
  symbol,   ///< `{`, `<=`, ...
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  bool starts_line = false;
  Word word;  ///< of a name or a symbol
  base::Span span;
  std::string_view text;  ///< a percentage without its sign, a text without its quotes
};

struct Tokens {
  std::vector<Token> tokens;  ///< the last is always the end
  std::vector<base::Span> comments;
};

/// Splits `range` of a source into tokens. Reports and skips text that is no token.
[[nodiscard]] Tokens lex(const base::Source& source, base::SourceId id, base::Span range,
                         base::Diagnostics& diagnostics);

/// The text without blanks at both ends, and with one blank for each run outside of quotation
/// marks.
[[nodiscard]] std::string single_spaced(std::string_view text);

/// Is this the text of a date in another notation? The lexer has reported it.
[[nodiscard]] bool is_foreign_date(std::string_view date);

}  // namespace servanda::grammar
