#include "engine/dossier/records/digest_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace servanda::engine::dossier {

void add_text(std::string& line, std::string_view text) {
  std::array<char, 21> length{};
  char* end = std::to_chars(length.data(), length.data() + length.size() - 1, text.size()).ptr;
  *end++ = ':';
  line.append(length.data(), end).append(text);
}

void add_integer(std::string& line, std::int64_t number) {
  std::array<char, 20> digits{};
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  add_text(line, {digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void add_missing(std::string& line) { line += "-:"; }

void digest_lines(const Lines& lines, std::size_t first, std::size_t last, base::Sha256& digest) {
  std::vector<std::string_view> sorted;
  sorted.reserve(last - first);
  std::size_t begin = first == 0 ? 0 : lines.ends[first - 1];
  for (std::size_t i = first; i < last; ++i) {
    sorted.push_back(std::string_view(lines.text).substr(begin, lines.ends[i] - begin));
    begin = lines.ends[i];
  }
  std::sort(sorted.begin(), sorted.end());
  for (const std::string_view line : sorted) {
    digest.update(line);
    digest.update("\n");
  }
}

std::string digest_of_lines(const Lines& lines) {
  base::Sha256 digest;
  digest_lines(lines, 0, lines.ends.size(), digest);
  return digest.finish();
}

}  // namespace servanda::engine::dossier
