#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "grammar/token.hpp"

namespace servanda::grammar {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// A sign that word processors put where another is meant.
struct Lookalike {
  std::string_view bytes;
  std::string_view name;
  std::string_view meant;
};
constexpr std::array<Lookalike, 17> lookalikes{{
    {"\u201C", "a typographic quotation mark", "\""},
    {"\u201D", "a typographic quotation mark", "\""},
    {"\u00AB", "a typographic quotation mark", "\""},
    {"\u00BB", "a typographic quotation mark", "\""},
    {"\u2018", "a typographic quotation mark", "\""},
    {"\u2019", "a typographic quotation mark", "\""},
    {"\u00A0", "a no-break space", " "},
    {"\u3000", "a full-width space", " "},
    {"\u2264", "the sign ≤", "<="},
    {"\u2265", "the sign ≥", ">="},
    {"\u2260", "the sign ≠", "!="},
    {"\u2212", "a typographic minus", "-"},
    {"\u2013", "a dash", "-"},
    {"\uFF5B", "a full-width brace", "{"},
    {"\uFF5D", "a full-width brace", "}"},
    {"\uFF08", "a full-width parenthesis", "("},
    {"\uFF09", "a full-width parenthesis", ")"},
}};

/// What other languages write, and what it is here.
struct Foreign {
  std::string_view written;
  std::string_view meant;
  bool same_symbol;  ///< go on as if it had been written right
};
constexpr std::array<Foreign, 5> foreign_operators{{
    {"==", "=", true},
    {"&&", "and", false},
    {"||", "or", false},
    {"<>", "!=", true},
    {"=>", ">=", true},
}};

class Lexer {
 public:
  Lexer(const Source& source, SourceId id, Span range, Diagnostics& diagnostics)
      : text_(source.text()),
        id_(id),
        at_(range.begin),
        end_(range.end),
        diagnostics_(diagnostics) {}

  Tokens run() {
    while (skip_blanks()) next();
    add(TokenKind::end, at_, text_.substr(at_, 0));
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < end_ ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  /// False at the end.
  bool skip_blanks() {
    while (at_ < end_) {
      const char c = text_[at_];
      if (c == '\n') line_start_ = true;
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        ++at_;
      } else if (c == '#') {
        const std::uint32_t begin = at_;
        while (at_ < end_ && text_[at_] != '\n') ++at_;
        tokens_.comments.push_back({begin, at_});
      } else {
        return true;
      }
    }
    return false;
  }

  void add(TokenKind kind, std::uint32_t begin, std::string_view text) {
    tokens_.tokens.push_back({kind, line_start_, {begin, at_}, text});
    in_row_ = text == "|" || (in_row_ && !line_start_);
    line_start_ = false;
  }

  void next() {
    const char c = peek();
    if (is_letter(c)) return word(TokenKind::name);
    if (is_digit(c)) return figure();
    if (c == '"') return quoted();
    symbol();
  }

  void word(TokenKind kind) {
    const std::uint32_t begin = at_;
    const auto continues = [&] {
      return is_letter(peek()) || is_digit(peek()) ||
             (peek() == '.' && (is_letter(peek(1)) || is_digit(peek(1))));
    };
    while (continues()) ++at_;
    add(kind, begin, text_.substr(begin, at_ - begin));
  }

  void figure() {
    const std::uint32_t begin = at_;
    std::uint32_t ahead = 0;
    while (is_digit(peek(ahead))) ++ahead;
    const std::uint32_t digits = ahead;
    if (peek(ahead) == '.' && is_letter(peek(ahead + 1))) return word(TokenKind::path);
    if (digits == 4 && peek(ahead) == '-' && is_digit(peek(ahead + 1)) && is_digit(peek(ahead + 2)))
      return date();
    if (peek(ahead) == '.' && is_digit(peek(ahead + 1))) {
      ++ahead;
      while (is_digit(peek(ahead))) ++ahead;
      if (peek(ahead) == '.') return word(TokenKind::path);  // 5.1.2
    }
    at_ += ahead;
    const std::string_view text = text_.substr(begin, ahead);
    if (peek() == '%') {
      ++at_;
      return add(TokenKind::percent, begin, text);
    }
    if (peek() == ',' && is_digit(peek(1)) && !is_list_comma()) return decimal_comma(begin);
    add(TokenKind::number, begin, text);
  }

  /// `{ 1,2 }` is a list; `1,5 %` or `1,000` in a comparison is a figure written another way.
  [[nodiscard]] bool is_list_comma() const {
    const auto& tokens = tokens_.tokens;
    return !tokens.empty() &&
           (tokens.back().text == "{" || tokens.back().text == "," || tokens.back().text == "(");
  }

  void decimal_comma(std::uint32_t begin) {
    while (is_digit(peek()) || (peek() == ',' && is_digit(peek(1)))) ++at_;
    diagnostics_.error("P004", {id_, {begin, at_}}, "a comma in a figure", "written with a comma",
                       "write decimals with a point, `2.5`, and thousands without a sign, `1000`");
    add(TokenKind::number, begin, "0");
  }

