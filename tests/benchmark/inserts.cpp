// The floor of an import: the rows of a dossier, inserted bare.
//
//   inserts DOSSIER FILE
//
// Reads all facts and their subjects, indicators and documents from DOSSIER, makes FILE with its
// tables, inserts them with prepared statements in one transaction, and prints how many facts there
// were and how many seconds the transaction took. FILE must not be there.

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

void require(int code, int wanted, sqlite3* database) {
  if (code == wanted) return;
  std::fprintf(stderr, "inserts: %s\n", sqlite3_errmsg(database));
  std::exit(1);
}

sqlite3* open(const std::string& path, int flags) {
  sqlite3* database = nullptr;
  require(sqlite3_open_v2(path.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr), SQLITE_OK,
          database);
  return database;
}

void run(sqlite3* database, const std::string& sql) {
  require(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK, database);
}

sqlite3_stmt* prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr), SQLITE_OK, database);
  return statement;
}

using Row = std::vector<sqlite3_value*>;

/// In the order in which they were imported.
std::vector<Row> rows_of(sqlite3* database, const std::string& table, const std::string& order) {
  std::vector<Row> rows;
  sqlite3_stmt* select = prepare(database, "SELECT * FROM " + table + " ORDER BY " + order);
  const int columns = sqlite3_column_count(select);
  while (sqlite3_step(select) == SQLITE_ROW) {
    Row& row = rows.emplace_back();
    row.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i)
      row.push_back(sqlite3_value_dup(sqlite3_column_value(select, i)));
  }
  sqlite3_finalize(select);
  return rows;
}

sqlite3_stmt* inserting(sqlite3* database, const std::string& table, std::size_t columns) {
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (std::size_t i = 1; i < columns; ++i) sql += ", ?";
  return prepare(database, sql + ")");
}

void insert(sqlite3* database, sqlite3_stmt* statement, const Row& row) {
  int parameter = 0;
  for (sqlite3_value* const value : row) sqlite3_bind_value(statement, ++parameter, value);
  require(sqlite3_step(statement), SQLITE_DONE, database);
  sqlite3_reset(statement);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3 || std::filesystem::exists(words[2])) {
    std::fputs("usage: inserts DOSSIER FILE, which must not be there\n", stderr);
    return 1;
  }
  sqlite3* from = open(words[1], SQLITE_OPEN_READONLY);
  const std::vector<Row> documents = rows_of(from, "document", "id");
  const std::vector<Row> provenance = rows_of(from, "provenance", "row");
  const std::vector<Row> facts = rows_of(from, "fact", "row");
  if (facts.empty()) return 1;

  sqlite3* to = open(words[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3_stmt* tables = prepare(
      from, "SELECT sql FROM sqlite_schema WHERE name IN ('document', 'provenance', 'fact')");
  while (sqlite3_step(tables) == SQLITE_ROW)
    run(to, reinterpret_cast<const char*>(sqlite3_column_text(tables, 0)));

  const auto began = std::chrono::steady_clock::now();
  run(to, "BEGIN IMMEDIATE");
  sqlite3_stmt* into_documents = inserting(to, "document", documents.front().size());
  sqlite3_stmt* into_provenance = inserting(to, "provenance", provenance.front().size());
  sqlite3_stmt* into_facts = inserting(to, "fact", facts.front().size());
  for (const Row& row : documents) insert(to, into_documents, row);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    insert(to, into_provenance, provenance[i]);
    insert(to, into_facts, facts[i]);
  }
  run(to, "COMMIT");
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("%zu facts in %.3f seconds\n", facts.size(), took.count());
}
