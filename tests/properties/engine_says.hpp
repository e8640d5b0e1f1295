#pragma once
// What the engine says of a case, by the way that users go: text, parser, checker, import,
// evaluation.

#include <map>
#include <string>
#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// Throws where rules or data have a mistake: what the tests invent is well-formed.
[[nodiscard]] std::vector<Outcome> engine_says(const Case& world);
/// The same with its rules written in another way.
[[nodiscard]] std::vector<Outcome> engine_says(const Case& world, const std::string& rules);

/// Each lookup of each cell where a row of facts stands, and what came of it.
[[nodiscard]] std::map<std::string, std::string> standing_lookups(const Case& world);

}  // namespace servanda::properties
