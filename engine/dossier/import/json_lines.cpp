// JSON Lines: each line is an object with the columns of a CSV as its keys.
//
// Uses the parser's events, so that a number keeps the digits that were written.

#include <algorithm>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/digit.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/import/rows.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine::dossier {

namespace {

using base::Span;
using Json = nlohmann::json;

struct Member {
  std::string key;
  std::string text;
  bool is_number = false;
};

/// Collects the members of one flat object; anything else is an `error`.
class Collector : public nlohmann::json_sax<Json> {
 public:
  std::vector<Member> members;
  std::string error;
  std::size_t error_at = 0;      ///< bytes before it; only if the line is not JSON at all
  std::string error_key;         ///< of a value that no cell can hold
  bool has_huge_number = false;  ///< larger than the parser's numbers: that is no error of the line

  bool null() override { return scalar(""); }
  bool boolean(bool value) override { return scalar(value ? "yes" : "no"); }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const string_t& written) override {
    return number(written);
  }
  bool string(string_t& value) override {
    if (!in_list_) return scalar(value);
    std::string& text = members.back().text;
    text += (text.empty() ? "" : ";") + value;
    return true;
  }
  bool binary(binary_t& /*value*/) override { return unfit(); }
  bool start_object(std::size_t /*size*/) override { return inside_++ == 0 || unfit(); }
  bool key(string_t& name) override {
    members.push_back({name, {}, false});
    return true;
  }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override {
    if (inside_ == 0 || in_list_) return unfit();
    return in_list_ = true;
  }
  bool end_array() override {
    if (members.back().text.empty()) members.back().text = "{}";
    in_list_ = false;
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Json::exception& reason) override {
    constexpr int number_overflow = 406;
    has_huge_number = reason.id == number_overflow;
    error = "this line is not a JSON object";
    error_at = position == 0 ? 0 : position - 1;
    return false;
  }

 private:
  bool scalar(std::string text) {
    if (inside_ == 0 || in_list_) return unfit();
    members.back().text = std::move(text);
    return true;
  }
  bool number(std::string text) {
    if (!scalar(std::move(text))) return false;
    return members.back().is_number = true;
  }
  bool unfit() {
    error = members.empty() ? "this line is not a JSON object"
                            : "`" + members.back().key +
                                  "` is neither a text, a number, a truth nor a list of texts";
    if (!members.empty()) error_key = members.back().key;
    return false;
  }

  int inside_ = 0;
  bool in_list_ = false;
};

/// The position after the string, number, word or list that starts at `at`.
std::size_t end_of_value(std::string_view line, std::size_t at) {
  bool quoted = false;
  bool listed = false;
  for (; at < line.size(); ++at) {
    const char sign = line[at];
    if (quoted && sign == '\\') {
      ++at;
    } else if (sign == '"') {
      quoted = !quoted;
    } else if (!quoted && sign == '[') {
      listed = true;
    } else if (!quoted && sign == ']') {
      listed = false;
    } else if (!quoted && !listed && (sign == ',' || sign == '}')) {
      break;
    }
  }
  return std::min(at, line.size());
}

/// The span of the value of a key. A quoted key before a colon can only be that key, since quotes
/// inside a text are escaped; a key that is itself written with escapes is not found.
std::optional<Span> find_value(std::string_view line, const std::string& key) {
  const std::string wanted = "\"" + key + "\"";
  for (std::size_t at = line.find(wanted); at != std::string_view::npos;
       at = line.find(wanted, at + 1)) {
    const std::size_t colon = line.find_first_not_of(" \t", at + wanted.size());
    if (colon == std::string_view::npos || line[colon] != ':') continue;
    const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t length =
        base::trimmed(line.substr(begin, end_of_value(line, begin) - begin)).size();
    return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
  }
  return std::nullopt;
}

bool is_huge_number(std::string_view token) {
  Collector collector;
  return !Json::sax_parse(token, &collector) && collector.has_huge_number;
}

