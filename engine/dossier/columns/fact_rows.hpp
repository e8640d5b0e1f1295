#pragma once
// Reads the facts of an indicator from the rows.

#include <memory>
#include <optional>

#include "engine/dossier/columns/written.hpp"
#include "engine/dossier/sqlite/row_check.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Scans the facts of a dossier, indicator by indicator; make one and use it often.
class FactRows {
 public:
  explicit FactRows(const Database& database);

  /// Returns facts in numbers of the dossier, ordered by subject and first day; only those of
  /// `subject` if it is set. Throws DossierError if a row is not sound.
  WrittenFacts read(std::int64_t indicator, std::optional<std::int64_t> subject);

 private:
  /// The target of the rows that SQLite passes on.
  struct Taking {
    WrittenFacts* facts = nullptr;
    TextWriter* texts = nullptr;
    std::optional<std::int64_t> not_collected;
    std::optional<std::int64_t> withheld;
    FactCheck* check = nullptr;
    bool damaged = false;
  };
  static void take(Taking& taking, const Arguments& row);

  std::unique_ptr<Taking> taking_;
  FactCheck check_;
  std::optional<std::int64_t> not_collected_;  ///< the numbers of these reasons
  std::optional<std::int64_t> withheld_;
  Statement of_all_, of_one_;
};

}  // namespace servanda::engine::dossier
