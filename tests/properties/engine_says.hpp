#pragma once
// What the engine says of a case, by the way that users go: text, parser, checker, import,
// evaluation.

#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// Throws where rules or data have a mistake: what the tests invent is well-formed.
[[nodiscard]] std::vector<Outcome> engine_says(const Case& world);

}  // namespace servanda::properties
