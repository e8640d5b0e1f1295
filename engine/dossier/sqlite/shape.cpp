#include "engine/dossier/sqlite/shape.hpp"

#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace servanda::engine::dossier {
namespace {

constexpr std::int64_t to_the_last = INT64_MAX;

/// A table or a column, and the formats that have it.
struct Part {
  std::string_view table;
  std::string_view column;  ///< empty: the table
  std::int64_t from = 1;
  std::int64_t to = to_the_last;
};

constexpr std::array parts{
    Part{"subject", ""},
    Part{"indicator", ""},
    Part{"cycle", ""},
    Part{"event", ""},
    Part{"document", ""},
    Part{"basis", ""},
    Part{"reason", ""},
    Part{"import", ""},
    Part{"provenance", ""},
    Part{"fact", ""},
    Part{"event_row", ""},
    Part{"event_field", ""},
    Part{"report", ""},
    Part{"completeness", ""},
    Part{"paragraph", "", 2},
    Part{"paragraph_index", "", 2},
    Part{"fact_column", "", 3},
    Part{"fact_column", "signature", 3, 5},
    Part{"fact_column", "texts", 6},
    Part{"dataset_digest", "", 3},
    Part{"fresh_at", "", 3},
    Part{"import", "imported_by", 4},
    Part{"import", "imported_at", 4},
    Part{"superseded_completeness", "", 4, 6},
    Part{"record", "", 4},
    Part{"subject_digest", "", 5},
    Part{"touched", "", 5},
    Part{"known_state", "", 5},
    Part{"completeness", "subject", 7},
    Part{"completeness", "known_from", 7},
    Part{"import", "spelling", 7},
};

using NamesByKind = std::set<std::pair<std::string, std::string>>;

/// Tables, each with an empty name and with those of its columns.
NamesByKind there(const Database& database) {
  NamesByKind names;
  // `main`: other databases of the connection are no part of the file.
  Statement column = database.prepare(
      "SELECT t.name, c.name FROM main.sqlite_schema t JOIN pragma_table_info(t.name, 'main') c "
      "WHERE t.type = 'table'");
  while (column.step()) {
    names.emplace(column.text(0), "");
    names.emplace(column.text(0), column.text(1));
  }
  return names;
}

std::string name_of_part(const Part& part) {
  const std::string table = "`" + std::string(part.table) + "`";
  if (part.column.empty()) return "table " + table;
  return "column `" + std::string(part.column) + "` of " + table;
}

}  // namespace

std::optional<std::string> wrong_shape(const Database& database, std::int64_t format) {
  const NamesByKind names = there(database);
  for (const Part& part : parts) {
    const bool should_be = part.from <= format && format <= part.to;
    const bool is = names.contains({std::string(part.table), std::string(part.column)});
    if (should_be && !is) return "has no " + name_of_part(part);
    if (is && !should_be) return "has the " + name_of_part(part) + " of another";
  }
  return std::nullopt;
}

}  // namespace servanda::engine::dossier
