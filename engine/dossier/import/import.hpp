#pragma once
// Imports data files into the tables: all of their rows, or none.

#include <vector>

#include "engine/dossier/dossier.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Imports in one transaction, which also creates the tables of a blank file. Nothing stays after
/// an error, or after a limit or a request to stop.
std::vector<ImportedFile> import_files(const Database& database, const base::Sources& sources,
                                       const std::vector<base::SourceId>& files,
                                       const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                                       const Entry& entry = {}, const ImportBounds& bounds = {});

}  // namespace servanda::engine::dossier
