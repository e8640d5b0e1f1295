#include "reports/tables/xlsx.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "reports/marks.hpp"
#include "reports/tables/csv.hpp"
#include "reports/tables/workbook_library.hpp"

namespace servanda::reports {
namespace {

constexpr std::size_t most_rows = 1'000'000;
constexpr std::size_t most_bytes_in_a_cell = 32'000;  // the limit is 32,767 characters

/// The library writes to files only: this one is in memory, without a name, so that nothing can be
/// left behind.
class FileInMemory {
 public:
  FileInMemory() : number_(::memfd_create("report.xlsx", MFD_CLOEXEC)) {}
  ~FileInMemory() {
    if (number_ >= 0) ::close(number_);
  }
  FileInMemory(const FileInMemory&) = delete;
  FileInMemory& operator=(const FileInMemory&) = delete;
  FileInMemory(FileInMemory&&) = delete;
  FileInMemory& operator=(FileInMemory&&) = delete;

  [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", number_); }
  [[nodiscard]] std::string bytes() const {
    std::ifstream file(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  int number_;
};

std::string fitting(const std::string& text) {
  std::string safe = no_formula(text);
  if (safe.size() <= most_bytes_in_a_cell) return safe;
  std::size_t end = most_bytes_in_a_cell;
  while (end > 0 && (static_cast<unsigned char>(safe[end]) & 0xC0U) == 0x80U) --end;
  return safe.substr(0, end) + " … (cut: the other formats have the whole of it)";
}

class Book {
 public:
  Book(const WorkbookLibrary& library, const std::string& path, std::string folder,
       engine::Day created)
      : library_(library), folder_(std::move(folder)) {
    lxw_workbook_options options{};
    options.tmpdir = folder_.data();
    book_ = library_.workbook_new_opt(path.c_str(), &options);
    lxw_doc_properties properties{};
    constexpr std::int64_t seconds_of_a_day = 86'400;
    // 0 would mean the clock.
    properties.created =
        std::max<std::int64_t>(1, created.time_since_epoch().count() * seconds_of_a_day);
    library_.workbook_set_properties(book_, &properties);
    head_ = library_.workbook_add_format(book_);
    library_.format_set_bold(head_);
    library_.format_set_bottom(head_, LXW_BORDER_THIN);
    for (const engine::VerdictClass each : engine::verdict_classes) {
      lxw_format* format = library_.workbook_add_format(book_);
      library_.format_set_bg_color(format, mark_of(each).fill);
      verdicts_.emplace_back(shape_and_word(each), format);
    }
  }

  void add(const Sheet& sheet) {
    std::size_t first = 0;
    std::size_t part = 1;
    do {
      const std::size_t last = std::min(sheet.rows.size(), first + most_rows);
      const std::string name = part == 1 ? sheet.name : fmt::format("{} ({})", sheet.name, part);
      add_part(sheet, name, first, last);
      first = last;
      ++part;
    } while (first < sheet.rows.size());
  }

  /// Writes and closes the file; false if it could not be written.
  [[nodiscard]] bool close() { return library_.workbook_close(book_) == LXW_NO_ERROR; }

 private:
  void add_part(const Sheet& sheet, const std::string& name, std::size_t first, std::size_t last) {
    lxw_worksheet* page = library_.workbook_add_worksheet(book_, name.c_str());
    const auto columns = static_cast<lxw_col_t>(sheet.columns.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
      const SheetColumn& each = sheet.columns[column];
      library_.worksheet_write_string(page, 0, column, fitting(each.title).c_str(), head_);
      library_.worksheet_set_column(page, column, column, width_of(sheet, column), nullptr);
    }
    for (std::size_t i = first; i < last; ++i) {
      for (lxw_col_t column = 0; column < columns; ++column) {
        write(page, static_cast<lxw_row_t>(i - first + 1), column, sheet.columns[column].kind,
              sheet.rows[i][column]);
      }
    }
    library_.worksheet_freeze_panes(page, 1, 0);
    library_.worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(last - first),
                                  static_cast<lxw_col_t>(columns - 1));
  }

  void write(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, ColumnKind kind,
             const std::string& text) const {
    if (text.empty()) return;
    if (kind == ColumnKind::number) {
      library_.worksheet_write_number(page, row, column, std::strtod(text.c_str(), nullptr),
                                      nullptr);
      return;
    }
    lxw_format* format = kind == ColumnKind::verdict ? format_of(text) : nullptr;
    library_.worksheet_write_string(page, row, column, fitting(text).c_str(), format);
  }

  [[nodiscard]] lxw_format* format_of(const std::string& text) const {
    const auto found = std::find_if(verdicts_.begin(), verdicts_.end(),
                                    [&](const auto& each) { return each.first == text; });
    return found == verdicts_.end() ? nullptr : found->second;
  }

  /// The width of the longest of the first rows, within limits.
  static double width_of(const Sheet& sheet, std::size_t column) {
    constexpr std::size_t narrowest = 8;
    constexpr std::size_t widest = 60;
    constexpr std::size_t rows_looked_at = 200;
    std::size_t width = std::max(narrowest, cells(sheet.columns[column].title) + 3);
    for (std::size_t i = 0; i < std::min(rows_looked_at, sheet.rows.size()); ++i)
      width = std::max(width, cells(sheet.rows[i][column]) + 1);
    return static_cast<double>(std::min(width, widest));
  }

  const WorkbookLibrary& library_;
  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_format* head_ = nullptr;
  std::vector<std::pair<std::string, lxw_format*>> verdicts_;
};

}  // namespace

std::variant<std::string, NoWorkbook> write_xlsx(const std::vector<Sheet>& sheets,
                                                 engine::Day created) {
  const WorkbookLibrary* const library = workbook_library();
  if (library == nullptr) return NoWorkbook::no_library;
  std::error_code failed;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(failed);
  if (failed) return NoWorkbook::no_room;
  const FileInMemory file;
  Book book(*library, file.path(), folder.string(), created);
  for (const Sheet& sheet : sheets) book.add(sheet);
  if (!book.close()) return NoWorkbook::no_room;
  std::string bytes = file.bytes();
  if (bytes.empty()) return NoWorkbook::no_room;
  return bytes;
}

}  // namespace servanda::reports
