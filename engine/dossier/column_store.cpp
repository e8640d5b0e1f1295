#include "engine/dossier/column_store.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "engine/dossier/fact_rows.hpp"
#include "engine/dossier/names.hpp"

namespace servanda::engine::dossier {

KeptColumns::KeptColumns(const Database& database)
    : kept_(database.prepare(
          "SELECT rows, packed FROM fact_column WHERE indicator = ?1 AND signature = ?2")) {}

bool KeptColumns::read(std::int64_t indicator, const std::string& signature,
                       std::vector<Said>& room, const std::function<void()>& take) {
  kept_.with(indicator, std::string_view(signature));
  return kept_.step() &&
         unpack(kept_.text(1), static_cast<std::size_t>(kept_.integer(0)), room, take);
}

namespace {

/// Writes columns, one indicator after the other.
class ColumnKeeping {
 public:
  ColumnKeeping(const Database& database, const Vocabulary& vocabulary)
      : vocabulary_(vocabulary),
        names_(database, "indicator"),
        rows_(database),
        kept_(database),
        remove_(database.prepare("DELETE FROM fact_column WHERE indicator = ?1")),
        insert_(database.prepare("INSERT OR REPLACE INTO fact_column (indicator, rows, signature, "
                                 "packed) VALUES (?1, ?2, ?3, ?4)")) {}

  /// Of a column that is kept, the rows of these subjects are read anew; of any other, and where
  /// none are named, all rows.
  void keep(std::int64_t number, const std::vector<std::int64_t>& subjects = {}) {
    const auto id = vocabulary_.indicators.find(names_[number]);
    if (!id || !has_intervals(vocabulary_.indicators[*id].type)) return remove_.run_with(number);
    const Indicator& indicator = vocabulary_.indicators[*id];
    const std::string read_as = signature(vocabulary_, indicator);
    ValueReader values(vocabulary_, indicator);
    auto said = subjects.empty() ? std::nullopt : with_new(number, read_as, subjects, values);
    if (!said) said = read(number, std::nullopt, values);
    if (!said) return remove_.run_with(number);  // the rows tell how many, and which
    const std::string packed = pack(*said);
    insert_.run_with(number, static_cast<std::int64_t>(said->size()), std::string_view(read_as),
                     Blob{packed});
  }

 private:
  /// Nothing where there are values that cannot be read.
  std::optional<std::vector<Said>> read(std::int64_t number, std::optional<std::int64_t> subject,
                                        ValueReader& values) {
    std::vector<Said> said;
    if (rows_.read(number, subject, values, said).count > 0) return std::nullopt;
    return said;
  }

  /// The column that is kept, with the rows of these subjects as they are now; nothing where it is
  /// not kept, or they cannot be read.
  std::optional<std::vector<Said>> with_new(std::int64_t number, const std::string& read_as,
                                            const std::vector<std::int64_t>& subjects,
                                            ValueReader& values) {
    std::vector<Said> said;
    std::vector<Said> piece;
    const auto take = [&] {
      std::copy_if(piece.begin(), piece.end(), std::back_inserter(said), [&](const Said& row) {
        return !std::binary_search(subjects.begin(), subjects.end(), std::int64_t{row.subject});
      });
    };
    if (!kept_.read(number, read_as, piece, take)) return std::nullopt;
    for (const std::int64_t subject : subjects) {
      const auto rows = read(number, subject, values);
      if (!rows) return std::nullopt;
      const auto place = std::lower_bound(
          said.begin(), said.end(), subject,
          [](const Said& row, std::int64_t before) { return row.subject < before; });
      said.insert(place, rows->begin(), rows->end());
    }
    return said;
  }

  const Vocabulary& vocabulary_;
  NameList names_;
  FactRows rows_;
  KeptColumns kept_;
  Statement remove_, insert_;
};

}  // namespace

void make_columns(const Database& database, const Vocabulary& vocabulary) {
  database.run("DELETE FROM fact_column");
  ColumnKeeping keeping(database, vocabulary);
  Statement all = database.prepare("SELECT id FROM indicator");
  while (all.step()) keeping.keep(all.integer(0));
}

void update_columns(const Database& database, const Vocabulary& vocabulary,
                    const Touched& touched) {
  std::map<std::int64_t, std::vector<std::int64_t>> subjects;  // of each in the order of numbers
  for (const auto& [indicator, subject] : touched) subjects[indicator].push_back(subject);
  ColumnKeeping keeping(database, vocabulary);
  for (const auto& [indicator, of_these] : subjects) keeping.keep(indicator, of_these);
}

}  // namespace servanda::engine::dossier
