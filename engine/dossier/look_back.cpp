#include "engine/dossier/look_back.hpp"

#include <array>
#include <string>
#include <utility>

namespace servanda::engine::dossier {
namespace {

// `?` stands for the import, `!` for the last row that it brought: rows are numbered in the order
// in which they came. What is derived from all rows is of no use here: `fresh_at` is empty.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> views{{
    {"fact", "SELECT * FROM main.fact WHERE row <= !"},
    {"event_row", "SELECT * FROM main.event_row WHERE row <= !"},
    {"report", "SELECT * FROM main.report WHERE import <= ?"},
    {"paragraph",
     "SELECT * FROM main.paragraph "
     "WHERE report IN (SELECT name FROM main.report WHERE import <= ?)"},
    {"completeness",
     "SELECT * FROM main.completeness WHERE import <= ? UNION ALL "
     "SELECT dataset, complete_to, document, note, import FROM main.superseded_completeness "
     "WHERE import <= ? AND superseded_by > ?"},
    {"fresh_at", "SELECT change_counter FROM main.fresh_at WHERE FALSE"},
}};

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
  // From the end: mostly little has come in since.
  Statement last = database.prepare(
      "SELECT row FROM main.provenance WHERE import <= ?1 ORDER BY row DESC LIMIT 1");
  last.with(import);
  const std::string last_row = last.step() ? std::to_string(last.integer(0)) : "0";
  last.reset();
  for (const auto& [name, selected] : views) {
    database.run("CREATE TEMP VIEW " + std::string(name) + " AS " +
                 filled(selected, std::to_string(import), last_row));
  }
}

void look_at_all(const Database& database) {
  for (const auto& [name, selected] : views)
    database.run("DROP VIEW IF EXISTS temp." + std::string(name));
}

}  // namespace servanda::engine::dossier
