#include "engine/dossier/records/verify.hpp"

#include <map>
#include <string>
#include <utility>

#include "engine/dossier/codes.hpp"
#include "engine/dossier/columns/materialized_check.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/records/data_digest.hpp"
#include "engine/dossier/records/records.hpp"
#include "engine/dossier/snapshot.hpp"
#include "engine/dossier/sqlite/row_check.hpp"

namespace servanda::engine::dossier {
namespace {

void report(base::Diagnostics& diagnostics, const char* code, std::string message,
            std::string help) {
  base::Diagnostic error{code, base::Severity::error, std::move(message)};
  error.help.push_back(std::move(help));
  diagnostics.add(std::move(error));
}

void check_file(const Database& database, base::Diagnostics& diagnostics) {
  constexpr auto help = "restore the dossier from a copy, or import its files anew";
  Statement row = database.prepare("PRAGMA integrity_check");
  while (row.step()) {
    if (row.text(0) == "ok") continue;
    report(diagnostics, code::damaged,
           "the dossier is damaged (SQLite: " + std::string(row.text(0)) + ")", help);
  }
  Statement lost = database.prepare("PRAGMA foreign_key_check");
  while (lost.step()) {
    report(diagnostics, code::damaged,
           "the dossier is damaged: a row of `" + std::string(lost.text(0)) +
               "` refers to a row of `" + std::string(lost.text(2)) + "` that is not there",
           help);
  }
}

void check_rows(const Database& database, base::Diagnostics& diagnostics) {
  require_known_words(database);
  static_cast<void>(digests_of_rows(database));  // reads all facts
  const auto wrong = wrong_row(database);
  if (!wrong) return;
  report(diagnostics, code::damaged, "the dossier is damaged: " + *wrong,
         "restore the dossier from a copy, or import its files anew");
}

/// Checks the derived tables, as far as readers use them.
void check_kept(const Database& database, base::Diagnostics& diagnostics) {
  if (!is_fresh(database)) return;
  const auto wrong = wrong_derived(database);
  if (!wrong) return;
  report(
      diagnostics, code::kept_beside,
      "what the dossier keeps beside its rows is not what the rows say: " + *wrong,
      "restore the dossier from a copy, or import its files anew; until then, `audit --from-rows` "
      "reads the facts themselves");
}

/// The notes of the last import show whether another program has changed the rows since.
void check_left(const Database& database, base::Diagnostics& diagnostics) {
  if (is_fresh(database)) return;
  const auto wrong = wrong_derived(database);
  if (!wrong) return;
  report(diagnostics, code::kept_beside,
         "the rows of the dossier are not what an import left: " + *wrong,
         "something else than an import has changed them, or what is kept beside them: look for an "
         "older copy, or import its files anew");
}

void check_imports(const Database& database, base::Diagnostics& diagnostics) {
  const auto wrong = wrong_import(database);
  if (!wrong) return;
  report(diagnostics, code::other_data,
         "the rows of import " + std::to_string(*wrong) + " are not those that it brought",
         "which file brought which row is not proved any more: look for an older copy of the "
         "dossier");
}

std::string numbered(const Record& record) { return "record " + std::to_string(record.number); }

void check_chain(const std::vector<Record>& records, base::Diagnostics& diagnostics) {
  constexpr auto help =
      "this record and those behind it prove nothing any more: look for a copy of the dossier from "
      "before the change";
  std::int64_t number = 1;
  std::string previous = no_previous;
  for (const Record& record : records) {
    if (record.number != number) {
      report(diagnostics, code::broken_chain,
             "the record is broken: there is no record " + std::to_string(number), help);
    } else if (record.previous != previous) {
      report(diagnostics, code::broken_chain,
             "the record is broken: " + numbered(record) +
                 " was written behind another one than the one that stands before it",
             help);
    }
    if (record.digest != digest_of(record)) {
      report(diagnostics, code::broken_chain,
             "the record is broken: " + numbered(record) + " is not as it was written", help);
    }
    number = record.number + 1;
    previous = record.digest;
  }
}

/// Releases before formats 7 and 5 computed other digests for the same data.
bool is_older_digest(const Database& database, const Record& record) {
  look_back_to(database, record.last_import);
  const bool is_older = digest_of_rows_before_7(database) == record.data_digest ||
                        digest_of_rows_before_5(database) == record.data_digest;
  look_at_all(database);
  return is_older;
}

void check_data(const Database& database, const std::vector<Record>& records,
                base::Diagnostics& diagnostics) {
  std::map<std::int64_t, std::string> held;  ///< by the last import
  for (const Record& record : records) {
    if (record.imports_digest != digest_of_imports(database, record.last_import)) {
      report(diagnostics, code::other_data,
             "the list of imports that " + numbered(record) + " rests on was changed",
             "who brought which facts when is not proved any more: look for an older copy of the "
             "dossier");
    }
    const auto [found, is_new] = held.try_emplace(record.last_import);
    if (is_new) {
      look_back_to(database, record.last_import);
      found->second = digest_of_rows(database);
      look_at_all(database);
    }
    if (found->second == record.data_digest || is_older_digest(database, record)) continue;
    report(diagnostics, code::other_data,
           "the facts that " + numbered(record) + " rests on were changed: they were " +
               record.data_digest + ", and are " + found->second,
           "look for an older copy of the dossier, and for what differs");
  }
}

}  // namespace

void verify(const Database& database, base::Diagnostics& diagnostics) {
  const Transaction reading(database, Transaction::Kind::read);
  check_file(database, diagnostics);
  if (!diagnostics.has_errors()) check_rows(database, diagnostics);
  if (diagnostics.has_errors()) return;  // nothing that is read from it could be trusted
  check_kept(database, diagnostics);
  check_imports(database, diagnostics);
  const std::vector<Record> records = records_in(database);
  check_chain(records, diagnostics);
  const std::size_t errors_before = diagnostics.errors();
  check_data(database, records, diagnostics);
  if (diagnostics.errors() == errors_before) check_left(database, diagnostics);
}

}  // namespace servanda::engine::dossier
