#pragma once
// A data file as rows that can be stored, each with what is wrong with it.
//
// Rows come in batches; where a file has more than one, the next is read on another core while the
// caller stores the one before it. What is found on the way travels with its row, so that the
// caller may say things in the order of the file, whoever found them and when.

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
  base::Place says;         ///< of its value, of the reason for there being none, or of its name
  base::Diagnostics found;  ///< in it, and in what stands before it and is no row at all
};

struct Batch {
  std::vector<ReadRow> rows;
  base::Diagnostics found;  ///< behind the last of them, where the file ends
  bool is_last = false;
};

class DataFile {
 public:
  /// Reads no further than so many rows. Each batch keeps so many diagnostics.
  DataFile(const base::Sources& sources, base::SourceId id, const Vocabulary& vocabulary,
           const base::Limits& limits, std::size_t most_rows, std::size_t most_diagnostics,
           const ReadAs& read_as);

  DataFile(const DataFile&) = delete;
  DataFile& operator=(const DataFile&) = delete;

  /// Reads the header. Nothing where no row can be read; the diagnostics say why.
  std::optional<FileKind> open(base::Diagnostics& diagnostics);
  [[nodiscard]] base::Place place_of_header() const;
  /// Has it a column for the document that says so?
  [[nodiscard]] bool has_documents() const {
    return header_.has_value() && header_->position(Key::document).has_value();
  }

  Batch next();
  /// Once the last batch has been read: are there more rows than may be read?
  [[nodiscard]] bool has_too_many() const { return has_too_many_; }

 private:
  Batch read();
  /// What was found since the last time. Behind as many errors as are kept, others are only
  /// counted.
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
  std::size_t errors_ = 0;   ///< that were handed over
  base::Diagnostics found_;  ///< since then
  Input input_;
  FileKind kind_ = FileKind::facts;
  std::unique_ptr<Rows> rows_;
  std::optional<Header> header_;
  bool has_too_many_ = false;
  std::future<Batch> ahead_;  ///< ends before all that it reads
};

/// A row of its kind as it is to be stored; nothing after an error.
[[nodiscard]] std::optional<NewFact> read_fact(RowParser& cells);
[[nodiscard]] std::optional<NewEvent> read_event(RowParser& cells);
[[nodiscard]] std::optional<NewReport> read_report(RowParser& cells);
[[nodiscard]] std::optional<NewCompleteness> read_completeness(RowParser& cells);

}  // namespace servanda::engine::dossier
