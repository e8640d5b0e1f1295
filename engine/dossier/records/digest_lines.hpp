#pragma once
// Rows as lines of text for hashing: only equal rows give equal lines.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"

namespace servanda::engine::dossier {

// Adds each cell with its length before it, so that different rows give different lines.
void add_text(std::string& line, std::string_view text);
void add_integer(std::string& line, std::int64_t number);
void add_missing(std::string& line);

/// Lines joined in one text: a text for each would be allocated here, and freed on another core.
struct Lines {
  std::string text;
  std::vector<std::size_t> ends;

  void end_line() { ends.push_back(text.size()); }
};

/// The SHA-256 of the lines from `first` to before `last`, sorted by their bytes.
void digest_lines(const Lines& lines, std::size_t first, std::size_t last, base::Sha256& digest);
/// The digest of all lines, as 64 digits.
[[nodiscard]] std::string digest_of_lines(const Lines& lines);

}  // namespace servanda::engine::dossier