  void date() {
    const std::uint32_t begin = at_;
    at_ += 7;  // 2022-08
    if (peek() == '-' && is_digit(peek(1)) && is_digit(peek(2))) at_ += 3;
    add(TokenKind::date, begin, text_.substr(begin, at_ - begin));
  }

  void quoted() {
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

  void symbol() {
    const std::uint32_t begin = at_;
    for (const Foreign& foreign : foreign_operators) {
      if (!rest().starts_with(foreign.written)) continue;
      if (in_row_ && foreign.written == "||") continue;  // an empty cell
      at_ += static_cast<std::uint32_t>(foreign.written.size());
      diagnostics_.error("P005", {id_, {begin, at_}},
                         "`" + std::string(foreign.written) + "` is not an operator here", {},
                         "write `" + std::string(foreign.meant) + "`");
      return add(foreign.same_symbol ? TokenKind::symbol : TokenKind::name, begin, foreign.meant);
    }
    constexpr std::array<std::string_view, 22> symbols{"<=", ">=", "!=", "..", "{", "}", "(", ")",
                                                       "[",  "]",  ",",  ";",  ":", "|", "=", "<",
                                                       ">",  "+",  "-",  "*",  "/", "."};
    for (const std::string_view symbol : symbols) {
      if (!rest().starts_with(symbol)) continue;
      at_ += static_cast<std::uint32_t>(symbol.size());
      return add(TokenKind::symbol, begin, symbol);
    }
    unknown_sign();
  }

  void unknown_sign() {
    const std::uint32_t begin = at_;
    for (const Lookalike& lookalike : lookalikes) {
      if (!rest().starts_with(lookalike.bytes)) continue;
      at_ += static_cast<std::uint32_t>(lookalike.bytes.size());
      return mend(lookalike, begin);
    }
    ++at_;
    while (at_ < end_ && (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U) ++at_;
    const std::string sign(text_.substr(begin, at_ - begin));
    diagnostics_.error("P003", {id_, {begin, at_}}, "`" + sign + "` can't stand in a rule", {},
                       "only texts in `\"` and comments may hold signs beyond ASCII letters, "
                       "digits and operators");
  }

  /// Reports a look-alike and goes on as if the right sign stood there.
  void mend(const Lookalike& lookalike, std::uint32_t begin) {
    const bool quotes = lookalike.meant == "\"";
    const bool blank = lookalike.meant == " ";
    diagnostics_.error(
        "P003", {id_, {begin, at_}}, std::string(lookalike.name) + " stands in the rule", {},
        blank ? "write a plain space" : "write `" + std::string(lookalike.meant) + "`");
    if (blank) return;
    if (!quotes) return add(TokenKind::symbol, begin, lookalike.meant);
    const std::uint32_t inside = at_;
    while (at_ < end_ && peek() != '\n' && !closes_quotation()) ++at_;
    const std::string_view text = text_.substr(inside, at_ - inside);
    if (at_ < end_ && peek() == '"') ++at_;
    for (const Lookalike& other : lookalikes) {
      if (other.meant == "\"" && rest().starts_with(other.bytes)) {
        at_ += static_cast<std::uint32_t>(other.bytes.size());
        break;
      }
    }
    add(TokenKind::text, begin, text);
  }

  [[nodiscard]] bool closes_quotation() const {
    return peek() == '"' ||
           std::any_of(lookalikes.begin(), lookalikes.end(), [&](const Lookalike& other) {
             return other.meant == "\"" && rest().starts_with(other.bytes);
           });
  }

  std::string_view text_;
  SourceId id_;
  std::uint32_t at_;
  std::uint32_t end_;
  Diagnostics& diagnostics_;
  bool line_start_ = true;
  bool in_row_ = false;  ///< a bar stands before it on this line
  Tokens tokens_;
};

}  // namespace

Tokens lex(const Source& source, SourceId id, Span range, Diagnostics& diagnostics) {
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

bool is_reserved(std::string_view word) {
  constexpr std::array<std::string_view, 59> reserved{
      "members",   "and",     "or",       "not",        "implies",   "in",       "is",
      "has",       "of",      "for",      "where",      "because",   "else",     "from",
      "to",        "every",   "some",     "no",         "yes",       "previous", "met",
      "partly",    "applies", "when",     "review",     "once",      "binds",    "title",
      "cites",     "theme",   "force",    "asks",       "says",      "note",     "related",
      "given",     "expect",  "scenario", "commitment", "indicator", "event",    "parameter",
      "group",     "choice",  "pack",     "use",        "unit",      "by",       "define",
      "exception", "until",   "grace",    "late",       "check",     "index",    "score",
      "scale",     "bands",   "weight"};
  return std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

}  // namespace servanda::grammar
