#include "cli/arguments/configuration/toml_depth.hpp"

#include <algorithm>

namespace servanda::cli {

namespace {

/// The end of the quoted text that begins at `at`; without a closing quote, the end of its line.
std::size_t end_of_quotation(std::string_view toml, std::size_t at) {
  const char quote = toml[at];
  const bool has_escapes = quote == '"';
  const std::string_view three = has_escapes ? R"(""")" : "'''";
  const bool has_lines = toml.substr(at).starts_with(three);
  const std::string_view close = has_lines ? three : three.substr(0, 1);
  for (at += close.size(); at < toml.size(); ++at) {
    if (toml.substr(at).starts_with(close)) return at + close.size();
    if (!has_lines && toml[at] == '\n') return at;
    if (has_escapes && toml[at] == '\\') ++at;
  }
  return toml.size();
}

bool ends_key(char sign) {
  constexpr std::string_view ends = "=,\n[]{}";
  return ends.find(sign) != std::string_view::npos;
}

}  // namespace

std::optional<base::Span> too_deep(std::string_view toml) {
  std::size_t brackets = 0;
  std::size_t dots = 0;
  for (std::size_t at = 0; at < toml.size(); ++at) {
    const char sign = toml[at];
    if (sign == '"' || sign == '\'') {
      at = end_of_quotation(toml, at) - 1;
    } else if (sign == '#') {
      at = std::min(toml.find('\n', at), toml.size()) - 1;
    } else if (sign == '.') {
      ++dots;
    } else if (ends_key(sign)) {
      dots = 0;
      if (sign == '[' || sign == '{') ++brackets;
      if ((sign == ']' || sign == '}') && brackets > 0) --brackets;
    }
    const auto place = static_cast<std::uint32_t>(std::min(at, toml.size() - 1));
    if (dots >= most_toml_levels || brackets > most_toml_levels)
      return base::Span{place, place + 1};
  }
  return std::nullopt;
}

}  // namespace servanda::cli
