#pragma once
// Stores checked rows inside one transaction: inserts new ones, recognises repeated ones, refuses
// contradictions.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/dossier/import/new_rows.hpp"
#include "engine/dossier/import/seen_events.hpp"
#include "engine/dossier/import/seen_facts.hpp"
#include "engine/dossier/import/seen_periods.hpp"
#include "engine/dossier/sqlite/names.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine::dossier {

struct Stored {
  enum class Outcome { added, repeated, contradicts };
  Outcome outcome = Outcome::added;
  std::int64_t row = 0;  ///< of the new fact, or of the contradicting one
  std::string says;      ///< the value of the contradicting one
};

class Store {
 public:
  /// `spelling` is the files' spelling of numbers and days; empty if it is unknown.
  Store(const Database& database, const Vocabulary& vocabulary, Entry entry,
        std::string spelling = {});

  /// The following rows belong to this file. The file is noted only if it has a new row.
  void begin_file(std::string name, std::string sha256, std::string kind);
  /// The number of new rows of the file.
  std::size_t end_file();

  Stored add(const NewFact& fact);
  Stored add(const NewEvent& event);
  Stored add(const NewReport& report);
  Stored add(const NewCompleteness& completeness);

  /// Facts and events added here have this row number or a higher one.
  [[nodiscard]] std::int64_t first_new_row() const { return first_new_row_; }
  /// The subjects with new facts.
  [[nodiscard]] const ChangedSubjects& touched() const { return touched_; }

 private:
  std::int64_t import_id();
  std::int64_t add_provenance(const Provenance& from, const std::string& supersedes);
  [[nodiscard]] bool has_provenance(std::int64_t row, const Provenance& from,
                                    const std::string& supersedes);
  [[nodiscard]] SaidText text_of(const NewEvent& event, std::int64_t basis);
  [[nodiscard]] bool has_fields(std::int64_t row, const NewEvent& event);
  void add_text(const NewReport& report);
  [[nodiscard]] bool has_text(const NewReport& report);
  [[nodiscard]] bool is_stated(const NewCompleteness& completeness, std::int64_t document);

  const Database& database_;
  Names subjects_, indicators_, cycles_, events_, documents_, bases_, reasons_;
  Statement provenance_there_, fields_there_, report_there_;
  SeenPeriods seen_;
  SeenFacts seen_facts_;
  SeenEvents seen_events_;
  /// The statements of completeness; loaded with the first of them.
  std::optional<std::unordered_set<std::string>> stated_;
  Statement insert_provenance_, insert_fact_, insert_event_, insert_field_;
  std::int64_t first_new_row_;
  Entry entry_;
  std::string spelling_;
  std::string file_, sha256_, kind_;
  std::optional<std::int64_t> import_;
  std::size_t rows_ = 0;
  ChangedSubjects touched_;
  std::optional<ChangedSubjects::value_type> last_touched_;  ///< mostly that of the next row, too
};

}  // namespace servanda::engine::dossier
