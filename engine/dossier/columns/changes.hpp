#pragma once
// Of whom an import brought facts, so that who knows what came of an earlier state need look at
// these subjects alone.
//
// Derived from the rows (materialized.hpp): while nobody else writes to the file, each import notes
// its subjects, and the digest of what the dossier held once it was done. Where somebody else has
// written, what was noted goes, and no earlier state is known any more.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Indicators and the subjects that have new facts of them, in numbers of the dossier.
using ChangedSubjects = std::set<std::pair<std::int64_t, std::int64_t>>;

/// Before the end of a transaction that imports: what it brought, and the digest of all.
void note_changes(const Database& database, bool was_fresh, const ChangedSubjects& touched,
                  const std::string& digest);

/// The last import when the dossier had that digest; nothing where that is not known.
[[nodiscard]] std::optional<std::int64_t> import_at(const Database& database,
                                                    const std::string& digest);

/// What came after it; only of an import that `import_at` gives.
[[nodiscard]] ChangedSubjects touched_since(const Database& database, std::int64_t import);

/// Is it what the rows say, fresh or not?
[[nodiscard]] bool are_changes_right(const Database& database);

}  // namespace servanda::engine::dossier
