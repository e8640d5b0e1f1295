#pragma once
// Makes dossiers in the formats of earlier releases.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <string>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine {

/// Writes to the file as any other program would.
inline void run_sql(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  char* error = nullptr;
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
  sqlite3_close(database);
}

/// Stamps the derived tables as fresh after a change by hand.
inline void stamp_again(const std::filesystem::path& path) {
  std::int64_t counter = 0;
  {
    const dossier::Database database(path, Dossier::Mode::read);
    const dossier::Transaction reading(database, dossier::Transaction::Kind::read);
    static_cast<void>(database.number("PRAGMA user_version"));
    counter = database.change_counter().value_or(0);
  }
  run_sql(path, "UPDATE fresh_at SET change_counter = " + std::to_string(counter + 1));
}

/// Takes back the changes of all formats after this one; tables derived from the rows keep their
/// stamp.
inline void make_older(const std::filesystem::path& path, int format) {
  const std::array<std::string, 8> undo{
      "", "", "DROP TABLE paragraph_index; DROP TABLE paragraph",
      "DROP TABLE fact_column; DROP TABLE dataset_digest; DROP TABLE fresh_at",
      "DROP TABLE record; DROP TABLE superseded_completeness; "
      "ALTER TABLE import DROP COLUMN imported_by; ALTER TABLE import DROP COLUMN imported_at",
      "DROP TABLE touched; DROP TABLE known_state; DROP TABLE subject_digest",
      "DROP TABLE fact_column; CREATE TABLE fact_column (indicator INTEGER PRIMARY KEY REFERENCES "
      "indicator (id), rows INTEGER NOT NULL, signature TEXT NOT NULL, packed BLOB NOT NULL) "
      "STRICT",
      // One table had the latest statement, another one all earlier ones.
      "ALTER TABLE completeness RENAME TO stated; "
      "CREATE TABLE completeness (dataset TEXT PRIMARY KEY NOT NULL, complete_to INTEGER NOT NULL, "
      "document INTEGER REFERENCES document (id), note TEXT NOT NULL, import INTEGER NOT NULL "
      "REFERENCES import (id)) STRICT; "
      "CREATE TABLE superseded_completeness (dataset TEXT NOT NULL, complete_to INTEGER NOT NULL, "
      "document INTEGER REFERENCES document (id), note TEXT NOT NULL, import INTEGER NOT NULL "
      "REFERENCES import (id), superseded_by INTEGER NOT NULL REFERENCES import (id)) STRICT; "
      "INSERT INTO superseded_completeness "
      "SELECT dataset, complete_to, document, note, import, next FROM (SELECT *, lead(import) OVER "
      "(PARTITION BY dataset ORDER BY complete_to) AS next FROM stated) WHERE next IS NOT NULL; "
      "INSERT INTO completeness SELECT dataset, complete_to, document, note, import FROM (SELECT "
      "*, lead(import) OVER (PARTITION BY dataset ORDER BY complete_to) AS next FROM stated) "
      "WHERE next IS NULL; DROP TABLE stated; "
      "ALTER TABLE import DROP COLUMN spelling"};
  for (int version = 7; version > format; --version)
    run_sql(path, undo.at(static_cast<std::size_t>(version)));
  run_sql(path, "PRAGMA user_version = " + std::to_string(format));
  if (format >= 3) stamp_again(path);
}

}  // namespace servanda::engine
