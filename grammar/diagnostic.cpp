#include "grammar/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <utility>

namespace servanda::grammar {
namespace {

// --- how wide a sign is --------------------------------------------------------------------------

struct Range {
  char32_t first, last;
};

/// Combining marks of Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and Thai, vowels inside
/// Korean syllables, joiners and variation selectors.
constexpr std::array<Range, 38> without_width = {{
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
constexpr std::array<Range, 22> of_two_cells = {{
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x2614, 0x2615},
    {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF},
    {0x1B000, 0x1B2FF}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
}};

/// Signs that would move the cursor or reorder what the reader sees.
constexpr std::array<Range, 7> escaped_signs = {{
    {0x0000, 0x001F},
    {0x007F, 0x009F},
    {0x061C, 0x061C},
    {0x200E, 0x200F},
    {0x2028, 0x2029},
    {0x202A, 0x202E},
    {0x2066, 0x2069},
}};

template <std::size_t size>
bool contains(const std::array<Range, size>& ranges, char32_t sign) {
  const auto range =
      std::lower_bound(ranges.begin(), ranges.end(), sign,
                       [](const Range& candidate, char32_t s) { return candidate.last < s; });
  return range != ranges.end() && range->first <= sign;
}

// --- signs as they are shown ---------------------------------------------------------------------

constexpr std::size_t tab_cells = 4;

/// One sign of a text: its bytes there, and what stands for it on the screen.
struct Glyph {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string shown;
  std::size_t cells = 1;
};

std::string hexadecimal(char32_t number, std::size_t least_digits) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (; number > 0 || text.size() < least_digits; number /= 16) {
    text.insert(text.begin(), digits[number % 16]);
  }
  return text;
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool continues_sign(std::string_view text, std::size_t at) {
  return (byte_at(text, at) & 0xC0U) == 0x80U;
}

std::size_t end_of_sign(std::string_view text, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < text.size() && continues_sign(text, end)) {
    ++end;
  }
  return end;
}

/// From `at` to where a sign starts, if one does nearby.
std::size_t near_start_of_sign(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_sign = 4;
  const std::size_t limit = std::min(at + longest_sign, text.size());
  while (at < limit && continues_sign(text, at)) {
    ++at;
  }
  return at;
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

Glyph glyph_of_sign(std::string_view text, std::size_t begin) {
  Glyph glyph{begin, end_of_sign(text, begin), {}, 1};
  const std::string_view bytes = text.substr(begin, glyph.end - begin);
  const char32_t sign = decoded(bytes);
  if (sign == U'\t') {
    glyph.shown = std::string(tab_cells, ' ');
    glyph.cells = tab_cells;
  } else if (contains(escaped_signs, sign)) {
    glyph.shown = "<U+" + hexadecimal(sign, 4) + ">";
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

std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  std::size_t at = 0;
  std::size_t valid_until = first_invalid_utf8(text);
  while (at < text.size()) {
    if (at < valid_until) {
      glyphs.push_back(glyph_of_sign(text, at));
    } else {
      glyphs.push_back(glyph_of_stray_byte(text, at));
      valid_until = at + 1 + first_invalid_utf8(text.substr(at + 1));
    }
    at = glyphs.back().end;
  }
  return glyphs;
}

std::string shown(std::string_view text) {
  std::string result;
  for (const Glyph& glyph : glyphs_of(text)) {
    result += glyph.shown;
  }
  return result;
}

// --- a line and its carets -----------------------------------------------------------------------

constexpr std::size_t widest_line = 160;
constexpr std::string_view ellipsis = "…";
/// Bytes on either side of a place that are looked at: more than fill the widest line.
constexpr std::size_t reach = 8 * widest_line;

struct Excerpt {
  std::string text;
  std::size_t caret = 0;  ///< cells before the first caret
  std::size_t carets = 1;
};

/// The part of a source's line around a place, and where the place lies in it.
struct Window {
  std::vector<Glyph> glyphs;
  bool from_start = true;
  bool to_end = true;
  std::size_t cells = 0;
  std::size_t caret = 0;
  std::size_t carets = 0;
};

Window window_of(const Source& source, Span span) {
  const Span line = source.line(source.position(span.begin).line);
  const std::string_view text = source.text(line);
  const std::size_t begin = std::min(span.begin, line.end) - line.begin;
  const std::size_t end =
      std::max<std::size_t>(std::min(span.end, line.end), line.begin) - line.begin;
  const std::size_t first = begin > reach ? near_start_of_sign(text, begin - reach) : 0;
  const std::size_t last = near_start_of_sign(text, std::min(begin + reach, text.size()));
  Window window{glyphs_of(text.substr(first, last - first)), first == 0, last == text.size()};
  for (const Glyph& glyph : window.glyphs) {
    if (first + glyph.end <= begin) {
      window.caret += glyph.cells;
    } else if (first + glyph.begin < end) {
      window.carets += glyph.cells;
    }
    window.cells += glyph.cells;
  }
  return window;
}

/// Long lines are cut to what stands around the caret.
Excerpt excerpt_of(const Source& source, Span span) {
  const Window window = window_of(source, span);
  const bool whole = window.from_start && window.to_end && window.cells <= widest_line;
  const std::size_t room = whole ? widest_line : widest_line - 2;
  std::size_t left = window.caret > room / 2 && !whole ? window.caret - room / 2 : 0;
  if (window.to_end && window.cells < left + room) {
    left = window.cells > room ? window.cells - room : 0;
  }

  Excerpt excerpt;
  std::size_t skipped = 0;
  std::size_t cell = 0;
  bool cut_before = !window.from_start;
  bool cut_after = !window.to_end;
  for (const Glyph& glyph : window.glyphs) {
    if (cell < left) {
      cut_before = true;
      skipped = cell + glyph.cells;
    } else if (cell + glyph.cells > left + room) {
      cut_after = true;
    } else {
      excerpt.text += glyph.shown;
    }
    cell += glyph.cells;
  }
  excerpt.caret = window.caret - std::min(skipped, window.caret);
  if (cut_before) {
    excerpt.text.insert(0, ellipsis);
    ++excerpt.caret;
  }
  if (cut_after) {
    excerpt.text += ellipsis;
  }
  excerpt.carets = std::clamp<std::size_t>(window.carets, 1,
                                           std::max<std::size_t>(1, left + room - window.caret));
  return excerpt;
}

// --- lines of the report -------------------------------------------------------------------------

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view bold_red = "\x1b[1;31m";
constexpr std::string_view bold_yellow = "\x1b[1;33m";
constexpr std::string_view plain = "\x1b[0m";

std::string_view to_string(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

/// Writes one diagnostic, line by line.
class Report {
 public:
  Report(const Diagnostic& diagnostic, const Sources& sources, bool colour)
      : diagnostic_(diagnostic), sources_(sources), colour_(colour) {
    std::uint32_t last_line = 1;
    for (const Label& label : diagnostic.labels) {
      last_line = std::max(last_line, position(label).line);
    }
    margin_ = std::string(std::to_string(last_line).size(), ' ');
  }

  std::string text() {
    header();
    std::string_view arrow = "--> ";
    for (const Label& label : diagnostic_.labels) {
      block(label, arrow);
      arrow = "::: ";
    }
    for (const std::string& help : diagnostic_.help) {
      help_lines(help);
    }
    return std::move(text_);
  }

 private:
  [[nodiscard]] Position position(const Label& label) const {
    return sources_[label.place.source].position(label.place.span.begin);
  }

  [[nodiscard]] std::string_view colour_of_severity() const {
    return diagnostic_.severity == Severity::error ? bold_red : bold_yellow;
  }

  [[nodiscard]] std::string inked(const std::string& text, std::string_view colour) const {
    return colour_ ? std::string(colour) + text + std::string(plain) : text;
  }

  void line(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    text_ += text + "\n";
  }

  void header() {
    std::string kind(to_string(diagnostic_.severity));
    if (!diagnostic_.code.empty()) {
      kind += "[" + diagnostic_.code + "]";
    }
    line(inked(kind, colour_of_severity()) + inked(": " + shown(diagnostic_.message), bold));
  }

  void block(const Label& label, std::string_view arrow) {
    const Source& source = sources_[label.place.source];
    const Position at = position(label);
    const Excerpt excerpt = excerpt_of(source, label.place.span);
    const std::string number = std::to_string(at.line);
    std::string marks(excerpt.carets, '^');
    if (!label.text.empty()) {
      marks += " " + shown(label.text);
    }
    line(margin_ + std::string(arrow) + shown(source.name()) + ":" + number + ":" +
         std::to_string(at.column));
    line(margin_ + " |");
    line(margin_.substr(number.size()) + number + " | " + excerpt.text);
    line(margin_ + " | " + std::string(excerpt.caret, ' ') + inked(marks, colour_of_severity()));
  }

  /// Each line of a help stands below the last.
  void help_lines(std::string_view help) {
    constexpr std::string_view word = "help: ";
    std::string start = margin_ + " = " + inked(std::string(word), bold);
    while (true) {
      const std::size_t end = std::min(help.find('\n'), help.size());
      line(start + shown(help.substr(0, end)));
      if (end == help.size()) {
        break;
      }
      help.remove_prefix(end + 1);
      start = margin_ + "   " + std::string(word.size(), ' ');
    }
  }

  const Diagnostic& diagnostic_;
  const Sources& sources_;
  bool colour_;
  std::string margin_;
  std::string text_;
};

/// Those without a place come first.
std::tuple<bool, std::uint32_t, std::uint32_t, std::uint32_t> order(const Diagnostic& diagnostic) {
  if (diagnostic.labels.empty()) {
    return {};
  }
  const Place& place = diagnostic.labels.front().place;
  return {true, place.source.value, place.span.begin, place.span.end};
}

Diagnostic at_one_place(Severity severity, std::string code, Place place, std::string message,
                        std::string label, std::string help) {
  Diagnostic diagnostic{
      std::move(code), severity, std::move(message), {{place, std::move(label)}}, {}};
  if (!help.empty()) {
    diagnostic.help.push_back(std::move(help));
  }
  return diagnostic;
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  const bool is_error = diagnostic.severity == Severity::error;
  ++(is_error ? errors_ : warnings_);
  if (kept_.size() < limit_) {
    kept_.push_back(std::move(diagnostic));
    return;
  }
  const auto last_warning = std::find_if(kept_.rbegin(), kept_.rend(), [](const Diagnostic& kept) {
    return kept.severity == Severity::warning;
  });
  if (is_error && last_warning != kept_.rend()) {
    kept_.erase(std::next(last_warning).base());
    kept_.push_back(std::move(diagnostic));
  }
}

void Diagnostics::error(std::string code, Place place, std::string message, std::string label,
                        std::string help) {
  add(at_one_place(Severity::error, std::move(code), place, std::move(message), std::move(label),
                   std::move(help)));
}

void Diagnostics::warning(std::string code, Place place, std::string message, std::string label,
                          std::string help) {
  add(at_one_place(Severity::warning, std::move(code), place, std::move(message), std::move(label),
                   std::move(help)));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> diagnostics = kept_;
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& one, const Diagnostic& other) { return order(one) < order(other); });
  return diagnostics;
}

std::string render(const Diagnostic& diagnostic, const Sources& sources, bool colour) {
  return Report(diagnostic, sources, colour).text();
}

std::string render(const Diagnostics& diagnostics, const Sources& sources, bool colour) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    text += (text.empty() ? "" : "\n") + render(diagnostic, sources, colour);
  }
  if (diagnostics.dropped() > 0) {
    text += text.empty() ? "and " : "\nand ";
    text += std::to_string(diagnostics.dropped()) + " more\n";
  }
  return text;
}

}  // namespace servanda::grammar
