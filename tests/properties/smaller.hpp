#pragma once
// The cases that are a little smaller than one: the steps by which a counter-example shrinks.

#include <vector>

#include "tests/properties/program.hpp"

namespace servanda::properties {

/// The boldest steps first. Each is well-formed if the case is.
[[nodiscard]] std::vector<Case> smaller(const Case& whole);

}  // namespace servanda::properties
