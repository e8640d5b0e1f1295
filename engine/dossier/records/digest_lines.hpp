#pragma once
// Rows as lines of text that are to be hashed: equal rows give equal lines, and no two others do.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"

namespace servanda::engine::dossier {

// Each cell with its length before it, so that no two rows read alike.
void add_text(std::string& line, std::string_view text);
void add_integer(std::string& line, std::int64_t number);
void add_missing(std::string& line);

/// Lines of one text: a text for each would be made here, and freed on another core.
struct Lines {
  std::string text;
  std::vector<std::size_t> ends;

  void end_line() { ends.push_back(text.size()); }
};

/// The SHA-256 of the lines from `first` to before `last`, in the order of their bytes, whatever
/// theirs is.
void digest_lines(const Lines& lines, std::size_t first, std::size_t last, base::Sha256& digest);
/// Of all of them, as 64 digits.
[[nodiscard]] std::string digest_of_lines(const Lines& lines);

}  // namespace servanda::engine::dossier