/// The line with a zero for each number that is too large for the parser (`1e400`), and blanks
/// after it, so that everything else keeps its position.
std::string without_huge_numbers(std::string_view line) {
  std::string text(line);
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (quoted && text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      quoted = !quoted;
    } else if (!quoted && (base::is_digit(text[at]) || text[at] == '-')) {
      const std::size_t end = std::min(text.find_first_not_of("0123456789+-.eE", at), text.size());
      if (is_huge_number(line.substr(at, end - at))) {
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                  text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        text[at] = '0';
      }
      at = end - 1;
    }
  }
  return text;
}

class JsonLinesRows : public Rows {
 public:
  explicit JsonLinesRows(const Input& input) : input_(input), text_(input.source().text()) {
    has_ahead_ = read(ahead_);
    // Rows that cannot be read were reported; without a row there is no header to check.
    if (!has_ahead_) columns_.clear();
  }

  [[nodiscard]] const std::vector<Column>& columns() const override { return columns_; }

  bool next(Row& row) override {
    if (has_ahead_) {
      has_ahead_ = false;
      row = ahead_;
      return true;
    }
    return read(row);
  }

 private:
  bool read(Row& row) {
    while (at_ < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      const std::string_view line = text_.substr(at_, end - at_);
      const auto begin = static_cast<std::uint32_t>(at_);
      at_ = end + 1;
      if (!base::trimmed(line).empty() && read_line(line, begin, row)) return true;
    }
    return false;
  }

  bool read_line(std::string_view line, std::uint32_t begin, Row& row) {
    row.span = {begin, begin + static_cast<std::uint32_t>(line.size())};
    Collector collector;
    bool is_read = Json::sax_parse(line, &collector);
    const bool is_huge = collector.has_huge_number;
    if (is_huge) {
      collector = {};
      is_read = Json::sax_parse(without_huge_numbers(line), &collector);
    }
    if (!is_read) {
      report(collector, line, row.span);
      return false;
    }
    row.cells.assign(columns_.size(), {{}, row.span, false});
    values_.clear();
    std::vector<bool> seen(columns_.size());
    for (Member& member : collector.members) {
      const auto found = find_value(line, member.key);
      const Span span = found ? Span{begin + found->begin, begin + found->end} : row.span;
      if (is_huge && member.is_number) {
        if (!found) return report_escapes(member.key, row.span);
        member.text = line.substr(found->begin, found->end - found->begin);
      }
      const std::size_t column = column_of(member.key, span);
      row.cells.resize(columns_.size(), {{}, row.span, false});
      seen.resize(columns_.size());
      if (seen[column]) return report_twice(member.key, row.span);
      seen[column] = true;
      row.cells[column] = {trimmed_of_all_blanks(values_.emplace_back(std::move(member.text))),
                           span, member.is_number};
    }
    return true;
  }

  std::size_t column_of(const std::string& key, Span span) {
    const auto [found, is_new] = by_name_.emplace(key, columns_.size());
    if (is_new) columns_.push_back({key, span});
    return found->second;
  }

  void report(const Collector& collector, std::string_view line, Span row) const {
    Span span = row;
    if (const auto value = find_value(line, collector.error_key)) {
      span = {row.begin + value->begin, row.begin + value->end};
    } else if (collector.error_at > 0) {
      const auto at = row.begin + static_cast<std::uint32_t>(collector.error_at);
      span = {std::min(at, row.end), std::min(at + 1, row.end)};
    }
    input_.diagnostics.error(code::not_json, input_.place(span), collector.error, {},
                             "JSON Lines has one object on each line, such as "
                             "`{\"subject\": \"FRA\", \"indicator\": …}`");
  }

  bool report_escapes(const std::string& key, Span row) const {
    input_.diagnostics.error(code::not_json, input_.place(row),
                             "the number of `" + key + "` cannot be found in this line", {},
                             "write the key without escapes");
    return false;
  }

  bool report_twice(const std::string& key, Span row) const {
    input_.diagnostics.error(code::repeated_column, input_.place(row),
                             "the key `" + key + "` stands twice in this object", {},
                             "leave one of them out");
    return false;
  }

  Input input_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Column> columns_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::deque<std::string> values_;  ///< of the current row
  Row ahead_;                       ///< the first row, read early for its keys
  bool has_ahead_ = false;
};

}  // namespace

std::unique_ptr<Rows> json_lines_rows(const Input& input) {
  return std::make_unique<JsonLinesRows>(input);
}

}  // namespace servanda::engine::dossier
