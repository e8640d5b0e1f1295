#pragma once
// Checks that a dossier is whole and matches its records.

#include "base/diagnostic.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Runs SQLite's own checks of the file and of its foreign keys; compares the derived tables with
/// the rows; checks the chain of the records, and for each record the data at its time. Codes: D040
/// to D043.
void verify(const Database& database, base::Diagnostics& diagnostics);

}  // namespace servanda::engine::dossier
