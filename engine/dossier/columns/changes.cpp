#include "engine/dossier/columns/changes.hpp"

#include "engine/dossier/columns/materialized_version.hpp"

namespace servanda::engine::dossier {

void note_changes(const Database& database, bool was_fresh, const ChangedSubjects& touched,
                  const std::string& digest) {
  const std::int64_t import = database.number("SELECT ifnull(max(id), 0) FROM import");
  if (!was_fresh) database.run("DELETE FROM touched; DELETE FROM known_state");
  if (database.number("SELECT count(*) FROM known_state") > 0) {  // without a known state nobody
                                                                  // can ask for it
    Statement insert =
        database.prepare("INSERT INTO touched (import, indicator, subject) VALUES (?1, ?2, ?3)");
    for (const auto& [indicator, subject] : touched) insert.run_with(import, indicator, subject);
  }
  if (import == 0) return;  // nothing was ever imported
  database.prepare("INSERT INTO known_state (import, data_digest) VALUES (?1, ?2)")
      .run_with(import, std::string_view(digest));
}

std::optional<std::int64_t> import_at(const Database& database, const std::string& digest) {
  if (!is_fresh(database)) return std::nullopt;
  Statement found = database.prepare(
      "SELECT import FROM known_state WHERE data_digest = ?1 ORDER BY import DESC");
  found.with(std::string_view(digest));
  return found.step() ? std::optional(found.integer(0)) : std::nullopt;
}

ChangedSubjects touched_since(const Database& database, std::int64_t import) {
  ChangedSubjects touched;
  Statement row = database.prepare("SELECT indicator, subject FROM touched WHERE import > ?1");
  row.with(import);
  while (row.step()) touched.emplace(row.integer(0), row.integer(1));
  return touched;
}

bool are_changes_right(const Database& database) {
  // All imports of one command have the same state, that after the last of them.
  return database.number(R"sql(
WITH brought AS (
  SELECT DISTINCT (SELECT min(import) FROM known_state WHERE import >= p.import) AS import,
         f.indicator, f.subject
  FROM fact f CROSS JOIN provenance p ON p.row = f.row
  WHERE p.import > (SELECT min(import) FROM known_state)
)
SELECT (SELECT count(*) FROM (SELECT * FROM brought EXCEPT SELECT * FROM touched)) +
       (SELECT count(*) FROM (SELECT * FROM touched EXCEPT SELECT * FROM brought))
)sql") == 0;
}

}  // namespace servanda::engine::dossier
