#include "base/glob.hpp"

#include <cstddef>

namespace servanda::base {
namespace {

/// The position after the character that begins here.
std::size_t next(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

}  // namespace

bool matches(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  // The last `*`, and the position from which to continue if it matches one character more.
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (at < text.size()) {
    const char wanted = in_pattern < pattern.size() ? pattern[in_pattern] : '\0';
    if (in_pattern < pattern.size() && wanted == '*') {
      star = in_pattern++;
      resume = at;
    } else if (in_pattern < pattern.size() && wanted == '?') {
      at = next(text, at);
      ++in_pattern;
    } else if (in_pattern < pattern.size() && wanted == text[at]) {
      ++at;
      ++in_pattern;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1;
      resume = next(text, resume);
      at = resume;
    } else {
      return false;
    }
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') ++in_pattern;
  return in_pattern == pattern.size();
}

}  // namespace servanda::base
