#include "base/display.hpp"

#include <algorithm>
#include <array>

#include "base/source.hpp"
#include "base/utf8.hpp"

namespace servanda::base {
namespace {

// --- how wide a sign is --------------------------------------------------------------------------

struct Signs {
  char32_t first, last;
};

/// Combining marks of Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and Thai, vowels inside
/// Korean syllables, joiners and variation selectors.
constexpr std::array<Signs, 38> without_width = {{
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x05BF, 0x05BF}, {0x05C1, 0x05C2},
    {0x05C4, 0x05C5},   {0x05C7, 0x05C7},   {0x0610, 0x061A},   {0x064B, 0x065F}, {0x0670, 0x0670},
    {0x06D6, 0x06DC},   {0x06DF, 0x06E4},   {0x06E7, 0x06E8},   {0x06EA, 0x06ED}, {0x0900, 0x0902},
    {0x093A, 0x093A},   {0x093C, 0x093C},   {0x0941, 0x0948},   {0x094D, 0x094D}, {0x0951, 0x0957},
    {0x0962, 0x0963},   {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E}, {0x1160, 0x11FF},
    {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},   {0x200B, 0x200D},   {0x2060, 0x2060}, {0x20D0, 0x20F0},
    {0x302A, 0x302D},   {0x3099, 0x309A},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0x1E8D0, 0x1E8D6}, {0x1E944, 0x1E94A}, {0xE0100, 0xE01EF},
}};

/// East Asian wide and full-width signs, and emoji.
constexpr std::array<Signs, 22> of_two_cells = {{
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x2614, 0x2615},
    {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF},
    {0x1B000, 0x1B2FF}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
}};

/// Characters that would move the cursor or reorder the text, and noncharacters.
constexpr std::array<Signs, 8> escaped_signs = {{
    {0x0000, 0x001F},
    {0x007F, 0x009F},
    {0x061C, 0x061C},
    {0x200E, 0x200F},
    {0x2028, 0x2029},
    {0x202A, 0x202E},
    {0x2066, 0x2069},
    {0xFFFE, 0xFFFF},
}};

/// Blanks that resemble others or are invisible, and characters without a glyph.
constexpr std::array<Signs, 17> invisible_signs = {{
    {0x00A0, 0x00A0},
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x1680, 0x1680},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x2000, 0x200F},
    {0x2028, 0x202F},
    {0x205F, 0x206F},
    {0x3000, 0x3000},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xE0000, 0xE0FFF},
}};

template <std::size_t size>
bool contains(const std::array<Signs, size>& ranges, char32_t sign) {
  const auto range =
      std::lower_bound(ranges.begin(), ranges.end(), sign,
                       [](const Signs& candidate, char32_t s) { return candidate.last < s; });
  return range != ranges.end() && range->first <= sign;
}

// --- signs as they are shown ---------------------------------------------------------------------

constexpr std::size_t tab_cells = 4;

std::string hexadecimal(char32_t number, std::size_t least_digits) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (; number > 0 || text.size() < least_digits; number /= 16) {
    text.insert(text.begin(), digits[number % 16]);
  }
  return text;
}

std::size_t end_of_sign(std::string_view text, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < text.size() && continues_sign(text, end)) {
    ++end;
  }
  return end;
}

/// `bytes` are one well-formed sequence.
char32_t decoded(std::string_view bytes) {
  constexpr std::array<unsigned, 5> payload = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t sign = byte_at(bytes, 0) & payload[bytes.size()];
  for (std::size_t at = 1; at < bytes.size(); ++at) {
    sign = (sign << 6U) | (byte_at(bytes, at) & 0x3FU);
  }
  return sign;
}

bool is_plain_sign(char sign) { return sign >= ' ' && sign <= '~'; }

std::string by_number(char32_t sign) { return "<U+" + hexadecimal(sign, 4) + ">"; }

Glyph glyph_of_sign(std::string_view text, std::size_t begin) {
  if (is_plain_sign(text[begin])) return {begin, begin + 1, std::string(1, text[begin]), 1};
  Glyph glyph{begin, end_of_sign(text, begin), {}, 1};
  const std::string_view bytes = text.substr(begin, glyph.end - begin);
  const char32_t sign = decoded(bytes);
  if (sign == U'\t') {
    glyph.shown = std::string(tab_cells, ' ');
    glyph.cells = tab_cells;
  } else if (contains(escaped_signs, sign)) {
    glyph.shown = by_number(sign);
    glyph.cells = glyph.shown.size();
  } else {
    glyph.shown = bytes;
    if (contains(without_width, sign)) {
      glyph.cells = 0;
    } else if (contains(of_two_cells, sign)) {
      glyph.cells = 2;
    }
  }
  return glyph;
}

