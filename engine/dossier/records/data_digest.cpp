#include "engine/dossier/records/data_digest.hpp"

#include <algorithm>
#include <array>
#include <future>
#include <set>
#include <utility>
#include <vector>

#include "base/cores.hpp"
#include "base/digest.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/completeness.hpp"
#include "engine/dossier/records/digest_lines.hpp"
#include "engine/dossier/records/fact_lines.hpp"
#include "engine/dossier/sqlite/names.hpp"
#include "engine/dossier/sqlite/schema.hpp"

namespace servanda::engine::dossier {
namespace {

// --- the other data sets ---

struct Dataset {
  std::string_view name;
  int columns;
  std::string_view rows;
};

// A field of an event is `length:name=length:value`, in the order of the names.
constexpr Dataset events{"events", 15, R"sql(
SELECT v.name, e.first_day, e.last_day, e.known_from, b.name, d.name, x.name,
       p.paragraph, p.page, p.quotation, p.language, p.coder, p.confidence, p.note,
       (SELECT group_concat(length(field) || ':' || field || '=' || length(value) || ':' || value)
        FROM (SELECT field, value FROM event_field WHERE row = e.row ORDER BY field))
FROM event_row e
JOIN event v ON v.id = e.event
JOIN basis b ON b.id = e.basis
CROSS JOIN provenance p ON p.row = e.row
LEFT JOIN document d ON d.id = p.document
LEFT JOIN document x ON x.id = p.supersedes
)sql"};

constexpr Dataset reports{"reports", 12, R"sql(
SELECT r.name, s.name, c.name, d.name, r.first_day, r.last_day, r.title, r.language, r.status,
       r.pages, r.address, r.text
FROM report r
JOIN subject s ON s.id = r.subject
JOIN cycle c ON c.id = r.cycle
JOIN document d ON d.id = r.document
)sql"};

constexpr Dataset paragraphs{"paragraphs", 5,
                             "SELECT report, number, label, page, text FROM paragraph"};

constexpr Dataset completeness{"completeness", 6, R"sql(
SELECT k.dataset, k.subject, k.complete_to, k.known_from, d.name, k.note
FROM (?) k
LEFT JOIN document d ON d.id = k.document
)sql"};

// Before format 7 the latest statement about a data set replaced the others; for one day, the first
// by name.
constexpr Dataset latest_completeness{"completeness", 4, R"sql(
SELECT dataset, complete_to, name, note FROM (
  SELECT k.dataset, k.complete_to, d.name, k.note,
         row_number() OVER (PARTITION BY k.dataset
                            ORDER BY k.complete_to DESC, ifnull(d.name, ''), k.note) AS place
  FROM (?) k
  LEFT JOIN document d ON d.id = k.document
) WHERE place = 1
)sql"};

/// The text of a query; formats before 7 have statements of completeness elsewhere.
std::string query_of(const Database& database, const Dataset& dataset) {
  std::string query(dataset.rows);
  if (const auto place = query.find('?'); place != std::string::npos)
    query.replace(place, 1, stated_completeness(database));
  return query;
}

Lines lines_of(const Database& database, const Dataset& dataset) {
  Lines lines;
  Statement row = database.prepare(query_of(database, dataset));
  while (row.step()) {
    for (int column = 0; column < dataset.columns; ++column)
      row.is_null(column) ? add_missing(lines.text) : add_text(lines.text, row.text(column));
    lines.end_line();
  }
  return lines;
}

// --- facts ---

using Digests = std::map<std::string, std::string>;

const std::string facts_of = "facts of ";

std::vector<std::int64_t> all_indicators(const Database& database) {
  std::vector<std::int64_t> indicators;
  Statement all = database.prepare("SELECT id FROM indicator ORDER BY id");
  while (all.step()) indicators.push_back(all.integer(0));
  return indicators;
}

/// Computes `make` of the facts of each indicator on another core while those of the next are read,
/// and passes the results to `take`.
template <class Make, class Take>
void for_each_indicator(const Database& database, Make make, Take take) {
  FactLineReader reader(database);
  std::future<decltype(make(FactLines{}))> made;
  std::int64_t of = 0;
  const auto take_last = [&] {
    if (made.valid()) take(of, made.get());
  };
  for (const std::int64_t indicator : all_indicators(database)) {
    FactLines facts = reader.of(indicator);
    take_last();
    of = indicator;
    if (!facts.subjects.empty())
      made = base::beside([make, read = std::move(facts)] { return make(read); });
  }
  take_last();
}

/// The digest of a sorted list of names, each with its digest.
template <class Named>
std::string digest_of_named(const Named& digests) {
  base::Sha256 whole;
  std::string line;
  for (const auto& [name, digest] : digests) {
    line.clear();
    add_text(line, name);
    add_text(line, digest);
    whole.update(line += '\n');
  }
  return whole.finish();
}

/// Independent of the subjects' numbers in this dossier.
std::string digest_of_subjects(const SubjectDigests& digests, const NameList& subjects) {
  std::vector<std::pair<std::string_view, std::string_view>> by_name;
  by_name.reserve(digests.size());
  for (const auto& [subject, digest] : digests) by_name.emplace_back(subjects[subject], digest);
  std::sort(by_name.begin(), by_name.end());
  return digest_of_named(by_name);
}

// --- all digests ---

/// A data set without rows has no digest: it does not matter whether it was ever declared.
Digests digests_of_others(const Database& database, const Dataset& stated = completeness) {
  Digests digests;
  std::vector<const Dataset*> datasets{&events, &reports, &stated};
  if (holds_text(database)) datasets.push_back(&paragraphs);
  for (const Dataset* const dataset : datasets) {
    const Lines lines = lines_of(database, *dataset);
    if (!lines.ends.empty()) digests.emplace(dataset->name, digest_of_lines(lines));
  }
  return digests;
}

std::string digest_of_all(const Digests& digests) {
  return base::named_digest(digest_of_named(digests));
}

Digests all_kept(const Database& database) {
  Digests digests;
  Statement kept = database.prepare("SELECT dataset, sha256 FROM dataset_digest");
  while (kept.step()) digests.emplace(kept.text(0), kept.text(1));
  return digests;
}

/// Updates the stored digests after an import.
class DigestKeeping {
 public:
  explicit DigestKeeping(const Database& database)
      : database_(database),
        subjects_(database, "subject"),
        indicators_(database, "indicator"),
        insert_subject_(
            database.prepare("INSERT OR REPLACE INTO subject_digest (indicator, subject, sha256) "
                             "VALUES (?1, ?2, ?3)")),
        insert_(database.prepare("INSERT OR REPLACE INTO dataset_digest (dataset, sha256) "
                                 "VALUES (?1, ?2)")) {}

