#include "engine/dossier/columns/value_reader.hpp"

#include <chrono>

namespace servanda::engine::dossier {

std::optional<ValueReader::Read> ValueReader::operator()(std::string_view text) {
  const auto known = read_.find(text);
  if (known != read_.end()) return known->second;
  return read_.emplace(std::string(text), by_vocabulary(text)).first->second;
}

std::optional<ValueReader::Read> ValueReader::of_whole_number(std::int64_t number) {
  if (takes_whole_numbers()) return Read{FactRow::What::value, FixedPointInterval::exact(number)};
  return (*this)(std::to_string(number));
}

std::optional<ValueReader::Read> ValueReader::of_day(std::int64_t day) {
  if (indicator_.type.kind == TypeKind::date)
    return Read{FactRow::What::value, FixedPointInterval::exact(day)};
  return (*this)(to_string(Day(std::chrono::days(day))));
}

std::optional<ValueReader::Read> ValueReader::by_vocabulary(std::string_view text) const {
  const auto value = read_value(vocabulary_, indicator_.type, text, indicator_.tolerance).value;
  if (!value) return std::nullopt;
  const auto interval = interval_of(*value);
  return interval ? Read{FactRow::What::value, *interval} : Read{FactRow::What::other_value, {}};
}

}  // namespace servanda::engine::dossier
