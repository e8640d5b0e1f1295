#include "reports/tables/csv.hpp"

#include <algorithm>
#include <array>

#include "base/digit.hpp"
#include "base/display.hpp"

namespace servanda::reports {
namespace {

/// `-5`, `+2.5`, `-10%`
bool is_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  if (!text.empty() && text.back() == '%') text.remove_suffix(1);
  return !text.empty() && base::is_digit(text.front()) && base::is_digit(text.back()) &&
         std::count(text.begin(), text.end(), '.') <= 1 &&
         std::all_of(text.begin(), text.end(),
                     [&](char sign) { return base::is_digit(sign) || sign == '.'; });
}

bool opens_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> openers{"=",  "+",  "-",  "@",  "\t", "\r",
                                                     "\n", "＝", "＋", "－", "＠"};
  return std::any_of(openers.begin(), openers.end(),
                     [&](std::string_view opener) { return text.starts_with(opener); });
}

// Tests character by character: a search for one of several is slower, and most cells have none.
bool is_separator(char sign) { return sign == ';' || sign == '\t' || sign == '\n'; }
bool needs_quotes(char sign) {
  return is_separator(sign) || sign == ',' || sign == '"' || sign == '\r';
}

/// Adds an apostrophe to text that would begin a cell for a spreadsheet with `;` or a tab as
/// separator, for which our quotes have no meaning.
std::string no_formula_within(std::string text) {
  if (std::none_of(text.begin(), text.end(), is_separator)) return text;
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    safe += text[at];
    if (!is_separator(text[at])) continue;
    const std::string_view rest = std::string_view(text).substr(at + 1);
    const std::string_view cell = rest.substr(std::min(rest.find_first_not_of("\" "), rest.size()));
    const bool is_blank = !cell.empty() && is_separator(cell.front());
    if (opens_formula(cell) && !is_blank) safe += '\'';
  }
  return safe;
}

std::string cell(std::string_view text) {
  std::string safe = no_formula_within(no_formula(text));
  if (std::none_of(safe.begin(), safe.end(), needs_quotes)) return safe;
  std::string quoted = "\"";
  for (const char sign : safe) quoted += sign == '"' ? std::string("\"\"") : std::string(1, sign);
  return quoted + '"';
}

}  // namespace

std::string no_formula(std::string_view text) {
  std::string shown = base::shown_lines(text);
  if (opens_formula(text) && !is_number(text)) shown.insert(0, 1, '\'');
  return shown;
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& text : cells) line += (&text == &cells.front() ? "" : ",") + cell(text);
  return line + '\n';
}

}  // namespace servanda::reports
