#pragma once
// The two halves of the lexer: lexer.cpp reads valid tokens, mending.cpp invalid ones, which it
// reports with a replacement, and continues as if the replacement stood there. Internal to
// `grammar/`.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digit.hpp"
#include "base/source.hpp"
#include "grammar/signs.hpp"
#include "grammar/token.hpp"

namespace servanda::grammar {

[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// The size of `26.08.2022`, `26/08/2022`, `8-26-2022`, `2022/8/26` or `2022-8-26`; 0 if the text
/// does not begin with such a date. No rule divides by a year without a blank, and no paragraph has
/// such a number.
[[nodiscard]] std::size_t size_of_foreign_date(std::string_view text);

class Lexer {
 public:
  Lexer(const base::Source& source, base::SourceId id, base::Span range,
        base::Diagnostics& diagnostics)
      : text_(source.text()),
        id_(id),
        at_(range.begin),
        end_(range.end),
        diagnostics_(diagnostics) {}

  Tokens run();

 private:
  [[nodiscard]] char peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < end_ ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  // Valid tokens.

  /// False at the end.
  bool skip_blanks();
  void require_line_ends(std::string_view blanks, std::uint32_t begin);
  void add(TokenKind kind, std::uint32_t begin, std::string_view text);
  void next();
  void word(TokenKind kind);
  void figure();
  /// `{ 1,2 }` is a list; `1,5 %` or `1,000` in a comparison is a figure in another notation.
  [[nodiscard]] bool is_list_comma() const;
  void date();
  void quoted();
  void symbol();

  // Invalid tokens.

  void decimal_comma(std::uint32_t begin);
  /// Reports a date that begins with its day, or its month, and takes it as a date.
  void foreign_date(std::uint32_t size);
  void error(std::string_view code, std::uint32_t begin, std::string message, std::string help,
             std::vector<base::Edit> edits = {});
  [[nodiscard]] base::Edit edit(std::uint32_t begin, std::uint32_t end,
                                std::string_view text) const;
  /// Skips a foreign comment to the end of its line, so that its words give no errors of their own.
  void foreign_comment();
  /// Reports an operator of another language and continues as if ours stood there.
  void mend(const ForeignOperator& foreign, std::uint32_t begin);
  void unknown_sign();
  /// Reports a look-alike and continues as if the right character stood there.
  void mend(const ForeignSign& sign, std::uint32_t begin);
  /// Takes a word with a foreign letter as one word, with all its letters.
  void rest_of_word(std::uint32_t begin);
  /// Reads up to the closing mark on this line, typographic or not.
  void foreign_quotation(const std::string& message, std::uint32_t begin);
  /// The number of bytes of the quotation mark here; 0 if there is none.
  [[nodiscard]] std::uint32_t closing_mark() const;

  std::string_view text_;
  base::SourceId id_;
  std::uint32_t at_;
  std::uint32_t end_;
  base::Diagnostics& diagnostics_;
  bool line_start_ = true;
  bool has_odd_line_end_ = false;  ///< already reported
  bool in_row_ = false;            ///< a bar stands before it on this line
  Tokens tokens_;
};

}  // namespace servanda::grammar
