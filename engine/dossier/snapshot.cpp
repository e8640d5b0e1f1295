#include "engine/dossier/snapshot.hpp"

#include <array>
#include <string>
#include <utility>

#include "engine/dossier/completeness.hpp"

namespace servanda::engine::dossier {
namespace {

// `?` stands for the import, `!` for its last row: rows are numbered in the order of import. Tables
// derived from all rows are useless here: `fresh_at` is empty.
using View = std::pair<std::string_view, std::string_view>;
constexpr std::array<View, 6> views{{
    {"fact", "SELECT * FROM main.fact WHERE row <= !"},
    {"event_row", "SELECT * FROM main.event_row WHERE row <= !"},
    {"report", "SELECT * FROM main.report WHERE import <= ?"},
    {"paragraph",
     "SELECT * FROM main.paragraph "
     "WHERE report IN (SELECT name FROM main.report WHERE import <= ?)"},
    {"completeness", "SELECT * FROM main.completeness WHERE import <= ?"},
    {"fresh_at", "SELECT change_counter FROM main.fresh_at WHERE FALSE"},
}};
/// Formats 4 to 6 have replaced statements in a table of its own.
constexpr View superseded{"superseded_completeness",
                          "SELECT * FROM main.superseded_completeness WHERE import <= ?"};

std::string filled(std::string_view text, const std::string& import, const std::string& row) {
  std::string sql;
  for (const char sign : text) {
    if (sign == '?') {
      sql += import;
    } else if (sign == '!') {
      sql += row;
    } else {
      sql += sign;
    }
  }
  return sql;
}

}  // namespace

void look_back_to(const Database& database, std::int64_t import) {
  look_at_all(database);
  // Searches from the end: mostly few rows are newer.
  Statement last = database.prepare(
      "SELECT row FROM main.provenance WHERE import <= ?1 ORDER BY row DESC LIMIT 1");
  last.with(import);
  const std::string last_row = last.step() ? std::to_string(last.integer(0)) : "0";
  last.reset();
  const auto make = [&](const View& view) {
    database.run("CREATE TEMP VIEW " + std::string(view.first) + " AS " +
                 filled(view.second, std::to_string(import), last_row));
  };
  for (const View& view : views) make(view);
  if (holds_superseded(database)) make(superseded);
}

void look_at_all(const Database& database) {
  const auto drop = [&](const View& view) {
    database.run("DROP VIEW IF EXISTS temp." + std::string(view.first));
  };
  for (const View& view : views) drop(view);
  drop(superseded);
}

}  // namespace servanda::engine::dossier
