// CSV as in RFC 4180; the header shows the separator.
//
// A reader of our own: a message needs the bytes of each cell, and no library of Debian's keeps
// them.

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "engine/dossier/codes.hpp"
#include "engine/dossier/import/rows.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine::dossier {

namespace {

using base::Span;

std::string counted(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " cell" : " cells");
}

/// The sign that is most frequent in the first line, outside quotes.
char separator_of(std::string_view text) {
  constexpr std::array<char, 3> candidates{',', ';', '\t'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const char sign : text) {
    if (sign == '"') quoted = !quoted;
    if (quoted) continue;
    if (sign == '\n' || sign == '\r') break;
    const auto found = std::find(candidates.begin(), candidates.end(), sign);
    if (found != candidates.end()) ++counts[static_cast<std::size_t>(found - candidates.begin())];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return candidates[static_cast<std::size_t>(most - counts.begin())];
}

class CsvRows : public Rows {
 public:
  explicit CsvRows(const Input& input) : input_(input), text_(input.source().text()) {
    take_separator();
    Row header;
    while (!at_end() && (!read_record(header) || is_passed_over(header))) {
    }
    leave_out_empty_columns(header);
    take_columns(header);
  }

  [[nodiscard]] const std::vector<Column>& columns() const override { return columns_; }

  bool next(Row& row) override {
    while (!at_end()) {
      if (read_record(row) && !is_passed_over(row) && has_right_width(row)) return true;
    }
    tell_what_was_passed_over();
    return false;
  }

 private:
  /// `sep=;` in the first line, as spreadsheets write it; else the separator of the header.
  void take_separator() {
    constexpr std::string_view mark = "sep=";
    const std::string_view line = text_.substr(0, text_.find_first_of("\r\n"));
    if (!line.starts_with(mark) || line.size() != mark.size() + 1) {
      separator_ = separator_of(text_);
      return;
    }
    separator_ = line.back();
    at_ = line.size();
    if (text_.substr(at_, 2) == "\r\n") ++at_;
    if (!at_end()) ++at_;
    input_.diagnostics.warning(code::passed_over,
                               input_.place({0, static_cast<std::uint32_t>(line.size())}),
                               "the first line tells the separator, and is no row",
                               "columns are parted by " + name_of_separator());
  }

  [[nodiscard]] std::string name_of_separator() const {
    return separator_ == '\t' ? "tabs" : "`" + std::string(1, separator_) + "`";
  }

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] bool at_line_end() const {
    return at_end() || text_[at_] == '\n' || text_[at_] == '\r';
  }
  [[nodiscard]] Span since(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }

  /// Returns false after an error if the record is broken.
  bool read_record(Row& row) {
    row.cells.clear();
    unquoted_.clear();
    const std::size_t begin = at_;
    bool whole = true;
    while (true) {
      const std::size_t cell = at_;
      const std::string_view text = starts_quoted() ? read_quoted(whole) : read_plain();
      row.cells.push_back({trimmed_of_all_blanks(text), trimmed_since(cell)});
      if (at_line_end()) break;
      ++at_;  // the separator
    }
    row.span = since(begin);
    if (text_.substr(at_, 2) == "\r\n") ++at_;
    if (!at_end()) ++at_;
    return whole;
  }

  /// A quote may follow blanks, as spreadsheets write after a comma.
  bool starts_quoted() {
    std::size_t first = at_;
    while (first < text_.size() && text_[first] == ' ') ++first;
    if (first == text_.size() || text_[first] != '"') return false;
    at_ = first;
    return true;
  }

  std::string_view read_plain() {
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  std::string_view read_quoted(bool& whole) {
    const std::size_t quote = at_++;
    const std::size_t begin = at_;
    bool doubled = false;
    while (!at_end() && (text_[at_] != '"' || text_.substr(at_, 2) == "\"\"")) {
      const bool quote_inside = text_[at_] == '"';
      doubled = doubled || quote_inside;
      at_ += quote_inside ? 2U : 1U;
    }
    const std::string_view inner = text_.substr(begin, at_ - begin);
    if (at_end()) {
      whole = false;
      const auto opening = static_cast<std::uint32_t>(quote);
      input_.diagnostics.error(
          code::wrong_quotes, input_.place({opening, opening + 1}), "a quoted cell is never closed",
          "opened here", "close it with `\"`; a quote inside a quoted cell is written `\"\"`");
      return inner;
    }
    ++at_;
    const std::size_t after = at_;
    if (!base::trimmed(read_plain()).empty()) {
      whole = false;
      input_.diagnostics.error(code::wrong_quotes, input_.place(since(after)),
                               "text stands after the closing quote of a cell", {},
                               "a quote inside a quoted cell is written `\"\"`");
    }
    return doubled ? undoubled(inner) : inner;
  }

  std::string_view undoubled(std::string_view inner) {
    std::string text;
    for (std::size_t i = 0; i < inner.size(); ++i) {
      text += inner[i];
      if (inner[i] == '"') ++i;
    }
    return unquoted_.emplace_back(std::move(text));
  }

  /// The cell without the blanks around it, so that a caret points at the error itself.
  [[nodiscard]] Span trimmed_since(std::size_t begin) const {
    const std::string_view cell = text_.substr(begin, at_ - begin);
    const std::string_view inner = trimmed_of_all_blanks(cell);
    if (inner.empty()) return since(begin);
    const auto first = static_cast<std::uint32_t>(inner.data() - text_.data());
    return {first, first + static_cast<std::uint32_t>(inner.size())};
  }

  /// Spreadsheets leave rows of empty cells at the end.
  static bool is_blank(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.text.empty(); });
  }

  /// Skips rows without a filled cell. A note reports the first one that is not an empty line.
  bool is_passed_over(const Row& row) {
    if (!is_blank(row)) return false;
    if (row.cells.size() > 1) note(empty_rows_, row.span);
    return true;
  }

  /// Leaves out columns after the last named one, with which spreadsheets fill their width.
  void leave_out_empty_columns(Row& header) {
    std::size_t named = header.cells.size();
    while (named > 1 && header.cells[named - 1].text.empty()) --named;
    if (named == header.cells.size()) return;
    columns_without_name_ = {header.cells[named].span.begin, header.cells.back().span.end};
    header.cells.resize(named);
  }

  struct PassedOver {
    std::size_t count = 0;
    Span first;
  };
  static void note(PassedOver& passed_over, Span span) {
    if (passed_over.count++ == 0) passed_over.first = span;
  }

  void tell_what_was_passed_over() {
    if (columns_without_name_ && all_columns_are_empty_ && !std::exchange(has_told_, true)) {
      input_.diagnostics.warning(code::passed_over, input_.place(*columns_without_name_),
                                 "columns without a name were passed over",
                                 "no cell below is filled");
    }
    tell(empty_rows_, "without a filled cell", "passed over");
    tell(wide_rows_, "with empty cells behind the last column", "read without them");
  }

  void tell(PassedOver& passed_over, const std::string& which, const std::string& was) const {
    const PassedOver told = std::exchange(passed_over, {});
    if (told.count == 0) return;
    const bool is_one = told.count == 1;
    input_.diagnostics.warning(code::passed_over, input_.place(told.first),
                               (is_one ? "a row " : std::to_string(told.count) + " rows ") + which +
                                   (is_one ? " was " : " were ") + was,
                               is_one ? "" : "the first of them");
  }

  void take_columns(const Row& header) {
    std::map<std::string, Span> seen;
    for (const Cell& cell : header.cells) {
      columns_.push_back({std::string(cell.text), cell.span});
      const auto [first, is_new] = seen.emplace(cell.text, cell.span);
      if (is_new || cell.text.empty()) continue;
      input_.diagnostics.add(
          {code::repeated_column,
           base::Severity::error,
           "the column `" + std::string(cell.text) + "` stands twice in the header",
           {{input_.place(cell.span), "again here"}, {input_.place(first->second), "first here"}},
           {"leave one of them out"}});
    }
  }

  /// Removes empty cells after the last column; a filled one is too many.
  bool has_right_width(Row& row) {
    const std::size_t width = columns_.size();
    const bool is_wider = row.cells.size() > width;
    const auto behind = row.cells.begin() + static_cast<std::ptrdiff_t>(is_wider ? width : 0);
    const bool is_filled = is_wider && std::any_of(behind, row.cells.end(), [](const Cell& cell) {
                             return !cell.text.empty();
                           });
    if (is_wider && !is_filled) {
      if (!columns_without_name_) note(wide_rows_, row.span);
      row.cells.resize(width);
    }
    if (row.cells.size() == width) return true;
    report_width(row, is_wider);
    return false;
  }

  void report_width(const Row& row, bool is_wider) {
    std::string help = "an empty cell needs its separator, too";
    if (is_wider) help = "put a cell in quotes if it holds a " + name_of_separator();
    if (is_wider && columns_without_name_) help = "give each column a name in the header";
    all_columns_are_empty_ = all_columns_are_empty_ && !is_wider;
    input_.diagnostics.error(code::wrong_width, input_.place(row.span),
                             "this row has " + counted(row.cells.size()) + ", the header has " +
                                 std::to_string(columns_.size()),
                             {}, std::move(help));
  }

  Input input_;
  std::string_view text_;
  char separator_ = ',';
  std::size_t at_ = 0;
  std::vector<Column> columns_;
  std::optional<Span> columns_without_name_;
  bool has_told_ = false;
  bool all_columns_are_empty_ = true;  ///< those without a name
  PassedOver empty_rows_;
  PassedOver wide_rows_;
  std::deque<std::string> unquoted_;  ///< cells of the current row that had doubled quotes
};

}  // namespace

std::unique_ptr<Rows> csv_rows(const Input& input) { return std::make_unique<CsvRows>(input); }

}  // namespace servanda::engine::dossier
