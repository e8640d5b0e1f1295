#include "engine/dossier/records/records.hpp"

#include <array>
#include <utility>

#include "base/digest.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/import/store.hpp"
#include "engine/dossier/records/data_digest.hpp"
#include "engine/dossier/sqlite/schema.hpp"

namespace servanda::engine::dossier {
namespace {

/// Adds a field with its name and its length before it, so that different lists of fields give
/// different digests.
void add_field(base::Sha256& digest, std::string_view name, std::string_view text) {
  std::string line(name);
  line += ' ';
  line += std::to_string(text.size());
  line += ':';
  line += text;
  digest.update(line += '\n');
}

void require_data(const Database& database, const std::string& recorded) {
  if (digest_of(database) == recorded) return;
  throw DossierError("the dossier `" + database.name() +
                     "` was changed while the run read it: nothing was recorded; run it again");
}

Record behind_the_last(const Database& database, const NewRecord& run) {
  Record record{run};
  record.number = 1;
  record.previous = no_previous;
  Statement last =
      database.prepare("SELECT number, digest FROM record ORDER BY number DESC LIMIT 1");
  if (last.step()) {
    record.number = last.count(0) + 1;
    record.previous = last.text(1);
  }
  record.last_import = database.number("SELECT ifnull(max(id), 0) FROM import");
  record.imports_digest = digest_of_imports(database, record.last_import);
  record.digest = digest_of(record);
  return record;
}

void insert(const Database& database, const Record& record) {
  const auto text = [](const std::string& field) { return std::string_view(field); };
  database
      .prepare(
          "INSERT INTO record (number, previous, recorded_by, recorded_at, program, rules_digest, "
          "waivers_digest, data_digest, last_import, imports_digest, as_of, known_at, selection, "
          "verdicts, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
          "?15)")
      .run_with(record.number, text(record.previous), text(record.entry.by), text(record.entry.at),
                text(record.program), text(record.rules_digest), text(record.waivers_digest),
                text(record.data_digest), record.last_import, text(record.imports_digest),
                number_of(record.as_of), number_of(record.known_at), text(record.selection),
                Blob{record.verdicts}, text(record.digest));
}

}  // namespace

std::string digest_of(const Record& record) {
  base::Sha256 digest;
  add_field(digest, "number", std::to_string(record.number));
  add_field(digest, "previous", record.previous);
  add_field(digest, "recorded_by", record.entry.by);
  add_field(digest, "recorded_at", record.entry.at);
  add_field(digest, "program", record.program);
  add_field(digest, "rules_digest", record.rules_digest);
  add_field(digest, "waivers_digest", record.waivers_digest);
  add_field(digest, "data_digest", record.data_digest);
  add_field(digest, "last_import", std::to_string(record.last_import));
  add_field(digest, "imports_digest", record.imports_digest);
  add_field(digest, "as_of", to_string(record.as_of));
  add_field(digest, "known_at", to_string(record.known_at));
  add_field(digest, "selection", record.selection);
  add_field(digest, "verdicts", record.verdicts);
  return base::named_digest(digest.finish());
}

std::string digest_of_imports(const Database& database, std::int64_t last) {
  constexpr std::array<std::string_view, 8> columns{
      "id", "file", "sha256", "kind", "rows", "imported_by", "imported_at", "spelling"};
  const std::string spelling = holds_spelling(database) ? "spelling" : "NULL";
  Statement row = database.prepare(
      "SELECT CAST(id AS TEXT), file, sha256, kind, CAST(rows AS TEXT), imported_by, "
      "imported_at, " +
      spelling + " FROM import WHERE id <= ?1 ORDER BY id");
  row.with(last);
  base::Sha256 digest;
  while (row.step()) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int column = static_cast<int>(i);
      if (!row.is_null(column)) add_field(digest, columns[i], row.text(column));
    }
  }
  return base::named_digest(digest.finish());
}

Record keep_record(const Database& database, const NewRecord& run) {
  Transaction transaction(database);
  database.require_in_place();
  const bool was_fresh = is_fresh(database);
  require_data(database, run.data_digest);
  Record record = behind_the_last(database, run);
  insert(database, record);
  if (was_fresh) take_stamp_away(database);
  const std::int64_t version = version_of_others(database);
  transaction.commit();
  database.require_in_place();
  if (was_fresh) stamp(database, version);
  return record;
}

std::vector<Record> records_in(const Database& database) {
  std::vector<Record> records;
  if (!holds_records(database)) return records;
  Statement row = database.prepare(
      "SELECT number, last_import, as_of, known_at, previous, recorded_by, recorded_at, program, "
      "rules_digest, waivers_digest, data_digest, imports_digest, selection, verdicts, digest "
      "FROM record ORDER BY number");
  while (row.step()) {
    Record record;
    record.number = row.count(0);
    record.last_import = row.count(1);
    record.as_of = row.day(2);
    record.known_at = row.day(3);
    int column = 3;
    for (std::string* const text :
         {&record.previous, &record.entry.by, &record.entry.at, &record.program,
          &record.rules_digest, &record.waivers_digest, &record.data_digest, &record.imports_digest,
          &record.selection, &record.verdicts, &record.digest}) {
      *text = row.text(++column);
    }
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace servanda::engine::dossier
