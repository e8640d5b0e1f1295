#pragma once
// The reference's rows of talks that a later document takes back (`supersedes`).

#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// The fields that tell one talk from another; by default its day and those who took part.
[[nodiscard]] std::vector<std::size_t> identity_of(const Case& world);
/// Do two rows tell of one talk? Of all that identifies them.
[[nodiscard]] Truth are_one(const Case& world, const EventRow& one, const EventRow& other);

/// Was the row known, and does no other stand in its place? Unknown where another row of its
/// document may be meant.
[[nodiscard]] Truth still_counts(const Case& world, const EventRow& row);

}  // namespace servanda::properties
