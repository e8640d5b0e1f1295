#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "grammar/signs.hpp"
#include "grammar/token.hpp"

namespace servanda::grammar {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
 public:
  Lexer(const Source& source, SourceId id, Span range, Diagnostics& diagnostics)
      : text_(source.text()),
        id_(id),
        at_(range.begin),
        end_(range.end),
        diagnostics_(diagnostics) {}

  Tokens run() {
    constexpr std::size_t bytes_a_token = 6;  // of most rule texts, with their blanks
    tokens_.tokens.reserve((end_ - at_) / bytes_a_token + 1);
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
    const bool fixed = kind == TokenKind::name || kind == TokenKind::symbol;
    const Word word = fixed ? find_word(text) : Word();
    tokens_.tokens.push_back({kind, line_start_, word, {begin, at_}, text});
    in_row_ = word == "|" || (in_row_ && !line_start_);
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
    if (const std::uint32_t size = size_of_foreign_date(); size > 0) return foreign_date(size);
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
           (tokens.back().word == "{" || tokens.back().word == "," || tokens.back().word == "(");
  }

  void decimal_comma(std::uint32_t begin) {
    while (is_digit(peek()) || (peek() == ',' && is_digit(peek(1)))) ++at_;
    diagnostics_.error("P004", {id_, {begin, at_}}, "a comma in a figure", "written with a comma",
                       "write decimals with a point, `2.5`, and thousands without a sign, `1000`");
    add(TokenKind::number, begin, "0");
  }

  /// Of `26.08.2022`, `26/08/2022` or `8-26-2022`; 0 where no date is written so. No rule divides
  /// by a year without a blank, and no paragraph is of that number.
  [[nodiscard]] std::uint32_t size_of_foreign_date() const {
    std::uint32_t ahead = 0;
    const auto digits = [&] {
      const std::uint32_t begin = ahead;
      while (is_digit(peek(ahead))) ++ahead;
      return ahead - begin;
    };
    const std::uint32_t first = digits();
    const char sign = peek(ahead);
    if (first == 0 || first > 2 || (sign != '.' && sign != '/' && sign != '-')) return 0;
    ++ahead;
    const std::uint32_t second = digits();
    if (second == 0 || second > 2 || peek(ahead) != sign) return 0;
    ++ahead;
    const bool of_our_days = peek(ahead) == '1' || peek(ahead) == '2';
    if (digits() != 4 || !of_our_days || is_letter(peek(ahead)) || peek(ahead) == sign) return 0;
    return ahead;
  }

