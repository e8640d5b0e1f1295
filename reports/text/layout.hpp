#pragma once
// Text for a terminal or a pipe: the width of texts, line breaks, colour.
//
// A line may break between two wide characters (such as Chinese ones). Characters that would steer
// a terminal are made visible as in base/display.hpp.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::reports {

/// The number of cells of a terminal that the text takes.
[[nodiscard]] std::size_t cells(std::string_view text);

/// The text with blanks up to that many cells.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// The text with control and bidirectional characters made visible.
[[nodiscard]] std::string harmless(std::string_view text);

/// Lines of at most `width` cells; a longer word has a line of its own.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

enum class Ink { plain, bold, good, middling, bad, unknown, waiting, faint };
[[nodiscard]] std::string inked(std::string_view text, Ink ink, bool colour);

/// Builds a text line by line, with each part made harmless.
class Page {
 public:
  Page(std::size_t width, bool colour) : width_(width < 40 ? 40 : width), colour_(colour) {}

  void blank() { text_ += '\n'; }
  /// Adds a line as it is, without wrapping: already harmless, may have colour.
  void line(std::string_view text);
  /// Adds a wrapped text; `first` starts the first line, blanks of the same width the others.
  void paragraph(std::string_view first, std::string_view text, Ink ink = Ink::plain);
  void heading(std::string_view text);

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] bool colour() const { return colour_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::size_t width_;
  bool colour_;
  std::string text_;
};

}  // namespace servanda::reports
