#include "base/source.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>
#include "base/utf8.hpp"

namespace servanda::base {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A row of the table of well-formed sequences (Unicode, table 3-7): the first bytes, the second
/// bytes that may follow them, and the length.
struct Sequence {
  std::uint32_t first_from, first_to;
  std::uint32_t second_from, second_to;
  std::size_t length;
};
constexpr std::array<Sequence, 8> sequences = {{
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

/// The bytes of the well-formed sequence that starts here, or 0.
std::size_t sign_length(std::string_view text, std::size_t at) {
  const std::uint32_t first = byte_at(text, at);
  if (first < 0x80U) {
    return 1;
  }
  for (const Sequence& row : sequences) {
    if (first < row.first_from || first > row.first_to) {
      continue;
    }
    if (text.size() - at < row.length) {
      return 0;
    }
    const std::uint32_t second = byte_at(text, at + 1);
    bool well_formed = second >= row.second_from && second <= row.second_to;
    for (std::size_t more = 2; more < row.length; ++more) {
      well_formed = well_formed && continues_sign(text, at + more);
    }
    return well_formed ? row.length : 0;
  }
  return 0;
}

}  // namespace

Span cover(Span first, Span last) {
  return {std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  if (text_.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("a text of more than 4 GiB: " + name_);
  }
  // A carriage return ends a line only in a text without line feeds.
  const char line_end = text_.find('\n') == std::string::npos ? '\r' : '\n';
  for (std::size_t end = text_.find(line_end); end != std::string::npos;
       end = text_.find(line_end, end + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(end + 1));
  }
}

std::string_view Source::text(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, text_.size());
  return text().substr(begin, std::max(span.begin, span.end) - span.begin);
}

Position Source::position(std::uint32_t offset) const {
  const std::size_t at = std::min<std::size_t>(offset, text_.size());
  const auto next_line = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
  const std::uint32_t start = *(next_line - 1);
  Position position;
  position.line = static_cast<std::uint32_t>(next_line - line_starts_.begin());
  for (std::size_t next = start; next < at;) {
    next += std::max<std::size_t>(1, sign_length(text_, next));
    position.column += next <= at ? 1U : 0U;
  }
  return position;
}

Span Source::line(std::uint32_t number) const {
  const std::size_t index = std::clamp<std::size_t>(number, 1, line_starts_.size()) - 1;
  Span line{line_starts_[index], static_cast<std::uint32_t>(text_.size())};
  if (index + 1 < line_starts_.size()) {
    line.end = line_starts_[index + 1] - 1;
    if (line.end > line.begin && text_[line.end - 1] == '\r' && text_[line.end] == '\n') {
      --line.end;
    }
  }
  return line;
}

SourceId Sources::add(std::string name, std::string text) {
  if (text.starts_with(byte_order_mark)) {
    text.erase(0, byte_order_mark.size());
  }
  sources_.emplace_back(std::move(name), std::move(text));
  return {static_cast<std::uint32_t>(sources_.size() - 1)};
}

std::string with_line_feeds(std::string text) {
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[kept++] = text[at];
  }
  text.resize(kept);
  return text;
}

std::string with_carriage_returns(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 16);
  for (const char sign : text) {
    if (sign == '\n') result += '\r';
    result += sign;
  }
  return result;
}

std::string_view Sources::text(Place place) const { return (*this)[place.source].text(place.span); }

std::size_t first_invalid_utf8(std::string_view text) {
  constexpr std::uint64_t beyond_ascii = 0x8080808080808080U;
  std::size_t at = 0;
  while (at < text.size()) {
    // Checks eight bytes at a time: most of a text is ASCII.
    std::uint64_t eight = 0;
    if (text.size() - at >= sizeof eight) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & beyond_ascii) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    const std::size_t length = sign_length(text, at);
    if (length == 0) {
      break;
    }
    at += length;
  }
  return at;
}

}  // namespace servanda::base
