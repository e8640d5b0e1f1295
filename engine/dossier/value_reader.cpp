#include "engine/dossier/value_reader.hpp"

#include <algorithm>
#include <chrono>

#include "engine/values/digit.hpp"

namespace servanda::engine::dossier {
namespace {

/// Of at most nine digits; nothing else.
std::optional<std::int64_t> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::int64_t number = 0;
  for (const char sign : text) {
    if (!is_digit(sign)) return std::nullopt;
    number = number * 10 + (sign - '0');
  }
  return number;
}

/// `2022-08-26`
std::optional<std::int64_t> full_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

}  // namespace

std::optional<ValueReader::Read> ValueReader::operator()(std::string_view text) {
  if (const auto value = at_a_glance(text)) return Read{Said::What::value, *value};
  const auto known = read_.find(text);
  if (known != read_.end()) return known->second;
  return read_.emplace(std::string(text), by_vocabulary(text)).first->second;
}

std::optional<Interval> ValueReader::at_a_glance(std::string_view text) const {
  std::optional<std::int64_t> whole;
  if (indicator_.type.kind == TypeKind::quantity || indicator_.type.kind == TypeKind::number) {
    whole = whole_number(text);
  } else if (indicator_.type.kind == TypeKind::date) {
    whole = full_date(text);
  }
  return whole ? std::optional(Interval::exact(*whole)) : std::nullopt;
}

std::optional<ValueReader::Read> ValueReader::by_vocabulary(std::string_view text) const {
  const auto value = read_value(vocabulary_, indicator_.type, text, indicator_.tolerance).value;
  if (!value) return std::nullopt;
  const auto interval = interval_of(*value);
  return interval ? Read{Said::What::value, *interval} : Read{Said::What::other_value, {}};
}

std::string signature(const Vocabulary& vocabulary, const Indicator& indicator) {
  // The first word is the form of the rows; columns of an older form are read from the rows again.
  std::string text = "2 " + vocabulary.describe(indicator.type);
  if (indicator.tolerance) text += ", about " + to_string(*indicator.tolerance);
  if (indicator.type.choice.valid()) {
    for (const std::string& value : vocabulary.choices[indicator.type.choice].values)
      text += ", " + value;
  }
  return text;
}

}  // namespace servanda::engine::dossier
