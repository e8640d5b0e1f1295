// The floor: the rows that the rules need, stepped over with SQLite, and nothing else.
//
//   floor FOLDER            of the table in rows.sqlite, all in whole numbers
//   floor FOLDER dossier    of the dossier's own table of facts
//
// Prints how many rows there were. Any engine that reads these facts from SQLite row by row takes
// at least as long as this.

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

sqlite3* open(const std::string& path) {
  sqlite3* database = nullptr;
  // One thread owns the connection, so that no lock is taken for each row.
  const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &database, flags, nullptr) != SQLITE_OK) {
    std::fprintf(stderr, "floor: %s: %s\n", path.c_str(), sqlite3_errmsg(database));
    std::exit(1);
  }
  return database;
}

sqlite3_stmt* prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK) {
    std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
    std::exit(1);
  }
  return statement;
}

std::vector<std::string> needed_names(sqlite3* rows) {
  std::vector<std::string> names;
  sqlite3_stmt* select = prepare(rows, "SELECT name FROM needed ORDER BY indicator");
  while (sqlite3_step(select) == SQLITE_ROW) {
    names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(select, 0)));
  }
  sqlite3_finalize(select);
  return names;
}

long step_over(sqlite3* database, const char* sql, const std::vector<std::string>& names) {
  long count = 0;
  sqlite3_stmt* select = prepare(database, sql);
  for (const std::string& name : names) {
    sqlite3_bind_text(select, 1, name.c_str(), -1, SQLITE_STATIC);
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(select)) == SQLITE_ROW) ++count;
    if (result != SQLITE_DONE) {
      std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
      std::exit(1);
    }
    sqlite3_reset(select);
  }
  sqlite3_finalize(select);
  return count;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2 || count > 3 || (count == 3 && std::string_view(words[2]) != "dossier")) {
    std::fputs("usage: floor FOLDER [dossier]\n", stderr);
    return 1;
  }
  const std::string folder = words[1];
  sqlite3* rows = open(folder + "/rows.sqlite");
  const std::vector<std::string> names = needed_names(rows);
  long stepped = 0;
  if (count == 3) {
    sqlite3* dossier = open(folder + "/dossier");
    stepped = step_over(dossier,
                        "SELECT subject, first_day, last_day, known_from, basis, value, missing "
                        "FROM fact WHERE indicator = (SELECT id FROM indicator WHERE name = ?1)",
                        names);
    sqlite3_close(dossier);
  } else {
    stepped = step_over(rows,
                        "SELECT subject, cycle, value FROM fact "
                        "WHERE indicator = (SELECT indicator FROM needed WHERE name = ?1)",
                        names);
  }
  sqlite3_close(rows);
  std::printf("%ld\n", stepped);
}
