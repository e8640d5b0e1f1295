#pragma once
// Everything that an import derives from the rows of a dossier, so that an audit need not read
// them: the columns (column_store.hpp), the search text (search_text.hpp), the digests
// (data_digest.hpp), and the changes (changes.hpp).
//
// Derived tables hold nothing beyond the rows, and count only while they are fresh
// (materialized_version.hpp). An import that finds them fresh updates only the subjects with new
// facts.

#include "engine/check/vocabulary.hpp"
#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Call before the end of a transaction that imports: updates the derived tables for these facts
/// and for the other data sets, or all of them if they were not fresh when the transaction began,
/// and removes the stamp.
void keep_derived(const Database& database, const Vocabulary& vocabulary, bool was_fresh,
                  const ChangedSubjects& touched);

}  // namespace servanda::engine::dossier
