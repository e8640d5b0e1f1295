#include "reports/html/packed.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/display.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

namespace {

/// The end of the number that begins at `at`, with single points, commas or hyphens within:
/// `2010-2015`, `4.5`.
std::size_t end_of_figure(std::string_view text, std::size_t at) {
  const auto joins = [](char sign) { return sign == '-' || sign == '.' || sign == ','; };
  while (at < text.size()) {
    const bool goes_on = joins(text[at]) && at + 1 < text.size() && base::is_digit(text[at + 1]);
    if (!base::is_digit(text[at]) && !goes_on) break;
    ++at;
  }
  return at;
}

bool is_day(std::string_view figure) {
  constexpr std::string_view shape = "0000-00-00";
  return figure.size() == shape.size() && figure.front() != '0' &&
         std::equal(figure.begin(), figure.end(), shape.begin(), [](char sign, char like) {
           return base::is_digit(like) ? base::is_digit(sign) : sign == like;
         });
}

/// Does a JSON number give back exactly these digits?
bool is_plain_number(std::string_view figure) {
  constexpr std::size_t most_digits = 15;
  return figure.size() <= most_digits &&
         std::all_of(figure.begin(), figure.end(), base::is_digit) &&
         (figure == "0" || figure.front() != '0');
}

std::string day_number(std::string_view day) {
  std::string digits(day);
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  return digits;
}

std::string as_json(std::string_view figure) {
  if (is_day(figure)) return day_number(figure);
  return is_plain_number(figure) ? std::string(figure) : json_text(figure);
}

std::string written_for_script(const Json& value) {
  const std::string json = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(json.size());
  for (const char sign : json) {
    if (sign == '<') {
      safe += "\\u003c";
    } else {
      safe += sign;
    }
  }
  return safe;
}

void show_texts(Json& value) {
  if (value.is_string()) value = base::shown_lines(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (Json& each : value) show_texts(each);
}

}  // namespace

std::string json_document(const Json& value) {
  return base::shown_json(value.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::string in_script(Json value) {
  show_texts(value);
  return written_for_script(value);
}

std::string json_text(std::string_view text) {
  const auto is_hole = [](char sign) { return sign >= Texts::hole && sign <= Texts::cycle; };
  std::string shown;
  while (true) {
    const auto* const found = std::find_if(text.begin(), text.end(), is_hole);
    const auto hole = static_cast<std::size_t>(found - text.begin());
    shown += base::shown_lines(text.substr(0, hole));
    if (hole == text.size()) return written_for_script(shown);
    shown += text[hole];
    text.remove_prefix(hole + 1);
  }
}

void Row::separate() {
  if (!key.empty() && key.back() != '[') {
    key += ',';
    json += ',';
  }
}

void Row::add(Reference reference) {
  separate();
  const std::string number = std::to_string(reference.number);
  key += number;
  json += reference.is_new ? "0" : number;
}

void Row::add(std::string_view text) {
  separate();
  key += text;
  json += text;
}

void Row::open() { add("["); }

void Row::close() {
  key += ']';
  json += ']';
}

Reference Table::refer(Row row) {
  const auto [found, added] = places_.try_emplace(std::move(row.key), rows_.size() + 1);
  if (added) rows_.push_back(std::move(row.json));
  return {found->second, added};
}

Reference Table::refer(const std::string& json) { return refer(Row{json, json}); }

void Table::write(std::string& out) const {
  out += '[';
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i > 0) out += ',';
    out += rows_[i];
  }
  out += ']';
}

Reference Texts::refer(std::string_view text) {
  std::string pattern;
  std::vector<std::string> figures;
  for (std::size_t at = 0; at < text.size();) {
    if (!base::is_digit(text[at])) {
      if (text[at] != hole && text[at] != day_hole) pattern += text[at];
      ++at;
      continue;
    }
    const std::size_t end = end_of_figure(text, at);
    const std::string_view figure = text.substr(at, end - at);
    pattern += is_day(figure) ? day_hole : hole;
    figures.push_back(as_json(figure));
    at = end;
  }
  if (figures.empty()) return texts_.refer(json_text(pattern));
  Row row;
  row.open();
  row.add(patterns_.refer(json_text(pattern)));
  for (const std::string& figure : figures) row.add(figure);
  row.close();
  return texts_.refer(std::move(row));
}

void Texts::write(std::string& out) const {
  out += "\"patterns\":";
  patterns_.write(out);
  out += ",\"texts\":";
  texts_.write(out);
}

}  // namespace servanda::reports
