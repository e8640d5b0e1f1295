#pragma once
// A data file as rows of cells, whatever it is written in.
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
  std::string_view text;  ///< without quotes and the blanks around it; empty where there is none
  base::Span span;
  bool is_number = false;  ///< of JSON: then it has one spelling
};

struct Row {
  std::vector<Cell> cells;  ///< as many as there are columns
  base::Span span;
};

class Rows {
 public:
  virtual ~Rows() = default;
  /// Those of the header; in JSON Lines those of the first row, and more may come with each row.
  [[nodiscard]] virtual const std::vector<Column>& columns() const = 0;
  /// The next row that can be read, valid until the one after; others are diagnostics.
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
/// Looks which of the two it is. Nothing for an empty file and for what is not text: a diagnostic
/// says so.
[[nodiscard]] std::unique_ptr<Rows> open_rows(const Input& input);

}  // namespace servanda::engine::dossier
