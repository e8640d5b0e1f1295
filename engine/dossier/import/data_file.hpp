#pragma once
// A data file as rows that can be stored, each with its diagnostics.
//
// Rows come in batches; while the caller stores one batch, another core reads the next. Diagnostics
// travel with their row, so that the caller can report them in the order of the file, regardless of
// when and by which core they were found.

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/limits.hpp"
#include "engine/dossier/import/header.hpp"
#include "engine/dossier/import/row_parser.hpp"
#include "engine/dossier/import/rows.hpp"
#include "engine/dossier/import/store.hpp"

namespace servanda::engine::dossier {

struct ReadRow {
  std::variant<std::monostate, NewFact, NewEvent, NewReport, NewCompleteness> content;
  base::Place place;
  base::Place says;         ///< of its value, of the reason for a missing one, or of its name
  base::Diagnostics found;  ///< on it, and on skipped lines before it
};

struct Batch {
  std::vector<ReadRow> rows;
  base::Diagnostics found;  ///< on lines after the last row, at the end of the file
  bool is_last = false;
};

class DataFile {
 public:
  /// Reads at most so many rows. Each batch keeps so many diagnostics.
  DataFile(const base::Sources& sources, base::SourceId id, const Vocabulary& vocabulary,
           const base::Limits& limits, std::size_t most_rows, std::size_t most_diagnostics,
           const ReadAs& read_as);

  DataFile(const DataFile&) = delete;
  DataFile& operator=(const DataFile&) = delete;

  /// Reads the header. Returns nothing if no row can be read; the diagnostics say why.
  std::optional<FileKind> open(base::Diagnostics& diagnostics);
  [[nodiscard]] base::Place place_of_header() const;
  /// Has it a column for documents?
  [[nodiscard]] bool has_documents() const {
    return header_.has_value() && header_->position(Key::document).has_value();
  }

  Batch next();
  /// After the last batch: are there more rows than the limit allows?
  [[nodiscard]] bool has_too_many() const { return has_too_many_; }

 private:
  Batch read();
  /// The diagnostics since the last call. Beyond the number that is kept, errors are only counted.
  base::Diagnostics hand_over();
  bool read_row(ReadRow& read, Row& row);
  void read_content(RowParser& cells, ReadRow& read) const;
  [[nodiscard]] bool is_within_size() const;
  void refuse_row(const Row& row);

  const Vocabulary& vocabulary_;
  base::Limits limits_;
  ReadAs read_as_;
  std::size_t rows_left_;
  std::size_t most_diagnostics_;
  std::size_t errors_ = 0;   ///< already passed on
  base::Diagnostics found_;  ///< since then
  Input input_;
  FileKind kind_ = FileKind::facts;
  std::unique_ptr<Rows> rows_;
  std::optional<Header> header_;
  bool has_too_many_ = false;
  std::future<Batch> ahead_;  ///< its task ends before the members above, which it reads, are
                              ///< destroyed
};

/// A row of its kind, ready to be stored; nothing after an error.
[[nodiscard]] std::optional<NewFact> read_fact(RowParser& cells);
[[nodiscard]] std::optional<NewEvent> read_event(RowParser& cells);
[[nodiscard]] std::optional<NewReport> read_report(RowParser& cells);
[[nodiscard]] std::optional<NewCompleteness> read_completeness(RowParser& cells);

}  // namespace servanda::engine::dossier
