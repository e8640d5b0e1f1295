#pragma once
// What is said of each indicator as one packed row of bytes, in the file of the dossier: what a
// summary reads instead of the rows of facts (materialized.hpp). It holds them as they are written
// (written.hpp), so that nothing in it depends on rules.

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

// Write the columns that are kept, all of them or those of what was touched.
void make_columns(const Database& database, const Vocabulary& vocabulary);
void update_columns(const Database& database, const Vocabulary& vocabulary,
                    const ChangedSubjects& touched);

/// Reads the columns that are kept; made once, used often.
class KeptColumns {
 public:
  explicit KeptColumns(const Database& database);

  /// One column; valid until the next `find`.
  struct Column {
    std::size_t rows = 0;
    std::vector<std::string> texts;
    std::string_view packed;
  };
  /// Nothing where it is not kept, or damaged.
  std::optional<Column> find(std::int64_t indicator);

 private:
  Statement kept_;
};

/// The rows of a column in numbers of the dossier and as they are written, as `unpack` hands them
/// over. False, and nothing handed over, where it is damaged.
[[nodiscard]] bool read_column(const KeptColumns::Column& column, std::vector<FactRow>& room,
                               const std::function<void()>& take);

/// The first indicator whose column is not what its rows say.
[[nodiscard]] std::optional<std::string> wrong_column(const Database& database);

}  // namespace servanda::engine::dossier
