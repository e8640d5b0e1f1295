#pragma once
// The lines of the result, and the layouts that all declarations share. Internal to
// `grammar/format`.
//
// A layout writes a range of pieces from the current position of the page. It never leaves out a
// comment: one after a word ends the line, one above a word begins a line of its own.

#include <string>
#include <vector>

#include "grammar/format/pieces.hpp"

namespace servanda::grammar::layout {

class Page {
 public:
  static constexpr std::size_t width = 100;
  static constexpr std::size_t width_of_declarations = 120;  ///< of one line

  Page(const base::Source& source, const std::vector<Piece>& pieces)
      : source_(source), pieces_(pieces) {}

  // --- lines
  void write(std::string_view text);  ///< continues the line
  void indent(std::size_t column);    ///< spaces up to this column
  void end_line();
  void blank_line();  ///< at most one, and none at the top
  [[nodiscard]] std::size_t column() const;
  [[nodiscard]] std::string take();

  // --- pieces
  [[nodiscard]] const Piece& operator[](std::size_t at) const { return pieces_[at]; }
  [[nodiscard]] std::string text(Range range) const { return inline_text(source_, pieces_, range); }
  [[nodiscard]] std::size_t cells_of(Range range) const;
  /// Are there comments inside, other than above the first piece and after the last one?
  [[nodiscard]] bool has_comments_inside(Range range) const;
  [[nodiscard]] bool fits(Range range) const;

  /// The comments above a piece, each on a line of its own; the page stands at the start of a line.
  void comments_above(std::size_t piece, std::size_t column);
  /// Writes the comment after the last piece of a line, if there is one, and ends the line.
  void end_line_after(std::size_t piece);

  /// If comments stand before this piece: ends the line, writes them, and begins a line up to
  /// `column`. Otherwise writes nothing and returns false.
  bool breaks_for_comment(std::size_t piece, std::size_t column);
  /// A blank, or a new line up to `column`.
  void go_on(bool on_new_line, std::size_t column);

  /// Writes all on one line; only a comment breaks it, and the rest continues at `column`.
  void on_one_line(Range range, std::size_t column);
  /// Writes as many of them to a line as it holds; only a comment breaks one.
  void filled(const std::vector<Range>& words, std::size_t column, std::size_t line_width = width);
  /// Each part on a line of its own, unless all fit on one.
  void parts(const std::vector<Range>& parts, std::size_t column);
  /// Breaks a condition or a figure at its operators, the loosest first.
  void condition(Range range, std::size_t column);

 private:
  void quantified(Range range, std::size_t body, std::size_t column);
  void escaped(const std::vector<Range>& parts, std::size_t column);
  void in_braces(Range inside, std::size_t column);
  [[nodiscard]] std::size_t reach_of_quantifier(Range range) const;
  /// The operand, `or else …`, `because …`; nothing if there is no escape.
  [[nodiscard]] std::vector<Range> escapes(Range range, std::size_t end) const;
  void connected(const std::vector<std::size_t>& operators, Range range, std::size_t column);
  bool bracketed(Range range, std::size_t column);
  void bracket_content(Range inside, std::size_t column);
  [[nodiscard]] std::size_t closing(std::size_t opening, std::size_t end) const;
  /// The positions of the loosest operators outside of brackets.
  [[nodiscard]] std::vector<std::size_t> loosest_operators(Range range) const;

  const base::Source& source_;
  const std::vector<Piece>& pieces_;
  std::string text_;
  std::size_t line_start_ = 0;
};

}  // namespace servanda::grammar::layout
