#pragma once
// One row of a data file, its cells read as what they should be. What cannot be read is a
// diagnostic at the cell; `all_read` tells whether there was any.

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/import/header.hpp"
#include "engine/dossier/import/odd_days.hpp"
#include "engine/dossier/import/rows.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine::dossier {

/// What holds for all rows of a file.
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

  /// Empty where there is no cell, and where a word says in it that there is nothing: but for the
  /// columns that hold a value, a name or words of others.
  [[nodiscard]] std::string_view text(Key key) const;
  [[nodiscard]] const Cell& at(std::size_t position) const { return row_.cells[position]; }
  /// Of the cell, or of the row where there is none.
  [[nodiscard]] base::Place place(Key key) const;
  [[nodiscard]] base::Place place(const Cell& cell) const { return input_.place(cell.span); }
  [[nodiscard]] base::Place place_of_row() const { return input_.place(row_.span); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const Header& header() const { return header_; }

  /// An empty cell is an error for these.
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

  /// Without a value where the cell cannot be read as one, which is then said. `instead` tells what
  /// to do with a word that says that there is none.
  ReadValue value(const Cell& cell, const std::string& of, const Type& type,
                  std::optional<Number> tolerance, const std::string& instead);

  /// Warns where nothing can read these days, which the cell says.
  void warn_if_odd(base::Place place, const Days& days, DayUse use);
  void warn_if_odd(Key key, const std::optional<Days>& days, DayUse use) {
    if (days) warn_if_odd(place(key), *days, use);
  }

  void error(std::string code, base::Place place, std::string message, std::string label = {},
             std::string help = {});
  [[nodiscard]] bool all_read() const { return all_read_; }

 private:
  /// A suggestion is looked for only where somebody will read it.
  template <class Suggest>
  [[nodiscard]] std::string if_read(Suggest suggest) const {
    return input_.diagnostics.is_full() ? std::string() : suggest();
  }
  [[nodiscard]] ReadValue read(const Cell& cell, const Type& type,
                               std::optional<Number> tolerance = {}) const;
  /// True where the cell is empty, which is then said.
  bool is_lacking(Key key);

  Input input_;
  const Vocabulary& vocabulary_;
  const Header& header_;
  const Row& row_;
  const ReadAs& read_as_;
  bool all_read_ = true;
};

}  // namespace servanda::engine::dossier
