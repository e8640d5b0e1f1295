#pragma once
// All that an import derives from the rows of a dossier, so that an audit need not read them: the
// columns (column_store.hpp), the text that is searched (search_text.hpp), the digests
// (data_digest.hpp), and what changed (changes.hpp).
//
// It holds nothing that the rows do not say, and counts while it is fresh
// (materialized_version.hpp). An import that finds it fresh looks only at the subjects of which it
// brought facts.

#include "engine/check/vocabulary.hpp"
#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Before the end of a transaction that imports: brings what hangs on these facts and on the other
/// data sets up to date, all of it where it was not fresh when the transaction began, and takes the
/// stamp away.
void keep_derived(const Database& database, const Vocabulary& vocabulary, bool was_fresh,
                  const ChangedSubjects& touched);

}  // namespace servanda::engine::dossier
