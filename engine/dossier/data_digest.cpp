#include "engine/dossier/data_digest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <future>
#include <map>
#include <utility>
#include <vector>

#include "engine/dossier/column_store.hpp"
#include "engine/dossier/names.hpp"
#include "engine/dossier/schema.hpp"
#include "engine/values/cores.hpp"
#include "engine/values/digest.hpp"

namespace servanda::engine::dossier {
namespace {

/// Each text with its length before it, so that no two rows read alike.
void add_text(std::string& line, std::string_view text) {
  std::array<char, 21> length{};
  char* end = std::to_chars(length.data(), length.data() + length.size() - 1, text.size()).ptr;
  *end++ = ':';
  line.append(length.data(), end).append(text);
}
void add_integer(std::string& line, std::int64_t number) {
  std::array<char, 20> digits{};
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  add_text(line, {digits.data(), static_cast<std::size_t>(end - digits.data())});
}
void add_missing(std::string& line) { line += "-:"; }

void add_cell(std::string& line, const Statement& row, int column) {
  row.is_null(column) ? add_missing(line) : add_text(line, row.text(column));
}

/// Rows as lines of one text: a text for each would be made here, and freed on another core.
struct Lines {
  std::string text;
  std::vector<std::size_t> ends;

  void end_line() { ends.push_back(text.size()); }
};

std::string digest_of_lines(const Lines& lines) {
  std::vector<std::string_view> sorted;
  sorted.reserve(lines.ends.size());
  std::size_t begin = 0;
  for (const std::size_t end : lines.ends) {
    sorted.push_back(std::string_view(lines.text).substr(begin, end - begin));
    begin = end;
  }
  std::sort(sorted.begin(), sorted.end());
  Sha256 digest;
  for (const std::string_view line : sorted) {
    digest.update(line);
    digest.update("\n");
  }
  return digest.finish();
}

// --- facts ---

/// The facts of one indicator after the other. SQLite hands them over: to step through so many
/// cells takes longer than all the rest.
class FactLines {
 public:
  explicit FactLines(const Database& database)
      : subjects_(database, "subject"),
        cycles_(database, "cycle"),
        bases_(database, "basis"),
        reasons_(database, "reason"),
        documents_(database, "document"),
        rows_([&] {
          database.hand_rows_to("take_line", columns, [this](const Arguments& row) { take(row); });
          return database.prepare(
              "SELECT take_line(f.subject, f.cycle, f.basis, f.missing, p.document, p.supersedes, "
              "iif(f.dated, f.first_day, NULL), iif(f.dated, f.last_day, NULL), f.known_from, "
              "f.value, p.paragraph, p.page, p.quotation, p.language, p.coder, p.confidence, "
              "p.note) FROM fact f CROSS JOIN provenance p ON p.row = f.row WHERE f.indicator = "
              "?1");
        }()) {}
  FactLines(const FactLines&) = delete;
  FactLines& operator=(const FactLines&) = delete;

  Lines of(std::int64_t indicator) {
    rows_.run_with(indicator);
    if (problem_) std::rethrow_exception(problem_);
    return std::exchange(lines_, {});
  }

 private:
  static constexpr int columns = 17;
  static constexpr int names = 6;
  static constexpr int days = 3;

  void take(const Arguments& row) {
    if (problem_) return;
    try {
      add_line(row);
    } catch (const DossierError&) {
      problem_ = std::current_exception();  // SQLite would make an error of its own of it
    }
  }

  void add_line(const Arguments& row) {
    std::string& line = lines_.text;
    int column = 0;
    const auto add = [&](auto add_it) {
      row.is_null(column) ? add_missing(line) : add_it();
      ++column;
    };
    for (const NameList* const list :
         {&subjects_, &cycles_, &bases_, &reasons_, &documents_, &documents_})
      add([&] { add_text(line, (*list)[row.integer(column)]); });
    while (column < names + days) add([&] { add_integer(line, row.integer(column)); });
    while (column < columns) add([&] { add_text(line, row.text(column)); });
    lines_.end_line();
  }

