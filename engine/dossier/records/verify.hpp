#pragma once
// Is a dossier whole, and does it hold what its records say?

#include "base/diagnostic.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// SQLite's own check of the file and of what refers to what; the derived digests against the rows;
/// the chain of the records; and for each record what the dossier held then. Codes: D040 to D043.
void verify(const Database& database, base::Diagnostics& diagnostics);

}  // namespace servanda::engine::dossier
