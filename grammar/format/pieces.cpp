#include "grammar/format/pieces.hpp"

#include <algorithm>
#include <array>

#include "base/diagnostic.hpp"

namespace servanda::grammar::layout {
namespace {

template <std::size_t Count>
bool is_one_of(const Token& token, const std::array<std::string_view, Count>& words) {
  return token.kind != TokenKind::text &&
         std::find(words.begin(), words.end(), token.text) != words.end();
}

std::size_t line_breaks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const auto from = text.begin() + begin;
  return static_cast<std::size_t>(std::count(from, text.begin() + end, '\n'));
}

/// A name that may stand before a parenthesis without being a call.
bool is_word_operator(const Token& token) {
  constexpr std::array<std::string_view, 6> words{"least",   "most",    "than",
                                                  "exactly", "between", "over"};
  return token.word.is_reserved() || is_one_of(token, words);
}

/// A minus or plus without a left operand.
bool is_sign(const Token* before, const Token& token) {
  constexpr std::array<std::string_view, 16> openers{"(", "[",  "{",  ",",  ";", ":", "=", "<",
                                                     ">", "<=", ">=", "!=", "+", "-", "*", "/"};
  if (token.kind != TokenKind::symbol || token.text != "-") return false;
  return before == nullptr || is_one_of(*before, openers) ||
         (before->kind == TokenKind::name && is_word_operator(*before));
}

}  // namespace

std::vector<Piece> pieces_of(const base::Source& source, base::SourceId id) {
  base::Diagnostics none;
  const std::string_view text = source.text();
  const Tokens lexed = lex(source, id, {0, static_cast<std::uint32_t>(text.size())}, none);
  std::vector<Piece> pieces;
  pieces.reserve(lexed.tokens.size());
  std::size_t next_comment = 0;
  std::uint32_t at = 0;  // the end of the previous token
  for (const Token& token : lexed.tokens) {
    Piece piece{token};
    while (next_comment < lexed.comments.size() &&
           lexed.comments[next_comment].begin < token.span.begin) {
      const base::Span comment = lexed.comments[next_comment++];
      std::string_view words = text.substr(comment.begin, comment.end - comment.begin);
      while (!words.empty() &&
             (words.back() == ' ' || words.back() == '\t' || words.back() == '\r'))
        words.remove_suffix(1);
      const std::size_t breaks = line_breaks(text, at, comment.begin);
      if (breaks == 0 && !pieces.empty() && piece.above.empty()) {
        pieces.back().behind = words;
      } else {
        piece.above.push_back({words, breaks > 1});
      }
      at = comment.end;
    }
    piece.blank_above = line_breaks(text, at, token.span.begin) > 1;
    at = token.span.end;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::size_t piece_at(const std::vector<Piece>& pieces, std::uint32_t byte) {
  const auto found = std::lower_bound(
      pieces.begin(), pieces.end(), byte,
      [](const Piece& piece, std::uint32_t at) { return piece.token.span.begin < at; });
  return static_cast<std::size_t>(found - pieces.begin());
}

bool is_spaced(const Token* before, const Token& one, const Token& next) {
  constexpr std::array<std::string_view, 7> closers{")", "]", ",", ";", ":", "..", "["};
  constexpr std::array<std::string_view, 3> openers{"(", "[", ".."};
  if (next.kind == TokenKind::symbol && is_one_of(next, closers)) return false;
  if (one.kind == TokenKind::symbol && is_one_of(one, openers)) return false;
  if (is_sign(before, one)) return false;
  // A pattern such as `disarmament.*`.
  const bool touches = one.span.end == next.span.begin;
  if (touches && (next.text == "." || one.text == ".")) return false;
  const bool call = next.kind == TokenKind::symbol && next.text == "(" &&
                    one.kind == TokenKind::name && !is_word_operator(one);
  return !call;
}

std::string inline_text(const base::Source& source, const std::vector<Piece>& pieces, Range range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = pieces[i].token;
    if (i > range.begin) {
      const Token* before = i > range.begin + 1 ? &pieces[i - 2].token : nullptr;
      if (is_spaced(before, pieces[i - 1].token, token)) text += ' ';
    }
    text += source.text(token.span);
  }
  return text;
}

}  // namespace servanda::grammar::layout
