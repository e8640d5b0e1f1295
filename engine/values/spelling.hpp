#pragma once
// Spellings of numbers and days.
//
// Rules, scenarios and numbers of JSON have one spelling: `1234.5` and `2020-12-31`. People use
// several, and `1.500` is one and a half in one of them and fifteen hundred in another. The author
// of an import can name the spelling of a file; otherwise a cell that two spellings read
// differently is no figure.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

struct NumberSpelling {
  char point = '.';
  char thousands = '\0';  ///< `\0`: no separator; a blank stands for blanks of all kinds

  friend bool operator==(const NumberSpelling&, const NumberSpelling&) = default;
};

struct DateSpelling {
  enum class Part : char { day, month, year };
  std::array<Part, 3> order{Part::year, Part::month, Part::day};
  char separator = '-';

  friend bool operator==(const DateSpelling&, const DateSpelling&) = default;
};

struct Spelling {
  bool is_certain = true;  ///< `1.500` is one and a half; else it depends on its author
  std::optional<NumberSpelling> numbers;  ///< as the author of the import named it
  std::optional<DateSpelling> dates;

  friend bool operator==(const Spelling&, const Spelling&) = default;
};
/// The spelling of a data file whose author named none.
inline constexpr Spelling unsaid_spelling{false, {}, {}};

/// The spelling of an example: `1.234,5`, `1 234,5`, `1234.5`; `31.12.2020`, `12/31/2020`.
[[nodiscard]] std::optional<NumberSpelling> parse_number_spelling(std::string_view example);
[[nodiscard]] std::optional<DateSpelling> parse_date_spelling(std::string_view example);
[[nodiscard]] std::string to_string(const NumberSpelling& spelling);
[[nodiscard]] std::string to_string(const DateSpelling& spelling);
/// `numbers 1.234,5, dates 31.12.2020`; empty if none was named.
[[nodiscard]] std::string to_string(const Spelling& spelling);

/// The spelling of a spreadsheet of that region; nothing for a region that is not listed.
[[nodiscard]] std::optional<Spelling> spelling_of_spreadsheet(std::string_view region);
[[nodiscard]] std::vector<std::string> spreadsheet_regions();

/// A number with its point, without separators of thousands, in as many digits as it needs; nothing
/// if it is no number in that spelling.
[[nodiscard]] std::optional<std::string> plain_number(std::string_view written,
                                                      const NumberSpelling& spelling);
/// `2020-12-31`, `2020-12`; nothing if it is no date in that spelling.
[[nodiscard]] std::optional<std::string> plain_date(std::string_view written,
                                                    const DateSpelling& spelling);

}  // namespace servanda::engine
