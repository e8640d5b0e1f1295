#include "engine/dossier/import/row_parser.hpp"

#include <algorithm>
#include <utility>

#include "base/spelling.hpp"
#include "engine/check/nothing.hpp"
#include "engine/check/value_suggestions.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/import/column_words.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine::dossier {

namespace {

/// A word for a missing value leaves these columns empty. In the other columns it is taken as it
/// is: a value, the reason for a missing one, a name, a quotation.
bool may_say_nothing(Key key) {
  switch (key) {
    case Key::cycle:
    case Key::as_of:
    case Key::on:
    case Key::report:
    case Key::date:
    case Key::status:
    case Key::pages:
    case Key::address:
    case Key::text:
    case Key::complete_to:
    case Key::document:
    case Key::paragraph:
    case Key::page:
    case Key::language:
    case Key::confidence:
    case Key::known_from:
    case Key::supersedes:
      return true;
    case Key::subject:
    case Key::indicator:
    case Key::value:
    case Key::missing:
    case Key::event:
    case Key::title:
    case Key::dataset:
    case Key::basis:
    case Key::quotation:
    case Key::coder:
    case Key::note:
      return false;
  }
  return false;
}

/// `Not reported` → `not_reported`
std::string as_name(std::string_view text) {
  std::string name = in_lower_case(in_plain_signs(text));
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

/// "did you mean …?", else the list of all names, if it is short.
std::string choose_from(std::string_view text, const std::vector<std::string>& names) {
  constexpr std::size_t few = 8;
  if (std::string meant = base::did_you_mean(text, names); !meant.empty()) return meant;
  if (names.empty() || names.size() > few) return {};
  std::string all = "there are ";
  for (const std::string& name : names)
    all += (&name == &names.front() ? "" : ", ") + base::in_ticks(name);
  return all;
}

}  // namespace

std::string_view RowParser::text(Key key) const {
  const auto position = header_.position(key);
  const std::string_view text = position ? row_.cells[*position].text : std::string_view();
  return may_say_nothing(key) && says_nothing(text) ? std::string_view() : text;
}

base::Place RowParser::place(Key key) const {
  const auto position = header_.position(key);
  return position ? place(row_.cells[*position]) : place_of_row();
}

void RowParser::error(std::string code, base::Place place, std::string message, std::string label,
                      std::string help) {
  all_read_ = false;
  input_.diagnostics.error(std::move(code), place, std::move(message), std::move(label),
                           std::move(help));
}

void RowParser::warn_if_odd(base::Place place, const Days& days, DayUse use) {
  std::string why = read_as_.odd_days.why(days, use);
  if (why.empty()) return;
  input_.diagnostics.warning(code::odd_date, place,
                             "no cycle and no rule can read " + base::in_ticks(to_string(days)),
                             std::move(why), "mend the date, or declare the cycle that it lies in");
}

bool RowParser::is_lacking(Key key) {
  if (!text(key).empty()) return false;
  error(code::empty_cell, place(key), "this row says no " + base::in_ticks(name_of(key)), "empty",
        "fill the cell in: each row needs one");
  return true;
}

std::string RowParser::required(Key key) {
  return is_lacking(key) ? std::string() : std::string(text(key));
}

std::optional<SubjectId> RowParser::subject() {
  if (is_lacking(Key::subject)) return std::nullopt;
  const std::string_view name = text(Key::subject);
  if (const auto found = vocabulary_.find_subject(name)) return found;
  error(code::unknown_subject, place(Key::subject), "unknown State or body " + base::in_ticks(name),
        "the rules declare none of this name", if_read([&] {
          if (vocabulary_.groups.find(name))
            return base::in_ticks(name) + " is a group: a row is about one State or body";
          return mend_subject(vocabulary_, name);
        }));
  return std::nullopt;
}

std::optional<IndicatorId> RowParser::indicator() {
  if (is_lacking(Key::indicator)) return std::nullopt;
  const std::string_view name = text(Key::indicator);
  if (const auto found = vocabulary_.indicators.find(name)) return found;
  error(code::unknown_indicator, place(Key::indicator), "unknown indicator " + base::in_ticks(name),
        "the rules declare none of this name", if_read([&] {
          if (vocabulary_.events.find(name))
            return base::in_ticks(name) +
                   " is a kind of event: its entries stand in a file of events";
          return choose_from(name, vocabulary_.indicators.names());
        }));
  return std::nullopt;
}

std::optional<EventId> RowParser::event() {
  if (is_lacking(Key::event)) return std::nullopt;
  const std::string_view name = text(Key::event);
  if (const auto found = vocabulary_.events.find(name)) return found;
  error(code::unknown_event, place(Key::event), "unknown event " + base::in_ticks(name),
        "the rules declare none of this name", if_read([&] {
          if (vocabulary_.indicators.find(name))
            return base::in_ticks(name) + " is an indicator: its figures stand in a file of facts";
          return choose_from(name, vocabulary_.events.names());
        }));
  return std::nullopt;
}

std::optional<CycleId> RowParser::cycle() {
  const std::string_view name = text(Key::cycle);
  if (name.empty()) return std::nullopt;
  if (const auto found = vocabulary_.cycles.find(name)) return found;
  error(code::unknown_cycle, place(Key::cycle), "unknown cycle " + base::in_ticks(name),
        "the rules declare none of this name",
        if_read([&] { return choose_from(name, vocabulary_.cycles.names()); }));
  return std::nullopt;
}

std::optional<Days> RowParser::date(Key key) {
  if (text(key).empty()) return std::nullopt;
  Type date;
  date.kind = TypeKind::date;
  ReadValue read = this->read(row_.cells[*header_.position(key)], date);
  if (read.value) return std::get<Days>(*read.value);
  error(code::wrong_date, place(key), base::in_ticks(text(key)) + " is not a date",
        "expected " + read.expected, std::move(read.suggestion));
  return std::nullopt;
}

std::optional<Day> RowParser::full_day(Key key) {
  if (is_lacking(key)) return std::nullopt;
  const auto days = date(key);
  if (!days) return std::nullopt;
  if (days->is_exact()) return days->first;
  error(code::wrong_date, place(key), base::in_ticks(text(key)) + " is not a day",
        "expected a date to the day, such as " + base::in_ticks(to_string(days->last)));
  return std::nullopt;
}

std::optional<Reason> RowParser::missing() {
  const std::string_view name = text(Key::missing);
  if (name.empty()) return std::nullopt;
  if (const auto reason = parse_data_reason(as_name(name))) return reason;
  error(code::unknown_reason, place(Key::missing),
        base::in_ticks(name) + " is not a reason for which a value is missing", {},
        if_read([&] { return choose_from(name, reason_names()); }));
  return std::nullopt;
}

Provenance RowParser::provenance() {
  Provenance from;
  if (const std::string_view name = text(Key::basis); !name.empty()) {
    const auto basis = parse_basis(name);
    if (!basis) {
      error(code::unknown_basis, place(Key::basis), "unknown basis " + base::in_ticks(name), {},
            if_read([&] { return choose_from(name, basis_names()); }));
    }
    from.basis = basis.value_or(from.basis);
  }
  from.document = text(Key::document);
  from.paragraph = text(Key::paragraph);
  from.page = text(Key::page);
  from.quotation = text(Key::quotation);
  from.language = text(Key::language);
  from.coder = text(Key::coder);
  from.confidence = text(Key::confidence);
  from.note = text(Key::note);
  return from;
}

Day RowParser::known_from(const std::optional<Days>& days) {
  if (const auto given = date(Key::known_from)) {
    warn_if_odd(Key::known_from, given, DayUse::any_time);
    return given->last;
  }
  return days ? days->last : Day();
}

ReadValue RowParser::read(const Cell& cell, const Type& type,
                          std::optional<Number> tolerance) const {
  return read_value(vocabulary_, type, cell.text, std::move(tolerance),
                    cell.is_number ? Spelling() : read_as_.spelling);
}

ReadValue RowParser::value(const Cell& cell, const std::string& of, const Type& type,
                           std::optional<Number> tolerance, const std::string& instead) {
  ReadValue read = this->read(cell, type, std::move(tolerance));
  const auto* const days = read.value ? std::get_if<Days>(&*read.value) : nullptr;
  if (days != nullptr) warn_if_odd(place(cell), *days, DayUse::any_time);
  if (read.value) return read;
  if (says_nothing(cell.text)) read.suggestion = instead;
  const bool is_date = type.kind == TypeKind::date;
  error(is_date ? code::wrong_date : code::wrong_value, place(cell),
        base::in_ticks(cell.text) + " is not a value of " + base::in_ticks(of),
        "expected " + read.expected, read.suggestion);
  return read;
}

}  // namespace servanda::engine::dossier
