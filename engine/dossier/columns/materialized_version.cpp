#include "engine/dossier/columns/materialized_version.hpp"

#include <optional>

#include "engine/dossier/sqlite/schema.hpp"

namespace servanda::engine::dossier {

bool is_fresh(const Database& database) {
  if (!database.uses_derived() || !holds_derived(database)) return false;
  const std::optional<std::int64_t> counter = database.change_counter();
  return counter && database.number("SELECT count(*) FROM fresh_at") == 1 &&
         database.number("SELECT change_counter FROM fresh_at") == *counter;
}

void take_stamp_away(const Database& database) { database.run("DELETE FROM fresh_at"); }

std::int64_t version_of_others(const Database& database) {
  return database.number("PRAGMA data_version");
}

void stamp(const Database& database, std::int64_t version) {
  try {
    Transaction transaction(database);
    const std::optional<std::int64_t> counter = database.change_counter();
    if (!counter || version_of_others(database) != version) return;
    take_stamp_away(database);
    database.prepare("INSERT INTO fresh_at (change_counter) VALUES (?1)").run_with(*counter + 1);
    transaction.commit();
  } catch (const base::WorldError&) {
    // The stamp is only missing: all rows are there, and read as before.
  }
}

}  // namespace servanda::engine::dossier
