#pragma once
// One row of a data file, with typed access to its cells. An unreadable cell gives a diagnostic;
// `all_read` returns whether there was none.

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/import/header.hpp"
#include "engine/dossier/import/odd_days.hpp"
#include "engine/dossier/import/rows.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine::dossier {

/// Settings for all rows of a file.
struct ReadAs {
  ReadAs(const Vocabulary& vocabulary, Spelling spelled, std::optional<Day> today)
      : spelling(spelled), odd_days(vocabulary, today) {}

  Spelling spelling;
  OddDays odd_days;
};

class RowParser {
 public:
  RowParser(const Input& input, const Vocabulary& vocabulary, const Header& header, const Row& row,
            const ReadAs& read_as)
      : input_(input), vocabulary_(vocabulary), header_(header), row_(row), read_as_(read_as) {}

  /// Empty if there is no cell, or if it has a word for a missing value, except in columns for
  /// values, names or quotations.
  [[nodiscard]] std::string_view text(Key key) const;
  [[nodiscard]] const Cell& at(std::size_t position) const { return row_.cells[position]; }
  /// The place of the cell, or of the row if there is none.
  [[nodiscard]] base::Place place(Key key) const;
  [[nodiscard]] base::Place place(const Cell& cell) const { return input_.place(cell.span); }
  [[nodiscard]] base::Place place_of_row() const { return input_.place(row_.span); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const Header& header() const { return header_; }

  /// For these an empty cell is an error.
  std::string required(Key key);
  std::optional<SubjectId> subject();
  std::optional<IndicatorId> indicator();
  std::optional<EventId> event();

  /// An empty cell gives nothing.
  std::optional<CycleId> cycle();
  std::optional<Days> date(Key key);
  std::optional<Day> full_day(Key key);
  std::optional<Reason> missing();
  Provenance provenance();
  /// `known_from`, else the last of these days.
  Day known_from(const std::optional<Days>& days);

  /// Reads a value; an unreadable one is an error. `instead` is the help for a word for a missing
  /// value.
  ReadValue value(const Cell& cell, const std::string& of, const Type& type,
                  std::optional<Number> tolerance, const std::string& instead);

  /// Warns if nothing reads these days.
  void warn_if_odd(base::Place place, const Days& days, DayUse use);
  void warn_if_odd(Key key, const std::optional<Days>& days, DayUse use) {
    if (days) warn_if_odd(place(key), *days, use);
  }

  void error(std::string code, base::Place place, std::string message, std::string label = {},
             std::string help = {});
  [[nodiscard]] bool all_read() const { return all_read_; }

 private:
  /// Computes a suggestion only if it will be shown.
  template <class Suggest>
  [[nodiscard]] std::string if_read(Suggest suggest) const {
    return input_.diagnostics.is_full() ? std::string() : suggest();
  }
  [[nodiscard]] ReadValue read(const Cell& cell, const Type& type,
                               std::optional<Number> tolerance = {}) const;
  /// Returns true after an error if the cell is empty.
  bool is_lacking(Key key);

  Input input_;
  const Vocabulary& vocabulary_;
  const Header& header_;
  const Row& row_;
  const ReadAs& read_as_;
  bool all_read_ = true;
};

}  // namespace servanda::engine::dossier
