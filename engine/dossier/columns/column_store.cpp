#include "engine/dossier/columns/column_store.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <map>
#include <utility>

#include "engine/dossier/columns/fact_rows.hpp"
#include "engine/dossier/sqlite/names.hpp"

namespace servanda::engine::dossier {

namespace {

/// Detects damage by a failing disk; it is no protection against an attacker.
std::int64_t checksum(std::int64_t rows, std::string_view texts, std::string_view packed) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::uint64_t sum = texts.size() + factor * static_cast<std::uint64_t>(rows);
  for (std::string_view bytes : {texts, packed}) {
    for (; bytes.size() >= sizeof(std::uint64_t); bytes.remove_prefix(sizeof(std::uint64_t))) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      sum = (sum ^ word) * factor;
      sum ^= sum >> 32U;
    }
    for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * factor;
  }
  return static_cast<std::int64_t>(sum);
}

}  // namespace

KeptColumns::KeptColumns(const Database& database)
    : kept_(database.prepare(
          "SELECT rows, texts, packed, checksum FROM fact_column WHERE indicator = ?1")) {}

std::optional<KeptColumns::Column> KeptColumns::find(std::int64_t indicator) {
  kept_.with(indicator);
  if (!kept_.step()) return std::nullopt;
  if (checksum(kept_.integer(0), kept_.text(1), kept_.text(2)) != kept_.integer(3))
    return std::nullopt;
  auto texts = split_texts(kept_.text(1));
  if (!texts) return std::nullopt;
  return Column{static_cast<std::size_t>(kept_.count(0)), *std::move(texts), kept_.text(2)};
}

bool read_column(const KeptColumns::Column& column, std::vector<FactRow>& room,
                 const std::function<void()>& take) {
  return unpack(column.packed, column.rows, room, take);
}

namespace {

/// Returns nothing if the column is not stored, or damaged.
std::optional<WrittenFacts> kept_facts(KeptColumns& columns, std::int64_t indicator) {
  const auto column = columns.find(indicator);
  if (!column) return std::nullopt;
  WrittenFacts facts{{}, column->texts};
  std::vector<FactRow> piece;
  const bool sound = read_column(
      *column, piece, [&] { facts.rows.insert(facts.rows.end(), piece.begin(), piece.end()); });
  return sound ? std::optional(std::move(facts)) : std::nullopt;
}

/// Writes columns, one indicator after the other.
class ColumnKeeping {
 public:
  ColumnKeeping(const Database& database, const Vocabulary& vocabulary)
      : vocabulary_(vocabulary),
        names_(database, "indicator"),
        rows_(database),
        kept_(database),
        remove_(database.prepare("DELETE FROM fact_column WHERE indicator = ?1")),
        insert_(database.prepare("INSERT OR REPLACE INTO fact_column (indicator, rows, texts, "
                                 "packed, checksum) VALUES (?1, ?2, ?3, ?4, ?5)")) {}

  /// Reads the rows of these subjects again if the column is stored; all rows if it is not, or if
  /// none are named.
  void keep(std::int64_t number, const std::vector<std::int64_t>& subjects = {}) {
    const auto id = vocabulary_.indicators.find(names_[number]);
    if (!id || !has_intervals(vocabulary_.indicators[*id].type)) return remove_.run_with(number);
    auto facts = subjects.empty() ? std::nullopt : with_new(number, subjects);
    if (!facts) facts = rows_.read(number, std::nullopt);
    const std::string texts = join_texts(facts->texts);
    const std::string packed = pack(facts->rows);
    const auto rows = static_cast<std::int64_t>(facts->rows.size());
    insert_.run_with(number, rows, Blob{texts}, Blob{packed}, checksum(rows, texts, packed));
  }

 private:
  /// The stored column, with the current rows of these subjects; nothing if it is not stored.
  std::optional<WrittenFacts> with_new(std::int64_t number,
                                       const std::vector<std::int64_t>& subjects) {
    auto kept = kept_facts(kept_, number);
    if (!kept) return std::nullopt;
    WrittenFacts& facts = *kept;
    std::erase_if(facts.rows, [&](const FactRow& row) {
      return std::binary_search(subjects.begin(), subjects.end(), std::int64_t{row.subject});
    });
    TextWriter texts(facts.texts);
    for (const std::int64_t subject : subjects) {
      WrittenFacts more = rows_.read(number, subject);
      for (FactRow& row : more.rows)
        if (row.what == FactRow::What::text) texts.write(text_of(row, more.texts), row);
      const auto place = std::lower_bound(
          facts.rows.begin(), facts.rows.end(), subject,
          [](const FactRow& row, std::int64_t before) { return row.subject < before; });
      facts.rows.insert(place, more.rows.begin(), more.rows.end());
    }
    order_texts(facts);
    return kept;
  }

  const Vocabulary& vocabulary_;
  NameList names_;
  FactRows rows_;
  KeptColumns kept_;
  Statement remove_, insert_;
};

/// Compares rows regardless of the order of their texts.
bool say_the_same(const WrittenFacts& one, const WrittenFacts& other) {
  const auto same = [&](const FactRow& left, FactRow right) {
    const bool are_texts = left.what == FactRow::What::text && right.what == FactRow::What::text;
    if (!are_texts) return left == right;
    if (text_of(left, one.texts) != text_of(right, other.texts)) return false;
    right.value = left.value;
    return left == right;
  };
  return std::equal(one.rows.begin(), one.rows.end(), other.rows.begin(), other.rows.end(), same);
}

}  // namespace

void make_columns(const Database& database, const Vocabulary& vocabulary) {
  database.run("DELETE FROM fact_column");
  ColumnKeeping keeping(database, vocabulary);
  Statement all = database.prepare("SELECT id FROM indicator");
  while (all.step()) keeping.keep(all.integer(0));
}

void update_columns(const Database& database, const Vocabulary& vocabulary,
                    const ChangedSubjects& touched) {
  std::map<std::int64_t, std::vector<std::int64_t>> subjects;  // for each one in the order of
                                                               // numbers
  for (const auto& [indicator, subject] : touched) subjects[indicator].push_back(subject);
  ColumnKeeping keeping(database, vocabulary);
  for (const auto& [indicator, of_these] : subjects) keeping.keep(indicator, of_these);
}

std::optional<std::string> wrong_column(const Database& database) {
  const NameList names(database, "indicator");
  KeptColumns columns(database);
  FactRows rows(database);
  Statement all = database.prepare("SELECT indicator FROM fact_column ORDER BY indicator");
  while (all.step()) {
    const std::int64_t indicator = all.integer(0);
    const auto kept = kept_facts(columns, indicator);
    if (!kept || !say_the_same(*kept, rows.read(indicator, std::nullopt))) return names[indicator];
  }
  return std::nullopt;
}

}  // namespace servanda::engine::dossier
