#pragma once
// Checks derived tables: derives everything from the rows again, and compares.
//
// The notes of imports on the rows (digests, states, changed subjects) are compared whether the
// stamp of freshness is valid or not: they show that another program has changed the rows. Columns
// and search text are compared if they are in use.

#include <optional>
#include <string>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// The first table that does not match the rows; nothing if all do.
[[nodiscard]] std::optional<std::string> wrong_derived(const Database& database);

/// An import whose rows are not those that it noted; nothing if there is none. The list of imports
/// has the number of rows, and records hold its digest; the order of the rows tells which ones they
/// are.
[[nodiscard]] std::optional<std::int64_t> wrong_import(const Database& database);

}  // namespace servanda::engine::dossier
