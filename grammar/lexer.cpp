#include <algorithm>
#include <string>
#include <utility>

#include "grammar/lexing.hpp"

namespace servanda::grammar {

Tokens Lexer::run() {
  constexpr std::size_t bytes_a_token = 6;  // in most rule texts, with their blanks
  tokens_.tokens.reserve((end_ - at_) / bytes_a_token + 1);
  while (skip_blanks()) next();
  add(TokenKind::end, at_, text_.substr(at_, 0));
  return std::move(tokens_);
}

bool Lexer::skip_blanks() {
  while (at_ < end_) {
    const char c = text_[at_];
    if (c == '\n') line_start_ = true;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      if (c == '\r' && peek(1) != '\n') require_line_ends(text_.substr(at_, 1), at_);
      ++at_;
    } else if (c == '#') {
      const std::uint32_t begin = at_;
      while (at_ < end_ && text_[at_] != '\n') ++at_;
      const std::uint32_t end = text_[at_ - 1] == '\r' ? at_ - 1 : at_;
      tokens_.comments.push_back({begin, end});
      require_line_ends(text_.substr(begin, end - begin), begin);
    } else {
      return true;
    }
  }
  return false;
}

/// An editor may show a new line there, so that visible text would be a comment. One message is
/// enough: in a file of an old program all line ends are so.
void Lexer::require_line_ends(std::string_view blanks, std::uint32_t begin) {
  if (has_odd_line_end_) return;
  for (const std::string_view sign :
       {"\r", "\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    const std::size_t found = blanks.find(sign);
    if (found == std::string_view::npos) continue;
    has_odd_line_end_ = true;
    const auto at = begin + static_cast<std::uint32_t>(found);
    diagnostics_.error("P014", {id_, {at, at + static_cast<std::uint32_t>(sign.size())}},
                       "a line ends here in another way than with a line feed",
                       "what follows it still counts as the same line",
                       "save the file with LF or CR LF at the end of each line");
    return;
  }
}

void Lexer::add(TokenKind kind, std::uint32_t begin, std::string_view text) {
  const bool fixed = kind == TokenKind::name || kind == TokenKind::symbol;
  const Word word = fixed ? find_word(text) : Word();
  tokens_.tokens.push_back({kind, line_start_, word, {begin, at_}, text});
  in_row_ = word == "|" || (in_row_ && !line_start_);
  line_start_ = false;
}

void Lexer::next() {
  const char c = peek();
  if (is_letter(c)) return word(TokenKind::name);
  if (base::is_digit(c)) return figure();
  if (c == '"') return quoted();
  symbol();
}

void Lexer::word(TokenKind kind) {
  const std::uint32_t begin = at_;
  const auto continues = [&] {
    return is_letter(peek()) || base::is_digit(peek()) ||
           (peek() == '.' && (is_letter(peek(1)) || base::is_digit(peek(1))));
  };
  while (continues()) ++at_;
  add(kind, begin, text_.substr(begin, at_ - begin));
}

void Lexer::figure() {
  // The symbol of a document has numbers and slashes, too.
  const bool in_a_symbol = at_ > 0 && text_[at_ - 1] == '/';
  if (const std::size_t size = in_a_symbol ? 0 : size_of_foreign_date(rest()); size > 0)
    return foreign_date(static_cast<std::uint32_t>(size));
  const std::uint32_t begin = at_;
  std::uint32_t ahead = 0;
  while (base::is_digit(peek(ahead))) ++ahead;
  const std::uint32_t digits = ahead;
  if (peek(ahead) == '.' && is_letter(peek(ahead + 1))) return word(TokenKind::path);
  if (digits == 4 && peek(ahead) == '-' && base::is_digit(peek(ahead + 1)) &&
      base::is_digit(peek(ahead + 2)))
    return date();
  if (peek(ahead) == '.' && base::is_digit(peek(ahead + 1))) {
    ++ahead;
    while (base::is_digit(peek(ahead))) ++ahead;
    if (peek(ahead) == '.') return word(TokenKind::path);  // 5.1.2
  }
  at_ += ahead;
  const std::string_view text = text_.substr(begin, ahead);
  if (peek() == '%') {
    ++at_;
    return add(TokenKind::percent, begin, text);
  }
  if (peek() == ',' && base::is_digit(peek(1)) && !is_list_comma()) return decimal_comma(begin);
  add(TokenKind::number, begin, text);
}

bool Lexer::is_list_comma() const {
  const auto& tokens = tokens_.tokens;
  return !tokens.empty() &&
         (tokens.back().word == "{" || tokens.back().word == "," || tokens.back().word == "(");
}

void Lexer::date() {
  const std::uint32_t begin = at_;
  at_ += 7;  // 2022-08
  if (peek() == '-' && base::is_digit(peek(1)) && base::is_digit(peek(2))) at_ += 3;
  add(TokenKind::date, begin, text_.substr(begin, at_ - begin));
}

void Lexer::quoted() {
  const std::uint32_t begin = at_++;
  while (at_ < end_ && peek() != '"' && peek() != '\n')
    at_ += (peek() == '\\' && at_ + 1 < end_) ? 2U : 1U;
  at_ = std::min(at_, end_);
  const std::string_view inside = text_.substr(begin + 1, at_ - begin - 1);
  if (peek() == '"') {
    ++at_;
  } else {
    diagnostics_.error("P002", {id_, {begin, at_}}, "this text has no end", "starts here",
                       "close it with `\"` on the same line");
  }
  add(TokenKind::text, begin, inside);
}

void Lexer::symbol() {
  const std::uint32_t begin = at_;
  if (rest().starts_with("//") || rest().starts_with("/*")) return foreign_comment();
  const auto foreign = foreign_operator(rest());
  // In a table two bars are an empty cell.
  if (foreign && !(in_row_ && foreign->written == "||")) return mend(*foreign, begin);
  for (const std::size_t size : {2U, 1U}) {
    const std::string_view sign = rest().substr(0, size);
    if (find_word(sign) == Word()) continue;
    at_ += static_cast<std::uint32_t>(sign.size());
    return add(TokenKind::symbol, begin, sign);
  }
  unknown_sign();
}

Tokens lex(const base::Source& source, base::SourceId id, base::Span range,
           base::Diagnostics& diagnostics) {
  return Lexer(source, id, range, diagnostics).run();
}

std::string single_spaced(std::string_view text) {
  std::string result;
  bool quoted = false;
  bool blank = false;
  for (const char c : text) {
    if (!quoted && (c == ' ' || c == '\t')) {
      blank = true;
      continue;
    }
    if (blank && !result.empty()) result += ' ';
    blank = false;
    if (c == '"') quoted = !quoted;
    result += c;
  }
  return result;
}

}  // namespace servanda::grammar
