#include "grammar/format/page.hpp"

#include "base/display.hpp"

namespace servanda::grammar::layout {

void Page::write(std::string_view text) { text_ += text; }

std::size_t Page::column() const {
  return base::cells(std::string_view(text_).substr(line_start_));
}

void Page::indent(std::size_t column) {
  const std::size_t now = this->column();
  if (now < column) text_.append(column - now, ' ');
}

void Page::end_line() {
  while (text_.size() > line_start_ && text_.back() == ' ') text_.pop_back();
  text_ += '\n';
  line_start_ = text_.size();
}

void Page::blank_line() {
  const bool is_top = text_.empty();
  const bool is_there = text_.size() >= 2 && text_[text_.size() - 2] == '\n';
  if (!is_top && !is_there) end_line();
}

std::string Page::take() { return std::move(text_); }

std::size_t Page::cells_of(Range range) const { return base::cells(text(range)); }

bool Page::has_comments_inside(Range range) const {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin && !pieces_[i].above.empty()) return true;
    if (i + 1 < range.end && !pieces_[i].behind.empty()) return true;
  }
  return false;
}

bool Page::fits(Range range) const {
  return !has_comments_inside(range) && column() + cells_of(range) <= width;
}

void Page::comments_above(std::size_t piece, std::size_t column) {
  for (const Comment& comment : pieces_[piece].above) {
    if (comment.blank_above) blank_line();
    indent(column);
    write(comment.text);
    end_line();
  }
}

void Page::end_line_after(std::size_t piece) {
  if (!pieces_[piece].behind.empty()) {
    write("  ");
    write(pieces_[piece].behind);
  }
  end_line();
}

bool Page::breaks_for_comment(std::size_t piece, std::size_t column) {
  if (pieces_[piece - 1].behind.empty() && pieces_[piece].above.empty()) return false;
  end_line_after(piece - 1);
  comments_above(piece, column);
  indent(column);
  return true;
}

void Page::go_on(bool on_new_line, std::size_t column) {
  if (!on_new_line) return write(" ");
  end_line();
  indent(column);
}

void Page::on_one_line(Range range, std::size_t column) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin && !breaks_for_comment(i, column)) {
      const Token* before = i > range.begin + 1 ? &pieces_[i - 2].token : nullptr;
      if (is_spaced(before, pieces_[i - 1].token, pieces_[i].token)) write(" ");
    }
    write(source_.text(pieces_[i].token.span));
  }
}

void Page::filled(const std::vector<Range>& words, std::size_t column, std::size_t line_width) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Range word = words[i];
    if (i > 0) {
      const bool full = this->column() + 1 + cells_of(word) > line_width;
      if (!breaks_for_comment(word.begin, column)) go_on(full, column);
    }
    on_one_line(word, column);
  }
}

void Page::parts(const std::vector<Range>& parts, std::size_t column) {
  if (parts.empty()) return;
  const Range whole{parts.front().begin, parts.back().end};
  const bool one_line = fits(whole);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && one_line) write("  ");
    if (i > 0 && !one_line) {
      end_line_after(parts[i].begin - 1);
      comments_above(parts[i].begin, column);
      indent(column);
    }
    on_one_line(parts[i], column);
  }
}

}  // namespace servanda::grammar::layout
