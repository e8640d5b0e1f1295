#include "engine/dossier/sqlite/schema.hpp"

#include <optional>
#include <string>

#include "engine/dossier/sqlite/shape.hpp"

namespace servanda::engine::dossier {

namespace {

// Days are counted from 1970-01-01. `row` numbers facts and events in the order of import; the
// narrow table `fact` has the columns that an evaluation reads, `provenance` the rest.
constexpr std::string_view version_1 = R"sql(
CREATE TABLE subject   (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE indicator (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE cycle     (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE event     (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE document  (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE basis     (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE reason    (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE import (
  id       INTEGER PRIMARY KEY,
  file     TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  kind     TEXT NOT NULL CHECK (kind IN ('facts', 'events', 'reports', 'completeness')),
  rows     INTEGER NOT NULL
) STRICT;

CREATE TABLE provenance (
  row        INTEGER PRIMARY KEY,
  document   INTEGER REFERENCES document (id),
  supersedes INTEGER REFERENCES document (id),
  paragraph  TEXT NOT NULL,
  page       TEXT NOT NULL,
  quotation  TEXT NOT NULL,
  language   TEXT NOT NULL,
  coder      TEXT NOT NULL,
  confidence TEXT NOT NULL,
  note       TEXT NOT NULL,
  import     INTEGER NOT NULL REFERENCES import (id)
) STRICT;

CREATE TABLE fact (
  indicator  INTEGER NOT NULL REFERENCES indicator (id),
  subject    INTEGER NOT NULL REFERENCES subject (id),
  first_day  INTEGER NOT NULL,  -- of what it describes; of its cycle where no date is given
  row        INTEGER NOT NULL REFERENCES provenance (row),
  last_day   INTEGER NOT NULL CHECK (first_day <= last_day),
  dated      INTEGER NOT NULL CHECK (dated IN (0, 1)),
  cycle      INTEGER REFERENCES cycle (id) CHECK (dated OR cycle IS NOT NULL),
  known_from INTEGER NOT NULL,
  basis      INTEGER NOT NULL REFERENCES basis (id),
  value      TEXT,
  missing    INTEGER REFERENCES reason (id) CHECK ((value IS NULL) <> (missing IS NULL)),
  PRIMARY KEY (indicator, subject, first_day, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_row (
  event      INTEGER NOT NULL REFERENCES event (id),
  first_day  INTEGER NOT NULL,
  row        INTEGER NOT NULL UNIQUE REFERENCES provenance (row),
  last_day   INTEGER NOT NULL CHECK (first_day <= last_day),
  known_from INTEGER NOT NULL,
  basis      INTEGER NOT NULL REFERENCES basis (id),
  PRIMARY KEY (event, first_day, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_field (
  row   INTEGER NOT NULL REFERENCES event_row (row),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  name      TEXT PRIMARY KEY NOT NULL,
  subject   INTEGER NOT NULL REFERENCES subject (id),
  cycle     INTEGER NOT NULL REFERENCES cycle (id),
  document  INTEGER NOT NULL REFERENCES document (id),
  first_day INTEGER,
  last_day  INTEGER CHECK ((first_day IS NULL) = (last_day IS NULL)),
  title     TEXT NOT NULL,
  language  TEXT NOT NULL,
  status    TEXT NOT NULL,
  pages     TEXT NOT NULL,
  address   TEXT NOT NULL,
  text      TEXT NOT NULL,
  import    INTEGER NOT NULL REFERENCES import (id)
) STRICT;

CREATE TABLE completeness (
  dataset     TEXT PRIMARY KEY NOT NULL,  -- an indicator or an event
  complete_to INTEGER NOT NULL,
  document    INTEGER REFERENCES document (id),
  note        TEXT NOT NULL,
  import      INTEGER NOT NULL REFERENCES import (id)
) STRICT;
)sql";

// The text of reports. `folded` is the text in the form for searches; its index has all trigrams,
// so that words of all scripts are found.
constexpr std::string_view version_2 = R"sql(
CREATE TABLE paragraph (
  id     INTEGER PRIMARY KEY,
  report TEXT NOT NULL REFERENCES report (name),
  number INTEGER NOT NULL,  -- in the order of the text
  label  TEXT NOT NULL,
  page   TEXT NOT NULL,
  text   TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (report, number)
) STRICT;

CREATE VIRTUAL TABLE paragraph_index USING fts5 (
  folded, content = 'paragraph', content_rowid = 'id', tokenize = 'trigram'
);
)sql";

// Derived from the rows, so that an audit need not read them all; see column_store.hpp. It counts
// only while `fresh_at` is the change counter of the file.
constexpr std::string_view version_3 = R"sql(
CREATE TABLE fact_column (
  indicator INTEGER PRIMARY KEY REFERENCES indicator (id),
  rows      INTEGER NOT NULL,
  signature TEXT NOT NULL,  -- of the vocabulary that the values were read with
  packed    BLOB NOT NULL
) STRICT;

CREATE TABLE dataset_digest (
  dataset TEXT PRIMARY KEY NOT NULL,
  sha256  TEXT NOT NULL
) STRICT;

CREATE TABLE fresh_at (change_counter INTEGER NOT NULL) STRICT;
)sql";

// The authors and times of imports, the statements of completeness that a later one replaced, and
// the recorded runs, each with the digest of the one before it; see record.hpp.
constexpr std::string_view version_4 = R"sql(
ALTER TABLE import ADD COLUMN imported_by TEXT;  -- not known of older ones
ALTER TABLE import ADD COLUMN imported_at TEXT;

CREATE TABLE superseded_completeness (
  dataset       TEXT NOT NULL,
  complete_to   INTEGER NOT NULL,
  document      INTEGER REFERENCES document (id),
  note          TEXT NOT NULL,
  import        INTEGER NOT NULL REFERENCES import (id),
  superseded_by INTEGER NOT NULL REFERENCES import (id)
) STRICT;

CREATE TABLE record (
  number          INTEGER PRIMARY KEY,
  previous        TEXT NOT NULL,  -- the digest of the record before; of the first `none`
  recorded_by     TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  program         TEXT NOT NULL,
  rules_digest    TEXT NOT NULL,
  waivers_digest  TEXT NOT NULL,  -- empty: there were none
  data_digest     TEXT NOT NULL,
  last_import     INTEGER NOT NULL,  -- 0: none
  imports_digest  TEXT NOT NULL,     -- of the rows of `import` up to that one
  as_of           INTEGER NOT NULL,
  known_at        INTEGER NOT NULL,
  selection       TEXT NOT NULL,
  verdicts        BLOB NOT NULL,
  digest          TEXT NOT NULL  -- of all that stands before
) STRICT;
)sql";

// Derived, too: digests by subject, the subjects of each import, and the digest of the dossier
// after it; see materialized.hpp. Earlier derived tables are stale, since digests have changed.
constexpr std::string_view version_5 = R"sql(
DELETE FROM fresh_at;

CREATE TABLE subject_digest (
  indicator INTEGER NOT NULL,
  subject   INTEGER NOT NULL,
  sha256    BLOB NOT NULL,  -- of the facts of that subject
  PRIMARY KEY (indicator, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE touched (
  import    INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  subject   INTEGER NOT NULL,
  PRIMARY KEY (import, indicator, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE known_state (
  import      INTEGER PRIMARY KEY,
  data_digest TEXT NOT NULL
) STRICT;
)sql";

// Columns hold facts as written, independent of rules; earlier derived tables are stale.
constexpr std::string_view version_6 = R"sql(
DELETE FROM fresh_at;

DROP TABLE fact_column;
CREATE TABLE fact_column (
  indicator INTEGER PRIMARY KEY REFERENCES indicator (id),
  rows      INTEGER NOT NULL,
  texts     BLOB NOT NULL,  -- each once
  packed    BLOB NOT NULL,
  checksum  INTEGER NOT NULL
) STRICT;
)sql";

// A statement of completeness counts from the day on which it was known, and may be about one State
// or group. None replaces another: the evaluation finds what was known on a day. Digests and the
// search text have changed, so earlier derived tables are stale. Each import keeps the spelling of
// numbers and days that its author named.
constexpr std::string_view version_7 = R"sql(
DELETE FROM fresh_at;

ALTER TABLE completeness RENAME TO latest_completeness;
CREATE TABLE completeness (
  dataset     TEXT NOT NULL,     -- an indicator or an event, or `reports`
  subject     TEXT NOT NULL,     -- the State or group whose entries are all there; empty: all are
  complete_to INTEGER NOT NULL,
  known_from  INTEGER NOT NULL,
  document    INTEGER REFERENCES document (id),
  note        TEXT NOT NULL,
  import      INTEGER NOT NULL REFERENCES import (id)
) STRICT;
INSERT INTO completeness
SELECT dataset, '', complete_to, complete_to, document, note, import FROM latest_completeness
UNION ALL
SELECT dataset, '', complete_to, complete_to, document, note, import FROM superseded_completeness
ORDER BY import;
DROP TABLE latest_completeness;
DROP TABLE superseded_completeness;

ALTER TABLE import ADD COLUMN spelling TEXT;  -- nothing was said: as rules do
)sql";

}  // namespace

const Steps& steps() {
  static const Steps all{version_1, version_2, version_3, version_4,
                         version_5, version_6, version_7};
  return all;
}

bool is_blank(const Database& database) {
  return database.number("PRAGMA application_id") == 0 &&
         database.number("PRAGMA user_version") == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

bool holds_text(const Database& database) { return database.number("PRAGMA user_version") >= 2; }
bool holds_records(const Database& database) { return database.number("PRAGMA user_version") >= 4; }
bool holds_derived(const Database& database) { return database.number("PRAGMA user_version") >= 7; }
bool holds_spelling(const Database& database) {
  return database.number("PRAGMA user_version") >= 7;
}

void require_ours(const Database& database, const Steps& known) {
  const Transaction reading(database, Transaction::Kind::read);  // another program may migrate it
  if (database.number("PRAGMA application_id") != application_id) {
    throw DossierError(
        "`" + database.name() + "` is not a dossier: it is an SQLite file of another application",
        name_a_dossier);
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version > static_cast<std::int64_t>(known.size())) {
    throw DossierError("the dossier `" + database.name() +
                       "` was written by a newer release of servanda (its format is " +
                       std::to_string(version) + ", this release knows up to " +
                       std::to_string(known.size()) + "): install the newer release to use it");
  }
  const auto wrong = wrong_shape(database, version);
  if (!wrong) return;
  throw DossierError("the dossier `" + database.name() +
                         "` is damaged: it says that its format is " + std::to_string(version) +
                         ", and " + *wrong,
                     "restore the dossier from a copy, or import its files anew");
}

void migrate(const Database& database, const Steps& known) {
  const auto taken = [&] {
    return static_cast<std::size_t>(database.number("PRAGMA user_version"));
  };
  while (taken() < known.size()) {
    Transaction transaction(database);
    const std::size_t version = taken() + 1;  // another program may have been faster
    if (version > known.size()) return;
    database.run(std::string(known[version - 1]));
    database.run("PRAGMA application_id = " + std::to_string(application_id));
    database.run("PRAGMA user_version = " + std::to_string(version));
    transaction.commit();
  }
}

}  // namespace servanda::engine::dossier
