#pragma once
// What is said of an indicator, from the rows of facts themselves.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/said.hpp"
#include "engine/dossier/sqlite.hpp"
#include "engine/dossier/value_reader.hpp"

namespace servanda::engine::dossier {

/// Texts that are no values of the vocabulary: how many, and one of them.
struct Unreadable {
  std::size_t count = 0;
  std::string example;
};

/// Scans the facts of a dossier, indicator by indicator; made once, used often.
class FactRows {
 public:
  explicit FactRows(const Database& database);

  /// In numbers of the dossier, ordered by subject and first day; of one subject where it is named.
  /// Rows with unreadable values are left out.
  Unreadable read(std::int64_t indicator, std::optional<std::int64_t> subject, ValueReader& values,
                  std::vector<Said>& said);

 private:
  /// Where the rows that SQLite hands over go.
  struct Taking {
    ValueReader* values = nullptr;
    std::vector<Said>* said = nullptr;
    Unreadable unreadable;
    std::optional<std::int64_t> not_collected;
  };
  static void take(Taking& taking, const Arguments& row);

  std::unique_ptr<Taking> taking_;
  std::optional<std::int64_t> not_collected_;  ///< the number of that reason
  Statement of_all_, of_one_;
};

}  // namespace servanda::engine::dossier
