#include "reports/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace servanda::reports {

namespace {

struct Sign {
  char32_t code = 0;
  std::string_view bytes;
};

/// The text's signs; a byte that is not UTF-8 stands for itself.
Sign next_sign(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  std::size_t length = 1;
  char32_t code = lead;
  if (lead >= 0xF0) {
    length = 4;
    code = lead & 0x07U;
  } else if (lead >= 0xE0) {
    length = 3;
    code = lead & 0x0FU;
  } else if (lead >= 0xC0) {
    length = 2;
    code = lead & 0x1FU;
  }
  length = std::min(length, text.size());
  for (std::size_t i = 1; i < length; ++i) {
    code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return {code, text.substr(0, length)};
}

struct Stretch {
  char32_t first;
  char32_t last;
};

template <std::size_t Size>
bool lies_in(const std::array<Stretch, Size>& stretches, char32_t code) {
  return std::any_of(stretches.begin(), stretches.end(), [code](const Stretch& stretch) {
    return stretch.first <= code && code <= stretch.last;
  });
}

bool is_wide(char32_t code) {
  constexpr std::array<Stretch, 9> wide{{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x20000, 0x3FFFD}}};
  return lies_in(wide, code);
}

bool is_combining(char32_t code) {
  constexpr std::array<Stretch, 6> combining{{{0x0300, 0x036F},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x200B, 0x200D},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F}}};
  return lies_in(combining, code);
}

bool is_harmful(char32_t code) {
  constexpr std::array<Stretch, 6> harmful{{{0x00, 0x1F},
                                            {0x7F, 0x9F},
                                            {0x061C, 0x061C},
                                            {0x200E, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2066, 0x2069}}};
  return lies_in(harmful, code);
}

std::size_t width_of(char32_t code) { return is_combining(code) ? 0 : is_wide(code) ? 2 : 1; }

/// Pieces between which a line may break: words with the blank before them, wide signs.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Sign sign = next_sign(text.substr(at));
    if (at > begin && (sign.code == ' ' || is_wide(sign.code))) {
      found.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    at += sign.bytes.size();
  }
  if (begin < text.size()) found.push_back(text.substr(begin));
  return found;
}

}  // namespace

std::size_t cells(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Sign sign = next_sign(text);
    width += width_of(sign.code);
    text.remove_prefix(sign.bytes.size());
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = cells(text);
  return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string harmless(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Sign sign = next_sign(text);
    if (sign.code == '\n' || sign.code == '\r' || sign.code == '\t') {
      out += ' ';
    } else if (is_harmful(sign.code)) {
      out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(sign.code));
    } else {
      out += sign.bytes;
    }
    text.remove_prefix(sign.bytes.size());
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t taken = 0;
  for (std::string_view piece : pieces(text)) {
    if (!line.empty() && taken + cells(piece) > width) {
      lines.push_back(std::move(line));
      line.clear();
      taken = 0;
    }
    if (line.empty() && piece.front() == ' ') piece.remove_prefix(1);
    line += piece;
    taken += cells(piece);
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string inked(std::string_view text, Ink ink, bool colour) {
  constexpr std::array<std::string_view, 8> codes{"", "1", "32", "33", "31", "90", "34", "2"};
  const std::string_view code = codes[static_cast<std::size_t>(ink)];
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
