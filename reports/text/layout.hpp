#pragma once
// Text for a terminal or a pipe: how wide a text stands, lines broken at a width, colour.
//
// Between two wide signs (Chinese, for one) a line may break. What would steer a terminal is shown
// as base/display.hpp says.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::reports {

/// How many cells of a terminal the text takes.
[[nodiscard]] std::size_t cells(std::string_view text);

/// With blanks up to that many cells.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// Control and bidirectional signs made visible.
[[nodiscard]] std::string harmless(std::string_view text);

/// Lines of at most `width` cells; a longer word stands on a line of its own.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

enum class Ink { plain, bold, good, middling, bad, unknown, waiting, faint };
[[nodiscard]] std::string inked(std::string_view text, Ink ink, bool colour);

/// Lines put together, each text made harmless.
class Page {
 public:
  Page(std::size_t width, bool colour) : width_(width < 40 ? 40 : width), colour_(colour) {}

  void blank() { text_ += '\n'; }
  /// As it is, not wrapped: already harmless, may hold colour.
  void line(std::string_view text);
  /// Wrapped; `first` stands before the first line, blanks of the same width before the others.
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