  NameList subjects_, cycles_, bases_, reasons_, documents_;
  Lines lines_;
  std::exception_ptr problem_;
  Statement rows_;
};

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

constexpr Dataset completeness{"completeness", 4, R"sql(
SELECT k.dataset, k.complete_to, d.name, k.note
FROM completeness k
LEFT JOIN document d ON d.id = k.document
)sql"};

Lines lines_of(const Database& database, const Dataset& dataset) {
  Lines lines;
  Statement row = database.prepare(dataset.rows);
  while (row.step()) {
    for (int column = 0; column < dataset.columns; ++column) add_cell(lines.text, row, column);
    lines.end_line();
  }
  return lines;
}

// --- all of them ---

using Digests = std::map<std::string, std::string>;

/// Sorts and hashes the lines of one data set on another core, while those of the next are read.
class Digesting {
 public:
  /// A data set without rows has none: it is as if nobody had thought of it.
  void note(std::string name, Lines lines) {
    if (lines.ends.empty()) return;
    take_last();
    last_ = std::move(name);
    digest_ = beside([lines = std::move(lines)] { return digest_of_lines(lines); });
  }
  Digests finish() {
    take_last();
    return std::move(digests_);
  }

 private:
  void take_last() {
    if (digest_.valid()) digests_.insert_or_assign(std::move(last_), digest_.get());
  }

  Digests digests_;
  std::string last_;
  std::future<std::string> digest_;
};

Digests digests_of(const Database& database, const std::set<std::int64_t>& indicators) {
  Digesting digesting;
  const NameList names(database, "indicator");
  FactLines facts(database);
  for (const std::int64_t indicator : indicators)
    digesting.note("facts of " + names[indicator], facts.of(indicator));
  for (const Dataset* const dataset : {&events, &reports, &completeness})
    digesting.note(std::string(dataset->name), lines_of(database, *dataset));
  if (holds_text(database))
    digesting.note(std::string(paragraphs.name), lines_of(database, paragraphs));
  return digesting.finish();
}

std::string digest_of_all(const Digests& digests) {
  Sha256 whole;
  for (const auto& [dataset, digest] : digests) {
    std::string line;
    add_text(line, dataset);
    add_text(line, digest);
    whole.update(line += '\n');
  }
  return named_digest(whole.finish());
}

}  // namespace

Digests digests_of_rows(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  if (is_blank(database)) return {};
  std::set<std::int64_t> indicators;
  Statement all = database.prepare("SELECT id FROM indicator");
  while (all.step()) indicators.insert(all.integer(0));
  return digests_of(database, indicators);
}

std::string digest_of_rows(const Database& database) {
  return digest_of_all(digests_of_rows(database));
}

std::string digest_of(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  const std::optional<Digests> kept = kept_digests(database);
  return digest_of_all(kept ? *kept : digests_of_rows(database));
}

namespace {

Digests all_kept(const Database& database) {
  Digests digests;
  Statement kept = database.prepare("SELECT dataset, sha256 FROM dataset_digest");
  while (kept.step()) digests.emplace(kept.text(0), kept.text(1));
  return digests;
}

}  // namespace

std::optional<Digests> kept_digests(const Database& database) {
  const Transaction reading(database, Transaction::Kind::read);
  if (is_blank(database) || !is_fresh(database)) return std::nullopt;
  return all_kept(database);
}

std::string keep_digests(const Database& database, const std::set<std::int64_t>& indicators) {
  Statement keep =
      database.prepare("INSERT OR REPLACE INTO dataset_digest (dataset, sha256) VALUES (?1, ?2)");
  for (const auto& [dataset, digest] : digests_of(database, indicators))
    keep.run_with(std::string_view(dataset), std::string_view(digest));
  return digest_of_all(all_kept(database));
}

}  // namespace servanda::engine::dossier