  void keep_subject(std::int64_t indicator, std::int64_t subject, const std::string& digest) {
    insert_subject_.run_with(indicator, subject, Blob{digest});
  }
  void keep_indicator(std::int64_t indicator, const SubjectDigests& digests) {
    keep(facts_of + indicators_[indicator], digest_of_subjects(digests, subjects_));
  }
  /// Returns the digest of all stored digests.
  std::string finish() {
    for (const auto& [dataset, digest] : digests_of_others(database_)) keep(dataset, digest);
    return digest_of_all(all_kept(database_));
  }

 private:
  void keep(const std::string& dataset, const std::string& digest) {
    insert_.run_with(std::string_view(dataset), std::string_view(digest));
  }

  const Database& database_;
  NameList subjects_, indicators_;
  Statement insert_subject_, insert_;
};

SubjectDigests kept_of(const Database& database, std::int64_t indicator) {
  SubjectDigests digests;
  Statement kept =
      database.prepare("SELECT subject, sha256 FROM subject_digest WHERE indicator = ?1");
  kept.with(indicator);
  while (kept.step()) digests.emplace_back(kept.integer(0), kept.text(1));
  return digests;
}

/// Joins the digests of other data sets with those of the facts of each indicator.
Digests with_facts(const Database& database, Digests digests) {
  const NameList indicators(database, "indicator");
  const NameList subjects(database, "subject");
  for_each_indicator(database, digests_of, [&](std::int64_t indicator, const SubjectDigests& each) {
    digests.emplace(facts_of + indicators[indicator], digest_of_subjects(each, subjects));
  });
  return digests;
}

}  // namespace

bool is_of_facts(const std::string& dataset) { return dataset.starts_with(facts_of); }

Digests digests_of_rows(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  if (is_blank(database)) return {};
  return with_facts(database, digests_of_others(database));
}

std::string digest_of_rows(const Database& database) {
  return digest_of_all(digests_of_rows(database));
}

Digests digests_of_rows_before_7(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  return with_facts(database, digests_of_others(database, latest_completeness));
}

Digests digests_of_rows_before_5(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  Digests digests = digests_of_others(database, latest_completeness);
  const NameList indicators(database, "indicator");
  const auto together = [](const FactLines& facts) { return digest_of_lines(facts.lines); };
  for_each_indicator(database, together, [&](std::int64_t indicator, const std::string& digest) {
    digests.emplace(facts_of + indicators[indicator], digest);
  });
  return digests;
}

std::string digest_of_rows_before_7(const Database& database) {
  return digest_of_all(digests_of_rows_before_7(database));
}

std::string digest_of_rows_before_5(const Database& database) {
  return digest_of_all(digests_of_rows_before_5(database));
}

bool is_digest_of_rows(const Database& database, const std::string& digest) {
  return digest_of_rows(database) == digest || digest_of_rows_before_7(database) == digest ||
         digest_of_rows_before_5(database) == digest;
}

std::string digest_of(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  const std::optional<Digests> kept = kept_digests(database);
  return digest_of_all(kept ? *kept : digests_of_rows(database));
}

Digests written_digests(const Database& database) { return all_kept(database); }

std::optional<Digests> kept_digests(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  if (is_blank(database) || !is_fresh(database)) return std::nullopt;
  return all_kept(database);
}

Digests digests_of_subjects_kept(const Database& database) {
  Digests digests;
  const NameList indicators(database, "indicator");
  const NameList subjects(database, "subject");
  for (const std::int64_t indicator : all_indicators(database)) {
    const SubjectDigests kept = kept_of(database, indicator);
    if (!kept.empty())
      digests.emplace(facts_of + indicators[indicator], digest_of_subjects(kept, subjects));
  }
  return digests;
}

std::string make_digests(const Database& database) {
  database.run("DELETE FROM dataset_digest; DELETE FROM subject_digest");
  DigestKeeping keeping(database);
  for_each_indicator(database, digests_of, [&](std::int64_t indicator, const SubjectDigests& each) {
    for (const auto& [subject, digest] : each) keeping.keep_subject(indicator, subject, digest);
    keeping.keep_indicator(indicator, each);
  });
  return keeping.finish();
}

std::string update_digests(const Database& database, const ChangedSubjects& touched) {
  DigestKeeping keeping(database);
  FactLineReader reader(database);
  std::set<std::int64_t> indicators;
  for (const auto& [indicator, subject] : touched) {
    indicators.insert(indicators.end(), indicator);
    for (const auto& [number, digest] : digests_of(reader.of(indicator, subject)))
      keeping.keep_subject(indicator, number, digest);
  }
  for (const std::int64_t indicator : indicators)
    keeping.keep_indicator(indicator, kept_of(database, indicator));
  return keeping.finish();
}

}  // namespace servanda::engine::dossier
