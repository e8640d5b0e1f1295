#include "reports/markdown/markdown.hpp"

#include <algorithm>
#include <cctype>

#include "base/display.hpp"

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
  return base::shown(line);
}

/// `12`, `iv`, `b`: before a full stop or a bracket it would number a list.
bool numbers_a_list(std::string_view word) {
  return word.size() == 1 || word.find_first_not_of("0123456789") == std::string_view::npos ||
         word.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
}

/// The first character that would turn a paragraph into another block: `- one`, `1. one`, `(a)
/// one`, `: one`, `= = =`.
std::size_t first_sign_of_a_block(std::string_view text) {
  constexpr std::string_view openers = "-+=:%(";
  const auto is_of_a_word = [](char sign) {
    return std::isalnum(static_cast<unsigned char>(sign)) != 0;
  };
  const auto end = static_cast<std::size_t>(
      std::find_if_not(text.begin(), text.end(), is_of_a_word) - text.begin());
  if (end == text.size()) return std::string_view::npos;
  const bool begins =
      end == 0 ? openers.find(text[0]) != std::string_view::npos
               : (text[end] == '.' || text[end] == ')') && numbers_a_list(text.substr(0, end));
  return begins ? end : std::string_view::npos;
}

}  // namespace

std::string plain(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]>#|~&$^@";
  // Two of them become a dash or an ellipsis; `<!--` begins a comment, whose end pandoc seeks far
  // below, in a list even after other text.
  constexpr std::string_view special_in_a_run = "-.";
  std::string result;
  char before = ' ';
  for (const char sign : on_one_line(text)) {
    const bool is_in_a_run =
        sign == before && special_in_a_run.find(sign) != std::string_view::npos;
    if (sign == '<') {
      result += "&lt;";
    } else {
      if (is_in_a_run || special.find(sign) != std::string_view::npos) result += '\\';
      result += sign;
    }
    before = sign;
  }
  return result;
}

std::string paragraph(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  std::string escaped = plain(text);
  const std::size_t at = first_sign_of_a_block(escaped);
  return at == std::string::npos ? escaped : escaped.insert(at, "\\");
}

std::string code(std::string_view text) {
  if (text.empty()) return "";
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
  std::string result = fence + std::string(language) + "\n" + base::shown_lines(text);
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
