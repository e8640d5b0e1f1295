#pragma once
// The messages on a condition, or on declarations, after the vocabulary of these tests.

#include <algorithm>
#include <string>

#include "tests/engine/check/checked.hpp"

namespace servanda::engine {

/// The code, the column, the words at the place, and the message.
inline std::string said(const std::string& condition, const std::string& binds = "each nws") {
  return Condition(condition, binds).said();
}

/// The messages on declarations after the vocabulary; lines count from the first declaration.
inline std::string declared(const std::string& text) {
  const Checked checked(vocabulary_text + text);
  const auto before = std::count(vocabulary_text.begin(), vocabulary_text.end(), '\n');
  return checked.said(static_cast<std::uint32_t>(before));
}

}  // namespace servanda::engine
