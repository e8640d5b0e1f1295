#include "engine/dossier/import/report_text.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/digit.hpp"
#include "engine/dossier/codes.hpp"
#include "grammar/token.hpp"

namespace servanda::engine::dossier {
namespace {

/// `12` for a line that begins with `12.` or `12．` or `12、` and continues; else empty.
std::string number_before_text(std::string_view line) {
  std::size_t size = 0;
  while (size < line.size() && base::is_digit(line[size])) ++size;
  if (size == 0 || size > 4) return "";
  const std::string_view rest = line.substr(size);
  for (const std::string_view stop : {". ", ".\t", "．", "、"}) {
    if (rest.starts_with(stop)) return std::string(line.substr(0, size));
  }
  return "";
}

/// Splits lines into paragraphs.
class Splitter {
 public:
  explicit Splitter(bool paged) : paged_(paged) {}

  void take(std::string_view line) {
    while (!line.empty() && line.front() == '\f') {
      ++page_;
      line.remove_prefix(1);
    }
    const std::string_view words = base::trimmed(line);
    const std::string number = number_before_text(words);
    if (words.empty() || !number.empty()) end();
    if (words.empty()) return;
    if (text_.empty()) {
      label_ = number;
      begun_on_ = page_;
    }
    text_ += text_.empty() ? "" : "\n";
    text_ += words;
  }

  void end() {
    if (text_.empty()) return;
    const std::string counted = "counted " + std::to_string(all_.size() + 1);
    all_.push_back({label_.empty() ? counted : label_, paged_ ? std::to_string(begun_on_) : "",
                    std::move(text_)});
    text_.clear();
  }

  std::vector<NewParagraph> finish() {
    end();
    return std::move(all_);
  }

 private:
  bool paged_;
  int page_ = 1;
  int begun_on_ = 1;
  std::string label_;
  std::string text_;
  std::vector<NewParagraph> all_;
};

/// Follows links: the real place of the file counts.
bool stays_below(const std::filesystem::path& folder, const std::filesystem::path& path) {
  if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end()) return false;
  std::error_code ignored;
  const auto base = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, ignored);
  const auto real = std::filesystem::weakly_canonical(base / path, ignored);
  return std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first == base.end();
}

}  // namespace

std::vector<NewParagraph> paragraphs_of(std::string_view text) {
  Splitter splitter(text.find('\f') != std::string_view::npos);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    splitter.take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return splitter.finish();
}

std::vector<NewParagraph> read_report_text(RowParser& cells, const std::filesystem::path& data_file,
                                           const base::Limits& limits) {
  const std::filesystem::path path(cells.text(Key::text));
  if (path.empty()) return {};
  const auto wrong = [&](std::string message, std::string help) {
    cells.error(code::report_text, cells.place(Key::text), std::move(message), {}, std::move(help));
    return std::vector<NewParagraph>();
  };
  const std::filesystem::path folder = data_file.parent_path();
  if (!stays_below(folder, path)) {
    return wrong("the text of a report lies in the folder of this file, or below it",
                 "write a path without `..` that does not begin with `/` and goes through no link "
                 "out of it");
  }
  std::error_code ignored;
  const auto type = std::filesystem::status(folder / path, ignored).type();
  const bool is_file = type == std::filesystem::file_type::regular;
  if (!is_file && type != std::filesystem::file_type::directory &&
      type != std::filesystem::file_type::not_found) {  // opening it might wait for ever
    return wrong(base::in_ticks(path.string()) + " is a pipe or a device, not a file",
                 "name the UTF-8 text of the report, or leave the cell empty");
  }
  std::ifstream file;
  if (is_file) file.open(folder / path, std::ios::binary);
  if (!file.is_open()) {
    return wrong("there is no file " + base::in_ticks(path.string()) + " beside this one",
                 "name the UTF-8 text of the report, or leave the cell empty");
  }
  const std::size_t most = limits.data_megabytes;
  if (std::filesystem::file_size(folder / path, ignored) > most * base::bytes_in_a_megabyte &&
      !ignored) {
    return wrong("the file " + base::in_ticks(path.string()) + " is larger than " +
                     std::to_string(most) + " MB",
                 "leave the cell empty" + or_raise(limits, &base::Limits::data_megabytes));
  }
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (base::first_invalid_utf8(text) < text.size()) {
    return wrong("the file " + base::in_ticks(path.string()) + " is not UTF-8 text",
                 "make a text of it first, as `pdftotext -layout` does of a PDF");
  }
  std::vector<NewParagraph> paragraphs = paragraphs_of(text);
  if (paragraphs.empty())
    return wrong("the file " + base::in_ticks(path.string()) + " holds no text",
                 "leave the cell empty");
  return paragraphs;
}

}  // namespace servanda::engine::dossier
