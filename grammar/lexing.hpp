#pragma once
// The lexer's two halves: lexer.cpp reads what a rule may hold, mending.cpp what it may not, which
// is reported with what to write instead and taken as if that stood there. Internal to `grammar/`.

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

/// Of `26.08.2022`, `26/08/2022`, `8-26-2022`, `2022/8/26` or `2022-8-26`; 0 where no date begins a
/// text so. No rule divides by a year without a blank, and no paragraph is of that number.
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

  // What a rule may hold.

  /// False at the end.
  bool skip_blanks();
  void require_line_ends(std::string_view blanks, std::uint32_t begin);
  void add(TokenKind kind, std::uint32_t begin, std::string_view text);
  void next();
  void word(TokenKind kind);
  void figure();
  /// `{ 1,2 }` is a list; `1,5 %` or `1,000` in a comparison is a figure written another way.
  [[nodiscard]] bool is_list_comma() const;
  void date();
  void quoted();
  void symbol();

  // What it may not.

  void decimal_comma(std::uint32_t begin);
  /// Reports a date that begins with its day, or its month, and takes it as one.
  void foreign_date(std::uint32_t size);
  void error(std::string_view code, std::uint32_t begin, std::string message, std::string help,
             std::vector<base::Edit> edits = {});
  [[nodiscard]] base::Edit edit(std::uint32_t begin, std::uint32_t end,
                                std::string_view text) const;
  /// To the end of its line, so that its words are no errors of their own.
  void foreign_comment();
  /// Reports an operator of another language and goes on as if ours stood there.
  void mend(const ForeignOperator& foreign, std::uint32_t begin);
  void unknown_sign();
  /// Reports a look-alike and goes on as if the right sign stood there.
  void mend(const ForeignSign& sign, std::uint32_t begin);
  /// The word that a foreign letter stands in is one word, whatever its other letters are.
  void rest_of_word(std::uint32_t begin);
  /// Up to the mark that closes it on this line, typographic or not.
  void foreign_quotation(const std::string& message, std::uint32_t begin);
  /// How many bytes the quotation mark here takes; 0 where there is none.
  [[nodiscard]] std::uint32_t closing_mark() const;

  std::string_view text_;
  base::SourceId id_;
  std::uint32_t at_;
  std::uint32_t end_;
  base::Diagnostics& diagnostics_;
  bool line_start_ = true;
  bool has_odd_line_end_ = false;  ///< that was reported
  bool in_row_ = false;            ///< a bar stands before it on this line
  Tokens tokens_;
};

}  // namespace servanda::grammar
