#pragma once
// The reference's rows of talks that a later document takes back (`supersedes`).

#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// The fields that distinguish talks; by default the day and the participants.
[[nodiscard]] std::vector<std::size_t> identity_of(const Case& world);
/// Do two rows describe one talk? The fields of its identity decide.
[[nodiscard]] Truth are_one(const Case& world, const EventRow& one, const EventRow& other);

/// Was the row known, and does no other row replace it? Unknown if the correction may mean another
/// row of its document.
[[nodiscard]] Truth still_counts(const Case& world, const EventRow& row);

}  // namespace servanda::properties
