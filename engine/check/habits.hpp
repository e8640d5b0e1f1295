#pragma once
// The habits of spelling that people have, as help for one whose text has none that is known. Only
// `read_value` uses it.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/values/spelling.hpp"

namespace servanda::engine {

inline constexpr NumberSpelling of_rules{};
inline constexpr NumberSpelling with_comma{',', '.'};
/// All that people write. The spelling of rules stands first.
inline constexpr std::array<NumberSpelling, 7> number_habits{
    {of_rules, with_comma, {'.', ','}, {',', ' '}, {'.', ' '}, {'.', '\''}, {',', '\''}}};

/// One of the things that a text may mean, as it can be read without a doubt.
struct Meant {
  std::string text;            ///< empty where what is meant has no other spelling
  bool has_thousands = false;  ///< a sign of it separates thousands
  bool has_decimal_comma = false;
};

/// "if the comma separates thousands", "if it is a decimal comma": what tells one from the other.
[[nodiscard]] std::string condition_of(const Meant& one, const Meant& other);
/// What to write instead; of two that may be meant both.
[[nodiscard]] std::string mend_meant(const std::vector<Meant>& meant);

/// "; or say for the whole file how it writes numbers: `--numbers 1.234,5`"; nothing of none.
[[nodiscard]] std::string or_say_habits(const std::vector<NumberSpelling>& habits);
/// Likewise those of dates that read this one.
[[nodiscard]] std::string or_say_habits_of_date(std::string_view date);

}  // namespace servanda::engine
