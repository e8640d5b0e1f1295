#pragma once
// Spellings of numbers that people use, to help with a text in an unknown spelling. Only
// `read_value` uses it.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/values/spelling.hpp"

namespace servanda::engine {

inline constexpr NumberSpelling of_rules{};
inline constexpr NumberSpelling with_comma{',', '.'};
/// All spellings in use; that of rules comes first.
inline constexpr std::array<NumberSpelling, 7> number_habits{
    {of_rules, with_comma, {'.', ','}, {',', ' '}, {'.', ' '}, {'.', '\''}, {',', '\''}}};

/// One possible meaning of a text, in an unambiguous form.
struct Meant {
  std::string text;            ///< empty if the meaning has no other spelling
  bool has_thousands = false;  ///< a sign of it separates thousands
  bool has_decimal_comma = false;
};

/// "if the comma separates thousands", "if it is a decimal comma": the difference between two
/// meanings.
[[nodiscard]] std::string condition_of(const Meant& one, const Meant& other);
/// The proposals for the possible meanings, at most two.
[[nodiscard]] std::string mend_meant(const std::vector<Meant>& meant);

/// "; or say for the whole file how it writes numbers: `--numbers 1.234,5`"; empty without
/// spellings.
[[nodiscard]] std::string or_say_habits(const std::vector<NumberSpelling>& habits);
/// The same for the spellings of dates that read this one.
[[nodiscard]] std::string or_say_habits_of_date(std::string_view date);

}  // namespace servanda::engine
