#pragma once
// Data files into the tables: all of their rows, or none.

#include <vector>

#include "engine/dossier/dossier.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// In one transaction, which also makes the tables of a blank file. Nothing stays if there are
/// errors, or where the bounds end it.
std::vector<ImportedFile> import_files(const Database& database, const base::Sources& sources,
                                       const std::vector<base::SourceId>& files,
                                       const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                                       const Entry& entry = {}, const ImportBounds& bounds = {});

}  // namespace servanda::engine::dossier
