#pragma once
// What is said of a condition, or of declarations, that stand beside the vocabulary of these tests.

#include <algorithm>
#include <string>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {

/// The code, the column, the words at the place, and the message.
inline std::string said(const std::string& condition, const std::string& binds = "each nws") {
  return Condition(condition, binds).said();
}

/// Of declarations that follow the vocabulary; lines are those of the declarations.
inline std::string declared(const std::string& text) {
  const Checked checked(vocabulary_text + text);
  const auto before = std::count(vocabulary_text.begin(), vocabulary_text.end(), '\n');
  return checked.said(static_cast<std::uint32_t>(before));
}

}  // namespace servanda::engine
