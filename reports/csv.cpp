#include "reports/csv.hpp"

#include <algorithm>

namespace servanda::reports {
namespace {

/// `-5`, `+2.5`, `-10%`
bool is_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  if (!text.empty() && text.back() == '%') text.remove_suffix(1);
  const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
  return !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
         std::count(text.begin(), text.end(), '.') <= 1 &&
         std::all_of(text.begin(), text.end(),
                     [&](char sign) { return is_digit(sign) || sign == '.'; });
}

std::string cell(std::string_view text) {
  std::string safe = no_formula(text);
  if (safe.find_first_of(",\"\r\n;\t") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char sign : safe) quoted += sign == '"' ? std::string("\"\"") : std::string(1, sign);
  return quoted + '"';
}

}  // namespace

std::string no_formula(std::string_view text) {
  constexpr std::string_view openers = "=+-@\t\r";
  const bool opens = !text.empty() && openers.find(text.front()) != std::string_view::npos;
  return opens && !is_number(text) ? "'" + std::string(text) : std::string(text);
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& text : cells) line += (&text == &cells.front() ? "" : ",") + cell(text);
  return line + '\n';
}

}  // namespace servanda::reports
