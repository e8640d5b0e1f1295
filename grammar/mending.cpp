// What looks like a rule and is none: dates and figures written another way, operators of other
// languages, signs that only look like ours.

#include <string>
#include <utility>

#include "grammar/lexing.hpp"

namespace servanda::grammar {
namespace {

bool is_part_of_a_word(char sign) { return sign != ' ' && sign != '\n' && sign != '\t'; }

/// Does a sign beyond ASCII begin or go on here?
bool is_foreign(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

std::string in_place(const ForeignSign& sign) { return "write `" + std::string(sign.meant) + "`"; }

}  // namespace

void Lexer::decimal_comma(std::uint32_t begin) {
  while (is_digit(peek()) || (peek() == ',' && is_digit(peek(1)))) ++at_;
  diagnostics_.error("P004", {id_, {begin, at_}}, "a comma in a figure", "written with a comma",
                     "write decimals with a point, `2.5`, and thousands without a sign, `1000`");
  add(TokenKind::number, begin, "0");
}

std::uint32_t Lexer::size_of_foreign_date() const {
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

void Lexer::foreign_date(std::uint32_t size) {
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

void Lexer::error(std::string_view code, std::uint32_t begin, std::string message, std::string help,
                  std::vector<Edit> edits) {
  Diagnostic diagnostic{std::string(code),
                        Severity::error,
                        std::move(message),
                        {{{id_, {begin, at_}}, {}}},
                        {std::move(help)}};
  diagnostic.edits = std::move(edits);
  diagnostics_.add(std::move(diagnostic));
}

Edit Lexer::edit(std::uint32_t begin, std::uint32_t end, std::string_view text) const {
  return {{id_, {begin, end}}, std::string(text)};
}

void Lexer::foreign_comment() {
  const std::uint32_t begin = at_;
  const bool to_the_end = peek(1) == '/';
  at_ += 2;
  std::vector<Edit> edits;
  if (to_the_end) edits.push_back(edit(begin, at_, "#"));
  error("P005", begin, "`" + std::string(text_.substr(begin, 2)) + "` begins no comment here",
        "comments begin with `#` and end with their line", std::move(edits));
  while (at_ < end_ && peek() != '\n') ++at_;
}

void Lexer::mend(const ForeignOperator& foreign, std::uint32_t begin) {
  at_ += static_cast<std::uint32_t>(foreign.written.size());
  std::string written(foreign.meant);
  if (foreign.is_word && begin > 0 && is_part_of_a_word(text_[begin - 1])) written = " " + written;
  if (foreign.is_word && peek() != ' ' && peek() != '\n') written += " ";
  error("P005", begin, "`" + std::string(foreign.written) + "` is not an operator here",
        "write `" + std::string(foreign.meant) + "`", {edit(begin, at_, written)});
  add(foreign.is_word ? TokenKind::name : TokenKind::symbol, begin, foreign.meant);
}

void Lexer::unknown_sign() {
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

void Lexer::mend(const ForeignSign& sign, std::uint32_t begin) {
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

void Lexer::rest_of_word(std::uint32_t begin) {
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

void Lexer::foreign_quotation(const std::string& message, std::uint32_t begin) {
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

std::uint32_t Lexer::closing_mark() const {
  if (peek() == '"') return 1;
  const auto sign = foreign_sign(rest());
  if (!sign || sign->kind != SignKind::quote) return 0;
  // An apostrophe within a word closes nothing: `China's`.
  const bool within = at_ > 0 && is_letter(text_[at_ - 1]) &&
                      is_letter(peek(static_cast<std::uint32_t>(sign->size)));
  return within ? 0 : static_cast<std::uint32_t>(sign->size);
}

}  // namespace servanda::grammar
