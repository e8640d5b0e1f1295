#include "reports/markdown.hpp"

#include <algorithm>

#include "grammar/display.hpp"

namespace servanda::reports::markdown {
namespace {

std::size_t longest_run_of_backticks(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char sign : text) {
    run = sign == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return grammar::shown(line);
}

}  // namespace

std::string plain(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~&$";
  std::string result;
  for (const char sign : on_one_line(text)) {
    if (special.find(sign) != std::string_view::npos) result += '\\';
    result += sign;
  }
  return result;
}

std::string code(std::string_view text) {
  const std::string fence(longest_run_of_backticks(text) + 1, '`');
  const std::string blank = fence.size() > 1 ? " " : "";
  std::string result = fence + blank;
  // Within a table a bar ends the cell even in code.
  for (const char sign : on_one_line(text))
    result += sign == '|' ? std::string("\\|") : std::string(1, sign);
  return result + blank + fence;
}

std::string block(std::string_view text, std::string_view language) {
  const std::string fence(std::max<std::size_t>(3, longest_run_of_backticks(text) + 1), '`');
  std::string result = fence + std::string(language) + "\n" + grammar::shown_lines(text);
  if (result.back() != '\n') result += '\n';
  return result + fence + "\n";
}

std::string row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + cell + " |";
  return line + "\n";
}

std::string head(const std::vector<std::string>& cells) {
  return row(cells) + row(std::vector<std::string>(cells.size(), "---"));
}

}  // namespace servanda::reports::markdown
