#include "engine/values/spelling.hpp"

#include <algorithm>
#include <charconv>

#include "base/digit.hpp"
#include "base/text.hpp"
#include "engine/values/date.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {
namespace {

using Part = DateSpelling::Part;

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

// --- examples ------------------------------------------------------------------------------------

constexpr std::string_view date_separators = "./- ";

std::string_view example_of(Part part) {
  switch (part) {
    case Part::day:
      return "31";
    case Part::month:
      return "12";
    case Part::year:
      return "2020";
  }
  return {};
}

struct Region {
  std::string_view name;
  std::string_view numbers;
  std::string_view dates;
};
/// The settings of spreadsheets in these countries.
constexpr std::array<Region, 16> regions{{{"at", "1 234,5", "31.12.2020"},
                                          {"br", "1.234,5", "31/12/2020"},
                                          {"ch", "1'234.5", "31.12.2020"},
                                          {"cn", "1,234.5", "2020/12/31"},
                                          {"de", "1.234,5", "31.12.2020"},
                                          {"es", "1.234,5", "31/12/2020"},
                                          {"fr", "1 234,5", "31/12/2020"},
                                          {"gb", "1,234.5", "31/12/2020"},
                                          {"it", "1.234,5", "31/12/2020"},
                                          {"jp", "1,234.5", "2020/12/31"},
                                          {"nl", "1.234,5", "31-12-2020"},
                                          {"pl", "1 234,5", "31.12.2020"},
                                          {"pt", "1 234,5", "31/12/2020"},
                                          {"ru", "1 234,5", "31.12.2020"},
                                          {"se", "1 234,5", "2020-12-31"},
                                          {"us", "1,234.5", "12/31/2020"}}};

// --- numbers -------------------------------------------------------------------------------------

/// `1,234,567` → `1234567`: one to three digits, then always three.
std::optional<std::string> without_thousands(std::string_view whole, char separator) {
  const std::string_view first = whole.substr(0, whole.find(separator));
  if (first.empty() || first.size() > 3 || first.front() == '0') return std::nullopt;
  std::string digits;
  for (std::size_t at = 0; at <= whole.size();) {
    const std::size_t end = std::min(whole.find(separator, at), whole.size());
    const std::string_view group = whole.substr(at, end - at);
    if (at > 0 && group.size() != 3) return std::nullopt;
    digits += group;
    at = end + 1;
  }
  return are_digits(digits) ? std::optional(digits) : std::nullopt;
}

/// A larger exponent is no figure, and its digits would fill pages.
constexpr int most_exponent = 400;

std::optional<int> exponent_of(std::string_view written) {
  if (written.starts_with('+')) written.remove_prefix(1);
  int exponent = 0;
  const char* const end = written.data() + written.size();
  const auto [stop, error] = std::from_chars(written.data(), end, exponent);
  if (error != std::errc() || stop != end || written.starts_with("-+")) return std::nullopt;
  if (exponent > most_exponent || exponent < -most_exponent) return std::nullopt;
  return exponent;
}

std::string with_point_moved(std::string whole, std::string places, int by) {
  for (; by > 0; --by) {
    whole += places.empty() ? '0' : places.front();
    if (!places.empty()) places.erase(0, 1);
  }
  for (; by < 0; ++by) {
    places.insert(places.begin(), whole.empty() ? '0' : whole.back());
    if (!whole.empty()) whole.pop_back();
  }
  if (whole.empty()) whole = "0";
  while (whole.size() > 1 && whole.front() == '0') whole.erase(0, 1);
  return places.empty() ? whole : whole + "." + places;
}

// --- dates ---------------------------------------------------------------------------------------

std::string in_two_digits(std::string_view digits) {
  return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

bool has_width(Part part, std::string_view digits) {
  if (!are_digits(digits)) return false;
  return part == Part::year ? digits.size() == 4 : digits.size() <= 2;
}

}  // namespace

std::optional<NumberSpelling> parse_number_spelling(std::string_view example) {
  const std::string plain = in_plain_signs(example);
  NumberSpelling spelling;
  std::string_view rest = plain;
  if (!rest.starts_with('1')) return std::nullopt;
  rest.remove_prefix(1);
  if (!rest.empty() && !base::is_digit(rest.front())) {
    spelling.thousands = rest.front();
    rest.remove_prefix(1);
  }
  if (rest.size() != 5 || !rest.starts_with("234") || rest.back() != '5') return std::nullopt;
  spelling.point = rest[3];
  const bool is_point = spelling.point == '.' || spelling.point == ',';
  constexpr std::string_view between = ".,' ";
  const bool is_between =
      spelling.thousands == '\0' || between.find(spelling.thousands) != std::string_view::npos;
  if (!is_point || !is_between || spelling.point == spelling.thousands) return std::nullopt;
  return spelling;
}

std::optional<DateSpelling> parse_date_spelling(std::string_view example) {
  const std::string plain = in_plain_signs(example);
  const std::size_t at = plain.find_first_of(date_separators);
  if (at == std::string::npos) return std::nullopt;
  DateSpelling spelling;
  spelling.separator = plain[at];
  std::array<Part, 3> parts{Part::day, Part::month, Part::year};
  do {
    spelling.order = parts;
    if (to_string(spelling) == plain) return spelling;
  } while (std::next_permutation(parts.begin(), parts.end()));
  return std::nullopt;
}

std::string to_string(const NumberSpelling& spelling) {
  std::string text = "1";
  if (spelling.thousands != '\0') text += spelling.thousands;
  return text + "234" + spelling.point + "5";
}

std::string to_string(const DateSpelling& spelling) {
  std::string text;
  for (const Part part : spelling.order) {
    if (!text.empty()) text += spelling.separator;
    text += example_of(part);
  }
  return text;
}

std::string to_string(const Spelling& spelling) {
  std::string text;
  if (spelling.numbers) text = "numbers " + to_string(*spelling.numbers);
  if (spelling.dates) text += (text.empty() ? "dates " : ", dates ") + to_string(*spelling.dates);
  return text;
}

std::optional<Spelling> spelling_of_spreadsheet(std::string_view region) {
  const std::string wanted = in_lower_case(region);
  for (const Region& each : regions) {
    if (each.name == wanted)
      return Spelling{false, parse_number_spelling(each.numbers), parse_date_spelling(each.dates)};
  }
  return std::nullopt;
}

std::vector<std::string> spreadsheet_regions() {
  std::vector<std::string> names;
  names.reserve(regions.size());
  for (const Region& each : regions) names.emplace_back(each.name);
  return names;
}

std::optional<std::string> plain_number(std::string_view written, const NumberSpelling& spelling) {
  const bool is_negative = written.starts_with('-');
  if (is_negative || written.starts_with('+')) written.remove_prefix(1);
  const std::size_t e = written.find_first_of("eE");
  const bool has_exponent = e != std::string_view::npos;
  const auto exponent = has_exponent ? exponent_of(written.substr(e + 1)) : std::optional(0);
  if (!exponent) return std::nullopt;
  const std::string_view number = written.substr(0, e);
  const std::size_t point = number.find(spelling.point);
  std::string whole(number.substr(0, point));
  const std::string places(point == std::string_view::npos ? "" : number.substr(point + 1));
  if (whole.empty() && !places.empty()) whole = "0";  // `.5`
  if (spelling.thousands != '\0' && whole.find(spelling.thousands) != std::string::npos) {
    const auto joined = without_thousands(whole, spelling.thousands);
    if (!joined || has_exponent) return std::nullopt;
    whole = *joined;
  }
  const bool is_whole = point == std::string_view::npos;
  if (!are_digits(whole) || (!is_whole && !are_digits(places))) return std::nullopt;
  return (is_negative ? "-" : "") + with_point_moved(std::move(whole), places, *exponent);
}

std::optional<std::string> plain_date(std::string_view written, const DateSpelling& spelling) {
  const std::vector<std::string_view> parts =
      base::split(written, std::string_view(&spelling.separator, 1));
  if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
  std::string year;
  std::string rest;
  std::string day;
  std::size_t next = 0;
  for (const Part part : spelling.order) {
    if (part == Part::day && parts.size() == 2) continue;
    const std::string_view digits = parts[next++];
    if (!has_width(part, digits)) return std::nullopt;
    if (part == Part::year) year = digits;
    if (part == Part::month) rest = "-" + in_two_digits(digits);
    if (part == Part::day) day = "-" + in_two_digits(digits);
  }
  const std::string date = year + rest + day;
  return parse_date(date) ? std::optional(date) : std::nullopt;
}

}  // namespace servanda::engine
