#pragma once
// The words of a file with the comments around them. Internal to `grammar/format`.

#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "grammar/token.hpp"

namespace servanda::grammar::layout {

struct Comment {
  std::string_view text;
  bool blank_above = false;  ///< an empty line stands before it
};

/// A token, the comments on lines of their own before it, and the one behind it on its line.
struct Piece {
  Token token;
  std::vector<Comment> above;
  std::string_view behind;
  bool blank_above = false;

  [[nodiscard]] bool has_comment() const { return !above.empty() || !behind.empty(); }
  [[nodiscard]] bool is(std::string_view text) const {
    return token.kind != TokenKind::text && token.text == text;
  }
  /// Does an empty line stand before it and its comments?
  [[nodiscard]] bool is_set_apart() const {
    return above.empty() ? blank_above : above.front().blank_above;
  }
};

/// Positions in the list of pieces, the last not included.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
};

/// All tokens of a source; the last is the end, which holds the comments at the end of the file.
[[nodiscard]] std::vector<Piece> pieces_of(const base::Source& source, base::SourceId id);

/// The first piece that begins at this byte or behind it.
[[nodiscard]] std::size_t piece_at(const std::vector<Piece>& pieces, std::uint32_t byte);

/// The words as they are written, with the usual space between them: `a[b] < sum(c of s)`.
[[nodiscard]] std::string inline_text(const base::Source& source, const std::vector<Piece>& pieces,
                                      Range range);
/// Is there a blank between two neighbours on a line? `before` is the token before the first.
[[nodiscard]] bool is_spaced(const Token* before, const Token& one, const Token& next);

}  // namespace servanda::grammar::layout
