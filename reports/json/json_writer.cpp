#include "reports/json/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace servanda::reports {

namespace {

constexpr std::size_t spaces_a_level = 2;
constexpr char first_printable = ' ';
constexpr char last_printable = '~';

/// Is the character the same in JSON as in the text?
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char sign) {
    return sign >= first_printable && sign <= last_printable && sign != '"' && sign != '\\';
  });
}

}  // namespace

void JsonWriter::open(char bracket) {
  begin_value();
  text_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) begin_line();
  text_ += bracket;
  is_first_ = false;
}

void JsonWriter::key(std::string_view name) {
  value(name);
  text_ += ": ";
  is_after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  if (!is_plain(text)) return value(Json(text));
  begin_value();
  text_ += '"';
  text_ += text;
  text_ += '"';
}

void JsonWriter::value(long number) {
  begin_value();
  const fmt::format_int digits(number);
  text_.append(digits.data(), digits.size());
}

void JsonWriter::value(bool truth) {
  begin_value();
  text_ += truth ? "true" : "false";
}

void JsonWriter::value(std::nullptr_t) {
  begin_value();
  text_ += "null";
}

void JsonWriter::value(const Json& made) {
  begin_value();
  const std::string written = json_document(made);
  std::size_t from = 0;
  for (std::size_t end = written.find('\n'); end != std::string::npos;
       end = written.find('\n', from)) {
    text_.append(written, from, end - from);
    begin_line();
    from = end + 1;
  }
  text_.append(written, from);
}

void JsonWriter::take_back(Mark mark) {
  text_.resize(mark.size);
  is_first_ = mark.is_first;
}

std::string_view JsonWriter::entry_since(Mark mark) const {
  const std::string_view written = std::string_view(text_).substr(mark.size);
  return written.substr(std::min(written.size(), written.find_first_not_of(", \n")));
}

void JsonWriter::begin_value() {
  if (!is_after_key_) begin_entry();
  is_after_key_ = false;
}

void JsonWriter::begin_entry() {
  if (depth_ == 0) return;  // a document is one value
  if (!is_first_) text_ += ',';
  is_first_ = false;
  begin_line();
}

void JsonWriter::begin_line() {
  text_ += '\n';
  text_.append(depth_ * spaces_a_level, ' ');
}

}  // namespace servanda::reports
