#include "engine/dossier/columns/materialized.hpp"

#include <string>

#include "engine/dossier/columns/column_store.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/columns/search_text.hpp"
#include "engine/dossier/records/data_digest.hpp"

namespace servanda::engine::dossier {

void keep_derived(const Database& database, const Vocabulary& vocabulary, bool was_fresh,
                  const ChangedSubjects& touched) {
  if (was_fresh) {
    update_columns(database, vocabulary, touched);
  } else {
    make_columns(database, vocabulary);
    make_search_text(database);
  }
  const std::string digest = was_fresh ? update_digests(database, touched) : make_digests(database);
  note_changes(database, was_fresh, touched, digest);
  take_stamp_away(database);
}

}  // namespace servanda::engine::dossier
