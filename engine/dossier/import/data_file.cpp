#include "engine/dossier/import/data_file.hpp"

#include <utility>

#include "base/cores.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/import/report_text.hpp"

namespace servanda::engine::dossier {

namespace {

constexpr std::size_t rows_a_batch = 2048;

}  // namespace

DataFile::DataFile(const base::Sources& sources, base::SourceId id, const Vocabulary& vocabulary,
                   const base::Limits& limits, std::size_t most_rows, std::size_t most_diagnostics,
                   const ReadAs& read_as)
    : vocabulary_(vocabulary),
      limits_(limits),
      read_as_(read_as),
      rows_left_(most_rows),
      most_diagnostics_(most_diagnostics),
      found_(most_diagnostics),
      input_{sources, id, found_} {}

base::Diagnostics DataFile::hand_over() {
  errors_ += found_.errors();
  const std::size_t most = errors_ < most_diagnostics_ ? most_diagnostics_ : 0;
  return std::exchange(found_, base::Diagnostics(most));
}

// --- its header ---

std::optional<FileKind> DataFile::open(base::Diagnostics& diagnostics) {
  const auto kind = [&]() -> std::optional<FileKind> {
    if (!is_within_size()) return std::nullopt;
    rows_ = open_rows(input_);
    if (rows_ == nullptr || rows_->columns().empty()) return std::nullopt;
    return Header::find_kind(input_, rows_->columns());
  }();
  bool complete = false;
  if (kind) {
    kind_ = *kind;
    header_.emplace(*kind, input_, vocabulary_);
    complete = header_->take(rows_->columns());
  }
  diagnostics.add_all(hand_over());
  return complete ? kind : std::nullopt;
}

bool DataFile::is_within_size() const {
  const std::size_t most = limits_.data_megabytes;
  if (input_.source().text().size() <= most * base::bytes_in_a_megabyte) return true;
  input_.diagnostics.error(code::too_large, input_.place({0, 0}),
                           "this file is larger than " + std::to_string(most) + " MB", {},
                           "split it into several files, each with its header" +
                               or_raise(limits_, &base::Limits::data_megabytes));
  return false;
}

base::Place DataFile::place_of_header() const {
  return input_.place(rows_->columns().front().span);
}

// --- its rows ---

Batch DataFile::next() {
  Batch batch = ahead_.valid() ? ahead_.get() : read();
  if (!batch.is_last) ahead_ = base::beside([this] { return read(); });
  return batch;
}

Batch DataFile::read() {
  Batch batch;
  batch.rows.reserve(rows_a_batch);
  Row row;
  while (!batch.is_last && batch.rows.size() < rows_a_batch) {
    ReadRow& read = batch.rows.emplace_back();
    batch.is_last = !read_row(read, row);
    read.found = hand_over();
  }
  if (!batch.is_last) return batch;
  batch.found = std::move(batch.rows.back().found);
  batch.rows.pop_back();
  return batch;
}

bool DataFile::read_row(ReadRow& read, Row& row) {
  if (!rows_->next(row)) return false;
  if (rows_left_ == 0) {
    refuse_row(row);
    return false;
  }
  --rows_left_;
  header_->take(rows_->columns());
  RowParser cells(input_, vocabulary_, *header_, row, read_as_);
  read.place = cells.place_of_row();
  read_content(cells, read);
  return true;
}

void DataFile::refuse_row(const Row& row) {
  has_too_many_ = true;
  found_.error(code::too_many_rows, input_.place(row.span),
               "an import has at most " + std::to_string(limits_.rows) + " " +
                   (limits_.rows == 1 ? "row" : "rows"),
               "the first that is too much",
               "import the rest by itself" + or_raise(limits_, &base::Limits::rows));
}

void DataFile::read_content(RowParser& cells, ReadRow& read) const {
  const auto put = [&](auto content) {
    if (content) read.content = *std::move(content);
  };
  switch (kind_) {
    case FileKind::facts:
      read.says = cells.place(cells.text(Key::value).empty() ? Key::missing : Key::value);
      return put(read_fact(cells));
    case FileKind::events:
      return put(read_event(cells));
    case FileKind::reports: {
      read.says = cells.place(Key::report);
      auto report = read_report(cells);
      if (report) report->paragraphs = read_report_text(cells, input_.source().name(), limits_);
      if (cells.all_read()) put(std::move(report));
      return;
    }
    case FileKind::completeness:
      return put(read_completeness(cells));
  }
}

}  // namespace servanda::engine::dossier
