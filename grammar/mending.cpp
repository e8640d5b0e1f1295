// Tokens that resemble valid ones: dates and figures in other notations, operators of other
// languages, look-alike characters.

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/lexing.hpp"

namespace servanda::grammar {
namespace {

bool is_part_of_a_word(char sign) { return sign != ' ' && sign != '\n' && sign != '\t'; }

/// Does a character beyond ASCII begin or continue here?
bool is_foreign(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

std::string in_place(const ForeignSign& sign) { return "write `" + std::string(sign.meant) + "`"; }

std::size_t count_of_digits(std::string_view text) {
  std::size_t many = 0;
  while (many < text.size() && base::is_digit(text[many])) ++many;
  return many;
}

/// The year follows a day and a month.
bool is_date_by_day(const std::array<std::size_t, 3>& digits, char sign, std::string_view last) {
  const bool of_our_days = last.starts_with('1') || last.starts_with('2');
  const bool signs = sign == '.' || sign == '/' || sign == '-';
  return signs && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4 && of_our_days;
}

/// The year comes first, but not in our notation.
bool is_date_by_year(const std::array<std::size_t, 3>& digits, char sign, std::string_view first) {
  const bool of_our_days = first.starts_with('1') || first.starts_with('2');
  const bool ours = sign == '-' && digits[1] == 2 && digits[2] == 2;
  return (sign == '/' || sign == '-') && digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2 &&
         of_our_days && !ours;
}

}  // namespace

std::size_t size_of_foreign_date(std::string_view text) {
  std::array<std::size_t, 3> digits{};
  std::size_t at = 0;
  char sign = '\0';
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0) {
      if (at == text.size() || (i == 2 && text[at] != sign)) return 0;
      sign = text[at++];
    }
    digits[i] = count_of_digits(text.substr(at));
    if (digits[i] == 0) return 0;
    at += digits[i];
  }
  const bool goes_on = at < text.size() && (is_letter(text[at]) || text[at] == sign);
  const bool date = is_date_by_day(digits, sign, text.substr(at - digits[2])) ||
                    is_date_by_year(digits, sign, text);
  return date && !goes_on ? at : 0;
}

bool is_foreign_date(std::string_view date) {
  return !date.empty() && size_of_foreign_date(date) == date.size();
}

void Lexer::decimal_comma(std::uint32_t begin) {
  while (base::is_digit(peek()) || (peek() == ',' && base::is_digit(peek(1)))) ++at_;
  diagnostics_.error("P004", {id_, {begin, at_}}, "a comma in a figure", "written with a comma",
                     "write decimals with a point, `2.5`, and thousands without a sign, `1000`");
  add(TokenKind::number, begin, "0");
}

void Lexer::foreign_date(std::uint32_t size) {
  const std::uint32_t begin = at_;
  at_ += size;
  const std::string_view written = text_.substr(begin, size);
  std::array<std::string_view, 3> parts;
  std::string_view left = written;
  for (std::string_view& part : parts) {
    const std::size_t sign = std::min(left.find_first_of("./-"), left.size());
    part = left.substr(0, sign);
    left.remove_prefix(std::min(sign + 1, left.size()));
  }
  constexpr std::size_t digits_of_year = 4;
  const bool by_year = parts[0].size() == digits_of_year;
  const std::string year(by_year ? parts[0] : parts[2]);
  const auto two = [](std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
  };
  const std::string first = two(by_year ? parts[1] : parts[0]);
  const std::string second = two(by_year ? parts[2] : parts[1]);
  const std::string month_first = year + "-" + first + "-" + second;
  const std::string day_first = year + "-" + second + "-" + first;
  const auto may_be = [](const std::string& month, const std::string& day) {
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
  };
  // Without a leading year, only a number above twelve distinguishes day and month.
  std::vector<std::string> readings;
  if (may_be(first, second)) readings.push_back(month_first);
  if (may_be(second, first) && first != second && (!by_year || readings.empty()))
    readings.push_back(day_first);
  std::string help = "write year, month, day";
  std::vector<base::Edit> edits;
  if (readings.size() == 1) {
    help += ": `" + readings.front() + "`";
    edits = {edit(begin, at_, readings.front())};
  } else if (readings.size() == 2) {
    help += ": `" + day_first + "` if the day is first, `" + month_first + "` if the month is";
  }
  error("P013", begin, "`" + std::string(written) + "` is not how a date is written",
        std::move(help), std::move(edits));
  add(TokenKind::date, begin, written);
}

void Lexer::error(std::string_view code, std::uint32_t begin, std::string message, std::string help,
                  std::vector<base::Edit> edits) {
  base::Diagnostic diagnostic{std::string(code),
                              base::Severity::error,
                              std::move(message),
                              {{{id_, {begin, at_}}, {}}},
                              {std::move(help)}};
  diagnostic.edits = std::move(edits);
  diagnostics_.add(std::move(diagnostic));
}

base::Edit Lexer::edit(std::uint32_t begin, std::uint32_t end, std::string_view text) const {
  return {{id_, {begin, end}}, std::string(text)};
}

void Lexer::foreign_comment() {
  const std::uint32_t begin = at_;
  const bool to_the_end = peek(1) == '/';
  at_ += 2;
  std::vector<base::Edit> edits;
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
  if (several)
    add(TokenKind::name, begin, word);  // meant as a name, so that the next token is
                                        // valid
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
    } else if (is_letter(peek()) || base::is_digit(peek()) ||
               (peek() == '.' && is_letter(peek(1)))) {
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
  at_ = opened;  // the message points at the first mark
  std::vector<base::Edit> edits;
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
