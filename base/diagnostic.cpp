#include "base/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/display.hpp"

namespace servanda::base {
namespace {

// --- a line and its carets -----------------------------------------------------------------------

constexpr std::size_t widest_line = 160;
constexpr std::string_view ellipsis = "…";
/// Bytes to look at on either side of a place: more than fill the widest line.
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
  for (Glyph& glyph : window.glyphs) {
    if (first + glyph.begin >= begin && first + glyph.end <= end)
      reveal(glyph, text.substr(first + glyph.begin, glyph.end - glyph.begin));
    if (first + glyph.end <= begin) {
      window.caret += glyph.cells;
    } else if (first + glyph.begin < end) {
      window.carets += glyph.cells;
    }
    window.cells += glyph.cells;
  }
  return window;
}

/// Cuts a long line to the part around the caret.
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
    for (const std::string& note : diagnostic_.notes) told("note: ", note);
    for (const std::string& help : diagnostic_.help) {
      told("help: ", help);
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

  /// Writes a line of help or a note; the lines of a longer text stand below each other.
  void told(std::string_view word, std::string_view help) {
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

/// Diagnostics without a place come first.
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

/// A quoted name may be wrong only for invisible characters in it, so the message shows them.
Diagnostic with_all_signs_shown(Diagnostic diagnostic) {
  diagnostic.message = shown_in_message(diagnostic.message);
  for (Label& label : diagnostic.labels) label.text = shown_in_message(label.text);
  for (std::string& help : diagnostic.help) help = shown_in_message(help);
  for (std::string& note : diagnostic.notes) note = shown_in_message(note);
  return diagnostic;
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  const bool is_error = diagnostic.severity == Severity::error;
  ++(is_error ? errors_ : warnings_);
  if (kept_.size() < limit_) {
    kept_.push_back(with_all_signs_shown(std::move(diagnostic)));
    return;
  }
  const auto last_warning = std::find_if(kept_.rbegin(), kept_.rend(), [](const Diagnostic& kept) {
    return kept.severity == Severity::warning;
  });
  if (is_error && last_warning != kept_.rend()) {
    kept_.erase(std::next(last_warning).base());
    kept_.push_back(with_all_signs_shown(std::move(diagnostic)));
  }
}

void Diagnostics::add_all(Diagnostics others) {
  const std::size_t errors = errors_ + others.errors_;
  const std::size_t warnings = warnings_ + others.warnings_;
  for (Diagnostic& each : others.kept_) add(std::move(each));
  errors_ = errors;
  warnings_ = warnings;
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
    const std::size_t all = diagnostics.errors() + diagnostics.warnings();
    text += std::to_string(diagnostics.dropped()) +
            " more; `--limit errors=" + std::to_string(all) + "` shows all\n";
  }
  return text;
}

}  // namespace servanda::base
