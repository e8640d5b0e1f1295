#pragma once
// Bounds in other words than ours: `220-230`, `5 or more`, `max 5`, `5+`. They are not accepted,
// but the help can propose the right words. Only `read_value` uses it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

struct SaidOtherwise {
  std::string bound;                 ///< `at least`, `at most`, `between`
  std::vector<std::string> numbers;  ///< as written, one or two
};

[[nodiscard]] std::optional<SaidOtherwise> said_otherwise(std::string_view written);

/// `between 220 and 230`
[[nodiscard]] std::string in_our_words(const SaidOtherwise& said);

}  // namespace servanda::engine
