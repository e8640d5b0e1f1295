#pragma once
// Runs a case through the engine as users do: text, parser, checker, import, evaluation.

#include <map>
#include <string>
#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// Throws if the rules or the data have an error: random cases are well-formed.
[[nodiscard]] std::vector<Outcome> engine_says(const Case& world);
/// The same, with the rules written in another way.
[[nodiscard]] std::vector<Outcome> engine_says(const Case& world, const std::string& rules);

/// Each lookup of each cell that finds a row of facts, with its result.
[[nodiscard]] std::map<std::string, std::string> standing_lookups(const Case& world);

}  // namespace servanda::properties
