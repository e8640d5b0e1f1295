#pragma once
// The column store: the facts of each indicator as one packed column in the file of the dossier,
// which a summary reads instead of the rows (materialized.hpp). It holds facts as written
// (written.hpp), so that it does not depend on rules.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/columns/fact_column_codec.hpp"
#include "engine/dossier/columns/written.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

// Write the columns, all of them or those of changed subjects.
void make_columns(const Database& database, const Vocabulary& vocabulary);
void update_columns(const Database& database, const Vocabulary& vocabulary,
                    const ChangedSubjects& touched);

/// Reads the stored columns; make one and use it often.
class KeptColumns {
 public:
  explicit KeptColumns(const Database& database);

  /// One column; valid until the next `find`.
  struct Column {
    std::size_t rows = 0;
    std::vector<std::string> texts;
    std::string_view packed;
  };
  /// Returns nothing if the column is not stored, or damaged.
  std::optional<Column> find(std::int64_t indicator);

 private:
  Statement kept_;
};

/// Passes the rows of a column on as `unpack` does, in numbers of the dossier and as written.
/// Returns false, without calling `take`, if the column is damaged.
[[nodiscard]] bool read_column(const KeptColumns::Column& column, std::vector<FactRow>& room,
                               const std::function<void()>& take);

/// The first indicator whose column does not match its rows.
[[nodiscard]] std::optional<std::string> wrong_column(const Database& database);

}  // namespace servanda::engine::dossier
