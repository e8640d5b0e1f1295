#include "engine/dossier/columns/written.hpp"

#include <charconv>
#include <chrono>
#include <utility>

#include "base/digit.hpp"
#include "engine/dossier/records/digest_lines.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "engine/values/date.hpp"

namespace servanda::engine::dossier {
namespace {

/// A whole number of at most nine digits that would be written the same again; nothing for other
/// texts.
std::optional<std::int64_t> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 9 || (text.size() > 1 && text.front() == '0'))
    return std::nullopt;
  std::int64_t number = 0;
  for (const char sign : text) {
    if (!base::is_digit(sign)) return std::nullopt;
    number = number * 10 + (sign - '0');
  }
  return number;
}

/// `2022-08-26`
std::optional<std::int64_t> full_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto digits = [&](std::size_t first, std::size_t size) {
    int number = 0;
    for (const char sign : text.substr(first, size)) {
      if (!base::is_digit(sign)) return -1;
      number = number * 10 + (sign - '0');
    }
    return number;
  };
  const int year = digits(0, 4);
  const int month = digits(5, 2);
  const int day = digits(8, 2);
  if (year <= 0 || month <= 0 || day <= 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

constexpr std::int64_t most_whole = 999'999'999;

}  // namespace

TextWriter::TextWriter(std::vector<std::string>& texts) : texts_(texts) {
  for (std::size_t i = 0; i < texts.size(); ++i)
    places_.emplace(texts[i], static_cast<std::int64_t>(i));
}

void TextWriter::write(std::string_view text, FactRow& row) {
  if (const auto number = whole_number(text)) {
    row.what = FactRow::What::whole_number;
    row.value = {*number, *number};
    return;
  }
  if (const auto day = full_date(text)) {
    row.what = FactRow::What::full_date;
    row.value = {*day, *day};
    return;
  }
  auto place = places_.find(text);
  if (place == places_.end()) {
    place = places_.emplace(text, static_cast<std::int64_t>(texts_.size())).first;
    texts_.emplace_back(text);
  }
  row.what = FactRow::What::text;
  row.value = {place->second, place->second};
}

void order_texts(WrittenFacts& facts) {
  const std::vector<std::string> before = std::move(facts.texts);
  facts.texts.clear();
  TextWriter texts(facts.texts);
  for (FactRow& row : facts.rows)
    if (row.what == FactRow::What::text) texts.write(text_of(row, before), row);
}

std::string text_of(const FactRow& row, const std::vector<std::string>& texts) {
  if (row.what == FactRow::What::whole_number) return std::to_string(row.value.lower);
  if (row.what == FactRow::What::full_date && is_day(row.value.lower))
    return to_string(Day(std::chrono::days(row.value.lower)));
  const auto place = static_cast<std::uint64_t>(row.value.lower);
  return place < texts.size() ? texts[place] : std::string();
}

std::optional<ValueReader::Read> WrittenReader::value_of(const FactRow& row) {
  const std::int64_t number = row.value.lower;
  if (row.what == FactRow::What::whole_number)
    return number < 0 || number > most_whole ? std::nullopt : values_.of_whole_number(number);
  if (row.what == FactRow::What::full_date)
    return is_day(number) ? values_.of_day(number) : std::nullopt;
  const auto place = static_cast<std::uint64_t>(number);
  if (place >= texts_.size()) return std::nullopt;
  auto& known = read_[place];
  if (!known) known = values_(texts_[place]);
  return *known;
}

void WrittenReader::read(std::vector<FactRow>& rows) {
  FactRow* kept = rows.data();
  const bool numbers_are_values = values_.takes_whole_numbers();
  for (FactRow& row : rows) {
    const bool at_a_glance = numbers_are_values && row.what == FactRow::What::whole_number &&
                             row.value.lower >= 0 && row.value.lower <= most_whole;
    if (at_a_glance) {
      row.what = FactRow::What::value;
      row.value = FixedPointInterval::exact(row.value.lower);
    } else if (row.is_written()) {
      const auto read = value_of(row);
      if (!read) {
        if (unreadable_.count++ == 0) unreadable_.example = text_of(row, texts_);
        continue;
      }
      row.what = read->what;
      row.value = read->value;
    }
    if (kept != &row) *kept = row;
    ++kept;
  }
  rows.resize(static_cast<std::size_t>(kept - rows.data()));
}

std::string join_texts(const std::vector<std::string>& texts) {
  std::string bytes;
  for (const std::string& text : texts) add_text(bytes, text);
  return bytes;
}

std::optional<std::vector<std::string>> split_texts(std::string_view bytes) {
  std::vector<std::string> texts;
  while (!bytes.empty()) {
    std::size_t size = 0;
    const char* const end = bytes.data() + bytes.size();
    const auto [stop, error] = std::from_chars(bytes.data(), end, size);
    if (error != std::errc() || stop == end || *stop != ':') return std::nullopt;
    bytes.remove_prefix(static_cast<std::size_t>(stop - bytes.data()) + 1);
    if (size > bytes.size()) return std::nullopt;
    texts.emplace_back(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
  return texts;
}

}  // namespace servanda::engine::dossier