  /// Reports a date that begins with its day, or its month, and takes it as one.
  void foreign_date(std::uint32_t size) {
    const std::uint32_t begin = at_;
    at_ += size;
    const std::string_view written = text_.substr(begin, size);
    const std::size_t middle = written.find_first_of("./-");
    const std::string_view year = written.substr(size - 4);
    const auto two = [](std::string_view digits) {
      return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
    };
    const std::string first = two(written.substr(0, middle));
    const std::string second = two(written.substr(middle + 1, size - 5 - middle - 1));
    const auto ours = [&](const std::string& month, const std::string& day) {
      return std::string(year) + "-" + month + "-" + day;
    };
    // Only a number above twelve tells the day from the month.
    std::vector<Edit> edits;
    if (first > "12") edits = {edit(begin, at_, ours(second, first))};
    if (second > "12") edits = {edit(begin, at_, ours(first, second))};
    const std::string help =
        edits.empty() ? "write year, month, day: `" + ours(second, first) + "` if the day is first"
                      : "write year, month, day: `" + edits.front().text + "`";
    error("P013", begin, "`" + std::string(written) + "` is not how a date is written", help,
          std::move(edits));
    add(TokenKind::date, begin, written);
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

  void error(std::string_view code, std::uint32_t begin, std::string message, std::string help,
             std::vector<Edit> edits = {}) {
    Diagnostic diagnostic{std::string(code),
                          Severity::error,
                          std::move(message),
                          {{{id_, {begin, at_}}, {}}},
                          {std::move(help)}};
    diagnostic.edits = std::move(edits);
    diagnostics_.add(std::move(diagnostic));
  }
  [[nodiscard]] Edit edit(std::uint32_t begin, std::uint32_t end, std::string_view text) const {
    return {{id_, {begin, end}}, std::string(text)};
  }

  /// To the end of its line, so that its words are no errors of their own.
  void foreign_comment() {
    const std::uint32_t begin = at_;
    const bool to_the_end = peek(1) == '/';
    at_ += 2;
    std::vector<Edit> edits;
    if (to_the_end) edits.push_back(edit(begin, at_, "#"));
    error("P005", begin, "`" + std::string(text_.substr(begin, 2)) + "` begins no comment here",
          "comments begin with `#` and end with their line", std::move(edits));
    while (at_ < end_ && peek() != '\n') ++at_;
  }

  /// Reports an operator of another language and goes on as if ours stood there.
  void mend(const ForeignOperator& foreign, std::uint32_t begin) {
    at_ += static_cast<std::uint32_t>(foreign.written.size());
    std::string written(foreign.meant);
    if (foreign.is_word && begin > 0 && is_part_of_a_word(text_[begin - 1]))
      written = " " + written;
    if (foreign.is_word && peek() != ' ' && peek() != '\n') written += " ";
    error("P005", begin, "`" + std::string(foreign.written) + "` is not an operator here",
          "write `" + std::string(foreign.meant) + "`", {edit(begin, at_, written)});
    add(foreign.is_word ? TokenKind::name : TokenKind::symbol, begin, foreign.meant);
  }
  static bool is_part_of_a_word(char sign) { return sign != ' ' && sign != '\n' && sign != '\t'; }

  /// Does a sign beyond ASCII begin or go on here?
  static bool is_foreign(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

  void unknown_sign() {
    const std::uint32_t begin = at_;
    if (const auto sign = foreign_sign(rest())) {
      at_ += static_cast<std::uint32_t>(sign->size);
      return mend(*sign, begin);
    }
    do {  // a foreign word is one mistake, not one for each of its letters
      at_ += static_cast<std::uint32_t>(size_of_sign(rest()));
    } while (at_ < end_ && is_foreign(text_[begin]) && is_foreign(peek()) && !foreign_sign(rest()));
    const std::string_view word = text_.substr(begin, at_ - begin);
    const bool several = size_of_sign(word) < word.size();
    error("P003", begin, "`" + std::string(word) + "` can't stand in a rule",
          "only texts in `\"` and comments may hold signs beyond ASCII letters, digits and "
          "operators");
    if (several) add(TokenKind::name, begin, word);  // meant as a name: what follows it is sound
  }

  /// Reports a look-alike and goes on as if the right sign stood there.
  void mend(const ForeignSign& sign, std::uint32_t begin) {
    const std::string message = sign.name + " stands in the rule";
    switch (sign.kind) {
      case SignKind::blank:
        return error("P003", begin, message, "write a plain space", {edit(begin, at_, " ")});
      case SignKind::nothing:
        return error("P003", begin, message, "take it out", {edit(begin, at_, "")});
      case SignKind::symbol:
        error("P003", begin, message, in_place(sign), {edit(begin, at_, sign.meant)});
        return add(TokenKind::symbol, begin, sign.meant);
      case SignKind::letter:
        error("P003", begin, message, in_place(sign), {edit(begin, at_, sign.meant)});
        return rest_of_word(begin);
      case SignKind::quote:
        return foreign_quotation(message, begin);
    }
  }
  static std::string in_place(const ForeignSign& sign) {
    return "write `" + std::string(sign.meant) + "`";
  }

  /// The word that a foreign letter stands in is one word, whatever its other letters are.
  void rest_of_word(std::uint32_t begin) {
    auto& tokens = tokens_.tokens;
    const bool goes_on =
        !tokens.empty() && tokens.back().kind == TokenKind::name && tokens.back().span.end == begin;
    const std::uint32_t first = goes_on ? tokens.back().span.begin : begin;
    if (goes_on) {
      line_start_ = tokens.back().starts_line;
      tokens.pop_back();
    }
    while (at_ < end_) {
      const auto foreign = foreign_sign(rest());
      if (foreign && foreign->kind == SignKind::letter) {
        at_ += static_cast<std::uint32_t>(foreign->size);
      } else if (is_letter(peek()) || is_digit(peek()) || (peek() == '.' && is_letter(peek(1)))) {
        ++at_;
      } else {
        break;
      }
    }
    add(TokenKind::name, first, text_.substr(first, at_ - first));
  }

  /// Up to the mark that closes it on this line, typographic or not.
  void foreign_quotation(const std::string& message, std::uint32_t begin) {
    const std::uint32_t opened = at_;
    std::uint32_t closes = 0;
    while (at_ < end_ && peek() != '\n' && (closes = closing_mark()) == 0) ++at_;
    const std::uint32_t inside_end = at_;
    at_ = opened;  // the eye goes to the first mark
    std::vector<Edit> edits;
    if (closes > 0) {
      edits = {edit(begin, opened, "\""), edit(inside_end, inside_end + closes, "\"")};
    }
    error("P003", begin, message, "write `\"`", std::move(edits));
    at_ = inside_end + closes;
    add(TokenKind::text, begin, text_.substr(opened, inside_end - opened));
  }

  /// How many bytes the quotation mark here takes; 0 where there is none.
  [[nodiscard]] std::uint32_t closing_mark() const {
    if (peek() == '"') return 1;
    const auto sign = foreign_sign(rest());
    if (!sign || sign->kind != SignKind::quote) return 0;
    // An apostrophe within a word closes nothing: `China's`.
    const bool within = at_ > 0 && is_letter(text_[at_ - 1]) &&
                        is_letter(peek(static_cast<std::uint32_t>(sign->size)));
    return within ? 0 : static_cast<std::uint32_t>(sign->size);
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

bool is_foreign_date(std::string_view date) {
  return date.size() >= 8 && date.substr(0, 3).find_first_of("./-") != std::string_view::npos;
}

}  // namespace servanda::grammar
