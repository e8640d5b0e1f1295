#include "reports/text/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/display.hpp"
#include "base/enumeration.hpp"

namespace servanda::reports {

namespace {

std::vector<std::string_view> pieces_of_plain(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' ', 1), text.size());
    found.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return found;
}

/// Pieces between which a line may break: words with the blank before them, wide characters.
std::vector<std::string_view> pieces(std::string_view text) {
  if (base::is_plain(text)) return pieces_of_plain(text);
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (const base::Glyph& glyph : base::glyphs_of(text)) {
    if (glyph.begin > begin && (glyph.shown == " " || glyph.cells == 2)) {
      found.push_back(text.substr(begin, glyph.begin - begin));
      begin = glyph.begin;
    }
  }
  if (begin < text.size()) found.push_back(text.substr(begin));
  return found;
}

}  // namespace

std::size_t cells(std::string_view text) { return base::cells(text); }

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = cells(text);
  return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string harmless(std::string_view text) {
  if (base::is_plain(text)) return std::string(text);
  std::string out;
  for (const base::Glyph& glyph : base::glyphs_of(text)) {
    const char sign = text[glyph.begin];
    const bool blank = sign == '\n' || sign == '\r' || sign == '\t';
    out += blank ? " " : glyph.shown;
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t taken = 0;
  for (std::string_view piece : pieces(text)) {
    std::size_t wide = cells(piece);
    if (!line.empty() && taken + wide > width) {
      lines.push_back(std::move(line));
      line.clear();
      taken = 0;
    }
    if (line.empty() && piece.front() == ' ') {
      piece.remove_prefix(1);
      --wide;
    }
    line += piece;
    taken += wide;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string inked(std::string_view text, Ink ink, bool colour) {
  constexpr auto codes = base::names<Ink>("", "1", "32", "33", "31", "90", "34", "2");
  const std::string_view code = base::name_of(codes, ink);
  if (!colour || code.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

void Page::line(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  text_ += text;
  text_ += '\n';
}

void Page::paragraph(std::string_view first, std::string_view text, Ink ink) {
  const std::size_t indent = cells(first);
  constexpr std::size_t narrowest = 20;
  const std::size_t width = std::max(narrowest, width_ > indent ? width_ - indent : 0);
  std::string before(first);
  for (const std::string& part : wrapped(harmless(text), width)) {
    line(before + inked(part, ink, colour_));
    before.assign(indent, ' ');
  }
}

void Page::heading(std::string_view text) {
  if (!text_.empty()) blank();
  line(inked(text, Ink::bold, colour_));
}

}  // namespace servanda::reports