Glyph glyph_of_stray_byte(std::string_view text, std::size_t at) {
  Glyph glyph{at, at + 1, "<0x" + hexadecimal(byte_at(text, at), 2) + ">", 1};
  glyph.cells = glyph.shown.size();
  return glyph;
}

/// Rewrites a text. Plain characters stay; `is_kept` decides on the others, and `add` gives the
/// replacement of one that does not stay. Bytes that are not UTF-8 are always shown.
template <class IsKept, class Add>
std::string rewritten(std::string_view text, const IsKept& is_kept, const Add& add) {
  std::string result;
  std::size_t written = 0;
  std::size_t valid_until = first_invalid_utf8(text);
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain_sign(text[at])) {
      ++at;
      continue;
    }
    const bool is_sign = at < valid_until;
    const std::size_t next = is_sign ? end_of_sign(text.substr(0, valid_until), at) : at + 1;
    const std::string_view bytes = text.substr(at, next - at);
    if (!is_sign || !is_kept(decoded(bytes))) {
      result += text.substr(written, at - written);
      result += is_sign ? add(bytes) : glyph_of_stray_byte(text, at).shown;
      written = next;
    }
    at = next;
    if (!is_sign) valid_until = at + first_invalid_utf8(text.substr(at));
  }
  result += text.substr(written);
  return result;
}

bool is_escaped(char32_t sign) { return contains(escaped_signs, sign); }
std::string as_shown(std::string_view bytes) { return glyph_of_sign(bytes, 0).shown; }

}  // namespace

std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size());
  std::size_t at = 0;
  std::size_t valid_until = first_invalid_utf8(text);
  while (at < text.size()) {
    if (at < valid_until) {
      // Continuation bytes after a complete character are strays, not part of it.
      glyphs.push_back(glyph_of_sign(text.substr(0, valid_until), at));
    } else {
      glyphs.push_back(glyph_of_stray_byte(text, at));
      valid_until = at + 1 + first_invalid_utf8(text.substr(at + 1));
    }
    at = glyphs.back().end;
  }
  return glyphs;
}

std::string shown(std::string_view text) {
  return rewritten(
      text, [](char32_t sign) { return !is_escaped(sign); }, as_shown);  // escapes a tab, too
}

std::string shown_in_message(std::string_view text) {
  const auto is_seen = [](char32_t sign) {
    return sign == U'\n' || !(is_escaped(sign) || contains(invisible_signs, sign));
  };
  return rewritten(text, is_seen, [](std::string_view bytes) {
    const char32_t sign = decoded(bytes);
    return sign == U'\t' ? as_shown(bytes) : by_number(sign);
  });
}

void reveal(Glyph& glyph, std::string_view sign) {
  if (is_plain(sign) || first_invalid_utf8(sign) < sign.size()) return;
  if (!contains(invisible_signs, decoded(sign))) return;
  glyph.shown = by_number(decoded(sign));
  glyph.cells = glyph.shown.size();
}

std::string shown_lines(std::string_view text) {
  std::string lines;
  if (text.find("\r\n") != std::string_view::npos) {
    lines = text;
    for (std::size_t at = 0; (at = lines.find("\r\n", at)) != std::string::npos;)
      lines.erase(at, 1);
    text = lines;
  }
  return rewritten(
      text, [](char32_t sign) { return sign == U'\n' || sign == U'\t' || !is_escaped(sign); },
      as_shown);
}

std::string shown_json(std::string_view json) {
  return rewritten(
      json, [](char32_t sign) { return sign == U'\n' || !is_escaped(sign); },
      [](std::string_view bytes) { return "\\u" + hexadecimal(decoded(bytes), 4); });
}

std::size_t cells(std::string_view text) {
  if (is_plain(text)) return text.size();
  std::size_t count = 0;
  for (const Glyph& glyph : glyphs_of(text)) {
    count += glyph.cells;
  }
  return count;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_plain_sign);
}

std::size_t near_start_of_sign(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_sign = 4;
  const std::size_t limit = std::min(at + longest_sign, text.size());
  while (at < limit && continues_sign(text, at)) {
    ++at;
  }
  return at;
}

}  // namespace servanda::base
