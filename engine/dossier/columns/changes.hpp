#pragma once
// Subjects that have new facts since an import, so that an incremental summary visits only these.
//
// Derived from the rows (materialized.hpp): each import notes its subjects, and the digest of the
// dossier after it. If another program has written to the file, the notes are deleted, and no
// earlier state is known any more.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Pairs of an indicator and a subject with new facts, in numbers of the dossier.
using ChangedSubjects = std::set<std::pair<std::int64_t, std::int64_t>>;

/// Call before the end of a transaction that imports: notes its changes, and the digest of all
/// data.
void note_changes(const Database& database, bool was_fresh, const ChangedSubjects& touched,
                  const std::string& digest);

/// The last import when the dossier had that digest; nothing if that is unknown.
[[nodiscard]] std::optional<std::int64_t> import_at(const Database& database,
                                                    const std::string& digest);

/// The changes after an import that `import_at` returned.
[[nodiscard]] ChangedSubjects touched_since(const Database& database, std::int64_t import);

/// Do the notes match the rows, fresh or not?
[[nodiscard]] bool are_changes_right(const Database& database);

}  // namespace servanda::engine::dossier
