#pragma once
// Texts from users (rules, CSV, JSON Lines) and places in them.
//
// A `Source` is a named UTF-8 text; a `Span` is a range of its bytes; a `Place` says which source,
// too. `Sources` owns all texts of one run and never moves them, so that names in syntax trees and
// labels in diagnostics may refer to their bytes. Columns are counted in code points, from 1, as
// editors do.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::base {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(Span, Span) = default;
};

/// The smallest span that covers both.
[[nodiscard]] Span cover(Span first, Span last);

struct SourceId {
  std::uint32_t value = 0;

  friend auto operator<=>(SourceId, SourceId) = default;  // NOLINT(modernize-use-nullptr)
};

struct Place {
  SourceId source;
  Span span;
};

struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend bool operator==(Position, Position) = default;
};

class Source {
 public:
  /// At most 4 GiB, as spans have 32 bits; beyond that it throws `std::length_error`.
  Source(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view text(Span span) const;
  /// The position of the character at this byte; past the end, the position after the last one.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The bytes of a line (counted from 1), without its end (`\n` or `\r\n`; `\r` in a text without
  /// line feeds).
  [[nodiscard]] Span line(std::uint32_t number) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

class Sources {
 public:
  /// Takes the text over, without a byte order mark at its start.
  SourceId add(std::string name, std::string text);

  [[nodiscard]] const Source& operator[](SourceId id) const { return sources_[id.value]; }
  [[nodiscard]] std::string_view text(Place place) const;

 private:
  std::deque<Source> sources_;
};

/// The text without a byte order mark at its start, and with `\n` for `\r\n`: its meaning must not
/// depend on the system that saved it.
[[nodiscard]] std::string with_line_feeds(std::string text);
/// The reverse: `\r\n` for each `\n`.
[[nodiscard]] std::string with_carriage_returns(std::string_view text);

/// The offset of the first byte that is not UTF-8 (overlong forms and surrogates included), or the
/// size of the text if all of it is.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

}  // namespace servanda::base
