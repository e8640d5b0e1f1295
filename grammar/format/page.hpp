#pragma once
// The lines that come out, and the layouts that all declarations share. Internal to
// `grammar/format`.
//
// A layout writes a range of pieces from the place where the page stands; it never leaves out a
// comment: one behind a word ends the line, one above a word begins a line of its own.

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
  void write(std::string_view text);  ///< goes on with the line
  void indent(std::size_t column);    ///< spaces up to this column
  void end_line();
  void blank_line();  ///< one, however often it is asked for, and none at the top
  [[nodiscard]] std::size_t column() const;
  [[nodiscard]] std::string take();

  // --- pieces
  [[nodiscard]] const Piece& operator[](std::size_t at) const { return pieces_[at]; }
  [[nodiscard]] std::string text(Range range) const { return inline_text(source_, pieces_, range); }
  [[nodiscard]] std::size_t cells_of(Range range) const;
  /// Comments inside of it, but for those above its first and behind its last piece.
  [[nodiscard]] bool has_comments_inside(Range range) const;
  [[nodiscard]] bool fits(Range range) const;

  /// The comments above a piece, each on a line of its own; the page stands at the start of a line.
  void comments_above(std::size_t piece, std::size_t column);
  /// The comment behind the last piece of a line, if there is one, and the end of the line.
  void end_line_after(std::size_t piece);

  /// Where a comment stands before this piece: the end of the line, the comments, and a new line up
  /// to `column`. False where none does, and nothing is written.
  bool breaks_for_comment(std::size_t piece, std::size_t column);
  /// A blank, or a new line up to `column`.
  void go_on(bool on_new_line, std::size_t column);

  /// All on one line; broken only where a comment needs it, and gone on with at `column`.
  void on_one_line(Range range, std::size_t column);
  /// As many of them to a line as it holds; none is broken but by a comment.
  void filled(const std::vector<Range>& words, std::size_t column, std::size_t line_width = width);
  /// Each part on a line of its own, unless all fit on one.
  void parts(const std::vector<Range>& parts, std::size_t column);
  /// A condition or a figure: broken at its operators, the loosest first.
  void condition(Range range, std::size_t column);

 private:
  void quantified(Range range, std::size_t body, std::size_t column);
  void escaped(const std::vector<Range>& parts, std::size_t column);
  void in_braces(Range inside, std::size_t column);
  [[nodiscard]] std::size_t reach_of_quantifier(Range range) const;
  /// The operand, `or else …`, `because …`; none where there is no escape.
  [[nodiscard]] std::vector<Range> escapes(Range range, std::size_t end) const;
  void connected(const std::vector<std::size_t>& operators, Range range, std::size_t column);
  bool bracketed(Range range, std::size_t column);
  void bracket_content(Range inside, std::size_t column);
  [[nodiscard]] std::size_t closing(std::size_t opening, std::size_t end) const;
  /// Where the loosest of the operators stand that lie in no bracket.
  [[nodiscard]] std::vector<std::size_t> loosest_operators(Range range) const;

  const base::Source& source_;
  const std::vector<Piece>& pieces_;
  std::string text_;
  std::size_t line_start_ = 0;
};

}  // namespace servanda::grammar::layout
