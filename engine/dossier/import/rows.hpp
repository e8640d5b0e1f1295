#pragma once
// A data file as rows of cells, for each of its formats.
//
// Each cell knows its bytes in the source, so that a message can point at it.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "base/text.hpp"

namespace servanda::engine::dossier {

struct Column {
  std::string name;
  base::Span span;
};

struct Cell {
  std::string_view text;  ///< without quotes and the blanks around it; empty if it is missing
  base::Span span;
  bool is_number = false;  ///< a JSON number, which has one spelling
};

struct Row {
  std::vector<Cell> cells;  ///< as many as there are columns
  base::Span span;
};

class Rows {
 public:
  virtual ~Rows() = default;
  /// The columns of the header; in JSON Lines those of the first row, and each row may add more.
  [[nodiscard]] virtual const std::vector<Column>& columns() const = 0;
  /// The next readable row, valid until the one after; unreadable ones are diagnostics.
  virtual bool next(Row& row) = 0;
};

struct Input {
  const base::Sources& sources;
  base::SourceId id;
  base::Diagnostics& diagnostics;

  [[nodiscard]] const base::Source& source() const { return sources[id]; }
  [[nodiscard]] base::Place place(base::Span span) const { return {id, span}; }
};

[[nodiscard]] std::unique_ptr<Rows> csv_rows(const Input& input);
[[nodiscard]] std::unique_ptr<Rows> json_lines_rows(const Input& input);
/// Finds the format of the file. Returns nothing for an empty file and for one that is not text,
/// with a diagnostic.
[[nodiscard]] std::unique_ptr<Rows> open_rows(const Input& input);

}  // namespace servanda::engine::dossier
