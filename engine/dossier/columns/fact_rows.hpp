#pragma once
// What is said of an indicator, from the rows of facts themselves.

#include <memory>
#include <optional>

#include "engine/dossier/columns/written.hpp"
#include "engine/dossier/sqlite/row_check.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Scans the facts of a dossier, indicator by indicator; made once, used often.
class FactRows {
 public:
  explicit FactRows(const Database& database);

  /// Throws DossierError where a row is not sound. In numbers of the dossier, ordered by subject
  /// and first day; of one subject where it is named.
  WrittenFacts read(std::int64_t indicator, std::optional<std::int64_t> subject);

 private:
  /// Where the rows that SQLite hands over go.
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
