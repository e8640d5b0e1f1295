// Reads and checks the rows of each kind.

#include <algorithm>
#include <array>

#include "base/spelling.hpp"
#include "engine/check/nothing.hpp"
#include "engine/check/value_suggestions.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/import/data_file.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine::dossier {

namespace {

/// `about 5000` is stored as written: the rules decide how far it reaches.
std::string stored(const Vocabulary& vocabulary, const Type& type, const ReadValue& read) {
  return read.about.empty() ? write_value(vocabulary, type, *read.value) : read.about;
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

/// Reads the days of a fact: its date, else its cycle.
void read_time(RowParser& cells, const std::optional<IndicatorId>& indicator, NewFact& fact) {
  const auto as_of = cells.date(Key::as_of);
  const auto cycle = cells.cycle();
  const Vocabulary& vocabulary = cells.vocabulary();
  if (cells.text(Key::as_of).empty() && cells.text(Key::cycle).empty()) {
    cells.error(code::no_time, cells.place_of_row(), "this row says neither cycle nor date", {},
                "fill in `cycle` or `as_of`");
  }
  if (indicator && vocabulary.indicators[*indicator].grain == Grain::per_year) {
    if (cells.text(Key::as_of).empty() ||
        (as_of && year_of(as_of->first) != year_of(as_of->last))) {
      cells.error(
          code::no_year, cells.place(Key::as_of),
          base::in_ticks(vocabulary.indicators[*indicator].name) + " has a figure for each year",
          "expected the year that this one is for", "write the year in `as_of`, such as `2020`");
    }
  }
  if (cycle) {
    const Cycle& named = vocabulary.cycles[*cycle];
    fact.cycle = named.name;
    fact.days = named.days;
    if (as_of && as_of->last < named.days.first) {
      const auto right = vocabulary.cycle_on(as_of->last);
      cells.error(code::outside_cycle, cells.place(Key::as_of),
                  base::in_ticks(cells.text(Key::as_of)) + " is before the cycle " +
                      base::in_ticks(named.name),
                  base::in_ticks(named.name) + " is " + to_string(named.days.first) + " to " +
                      to_string(named.days.last) + ", and what is about it cannot be older",
                  right ? "this date is in " + base::in_ticks(vocabulary.cycles[*right].name)
                        : std::string());
    }
  }
  const bool by_cycle =
      indicator && !cycle && vocabulary.indicators[*indicator].grain == Grain::per_cycle;
  cells.warn_if_odd(Key::as_of, as_of, by_cycle ? DayUse::within_cycles : DayUse::up_to_now);
  fact.dated = as_of.has_value();
  if (as_of) fact.days = *as_of;
}

/// Ignores a word for a missing value in the column `value` if the column `missing` gives a reason.
std::string_view written_value(const RowParser& cells,
                               const std::optional<IndicatorId>& indicator) {
  const std::string_view written = cells.text(Key::value);
  if (!indicator || cells.text(Key::missing).empty() || !says_nothing(written)) return written;
  const Type& type = cells.vocabulary().indicators[*indicator].type;
  const bool is_value = read_value(cells.vocabulary(), type, written).value.has_value();
  return is_value ? written : std::string_view();
}

void read_value_or_missing(RowParser& cells, const std::optional<IndicatorId>& indicator,
                           NewFact& fact) {
  const std::string_view written = written_value(cells, indicator);
  const auto missing = cells.missing();
  if (written.empty() == cells.text(Key::missing).empty()) {
    cells.error(code::value_or_missing, cells.place(written.empty() ? Key::value : Key::missing),
                written.empty() ? "this row has neither a value nor a reason why it is missing"
                                : "this row has a value and a reason why it is missing",
                {},
                "fill in just one of `value` and `missing`; where nothing is known, leave the row "
                "out");
    return;
  }
  if (missing) fact.missing = to_string(*missing);
  if (written.empty() || !indicator) return;

  const Indicator& asked = cells.vocabulary().indicators[*indicator];
  const Cell& cell = cells.at(*cells.header().position(Key::value));
  const ReadValue read =
      cells.value(cell, asked.name, asked.type, asked.tolerance, say_in_missing(written));
  if (read.value) fact.value = stored(cells.vocabulary(), asked.type, read);
}

/// "`p5_meeting` has `on`, `participants`"
std::string fields_of(const Event& event) {
  std::string text = base::in_ticks(event.name) + " has ";
  for (const EventField& field : event.fields)
    text += (&field == &event.fields.front() ? "" : ", ") + base::in_ticks(field.name);
  return text;
}

/// The fields of the event that the row has columns for. Those of other events must be empty.
void read_fields(RowParser& cells, const Event& event, NewEvent& row) {
  for (const auto& [name, position] : cells.header().fields()) {
    const Cell& cell = cells.at(position);
    if (cell.text.empty()) continue;
    const auto field = event.field(name);
    if (!field) {
      // A column such as `note` may be a field of one event and describe the source of another.
      if (cells.header().tells_provenance(name)) continue;
      cells.error(
          code::foreign_field, cells.place(cell),
          base::in_ticks(name) + " is not a field of the event " + base::in_ticks(event.name),
          "expected an empty cell", fields_of(event));
      continue;
    }
    const Type& type = event.fields[*field].type;
    const ReadValue read =
        cells.value(cell, name, type, std::nullopt, "leave the cell empty where nothing is said");
    if (read.value)
      row.fields.emplace_back(name, write_value(cells.vocabulary(), type, *read.value));
  }
}

/// `All` is no misspelt State.
std::string mend_whose(const Vocabulary& vocabulary, std::string_view name) {
  constexpr std::array<std::string_view, 7> words_for_all{
      "all", "all states", "any", "*", "everyone", "everybody", "all parties"};
  const bool is_all = std::find(words_for_all.begin(), words_for_all.end(), in_lower_case(name)) !=
                      words_for_all.end();
  return is_all ? "leave `subject` empty where the list is whole for all"
                : mend_subject_or_group(vocabulary, name);
}

/// Reads the State or the group whose entries alone are complete; empty if all are.
std::string read_whose(RowParser& cells, const std::string& dataset) {
  std::string name(cells.text(Key::subject));
  if (name.empty()) return {};
  const Vocabulary& vocabulary = cells.vocabulary();
  if (const auto state = vocabulary.find_subject(name)) {
    name = vocabulary.subjects[*state].name;
  } else if (!vocabulary.groups.find(name)) {
    cells.error(code::unknown_subject, cells.place(Key::subject),
                "unknown State, body or group " + base::in_ticks(name),
                "the rules declare none of this name", mend_whose(vocabulary, name));
    return {};
  }
  const auto event = vocabulary.events.find(dataset);
  if (!event) return name;
  if (!vocabulary.events[*event].names_states()) {
    cells.error(code::unknown_dataset, cells.place(Key::subject),
                "the event " + base::in_ticks(dataset) + " has no field of States",
                "no list of it is whole for one State alone",
                "leave `subject` empty where the list is whole");
  }
  return name;
}

/// Nobody can know that a list is complete up to a later day.
void refuse_foresight(RowParser& cells, Day to) {
  cells.error(
      code::wrong_date, cells.place(Key::known_from),
      base::in_ticks(cells.text(Key::known_from)) + " is before " + to_string(to) +
          ", the day up to which the list is whole",
      "nobody could know that so early",
      "write when the list was read, or leave `known_from` empty: it is then `complete_to`");
}

/// No document replaces itself.
void check_supersedes(RowParser& cells) {
  const std::string_view replaced = cells.text(Key::supersedes);
  if (replaced.empty() || replaced != cells.text(Key::document)) return;
  cells.error(code::replaces_itself, cells.place(Key::supersedes),
              "the document " + base::in_ticks(replaced) + " would replace itself",
              "expected another document",
              "name the earlier document whose figure this row replaces, or leave the cell empty");
}

}  // namespace

std::optional<NewFact> read_fact(RowParser& cells) {
  NewFact fact;
  const auto subject = cells.subject();
  const auto indicator = cells.indicator();
  if (subject) fact.subject = cells.vocabulary().subjects[*subject].name;
  if (indicator) fact.indicator = cells.vocabulary().indicators[*indicator].name;
  read_time(cells, indicator, fact);
  read_value_or_missing(cells, indicator, fact);
  fact.known_from = cells.known_from(fact.days);
  check_supersedes(cells);
  fact.supersedes = cells.text(Key::supersedes);
  fact.provenance = cells.provenance();
  return cells.all_read() ? std::optional(std::move(fact)) : std::nullopt;
}

std::optional<NewEvent> read_event(RowParser& cells) {
  NewEvent row;
  const auto event = cells.event();
  cells.required(Key::on);
  const auto on = cells.date(Key::on);
  cells.warn_if_odd(Key::on, on, DayUse::up_to_now);
  if (event) {
    row.event = cells.vocabulary().events[*event].name;
    read_fields(cells, cells.vocabulary().events[*event], row);
  }
  row.known_from = cells.known_from(on);
  check_supersedes(cells);
  row.supersedes = cells.text(Key::supersedes);
  row.provenance = cells.provenance();
  if (!cells.all_read()) return std::nullopt;
  row.on = *on;
  return row;
}

std::optional<NewReport> read_report(RowParser& cells) {
  NewReport report;
  report.name = cells.required(Key::report);
  report.document = cells.required(Key::document);
  if (const auto subject = cells.subject()) {
    report.subject = cells.vocabulary().subjects[*subject].name;
  }
  cells.required(Key::cycle);
  if (const auto cycle = cells.cycle()) report.cycle = cells.vocabulary().cycles[*cycle].name;
  report.date = cells.date(Key::date);
  cells.warn_if_odd(Key::date, report.date, DayUse::up_to_now);
  for (const Key key :
       {Key::title, Key::language, Key::status, Key::pages, Key::address, Key::text}) {
    report.texts.emplace_back(cells.text(key));
  }
  return cells.all_read() ? std::optional(std::move(report)) : std::nullopt;
}

std::optional<NewCompleteness> read_completeness(RowParser& cells) {
  NewCompleteness completeness;
  completeness.dataset = cells.required(Key::dataset);
  const Vocabulary& vocabulary = cells.vocabulary();
  if (const std::string& name = completeness.dataset; !name.empty() && name != reports_dataset &&
                                                      !vocabulary.indicators.find(name) &&
                                                      !vocabulary.events.find(name)) {
    std::vector<std::string> names = vocabulary.indicators.names();
    names.emplace_back(reports_dataset);
    const std::vector<std::string> events = vocabulary.events.names();
    names.insert(names.end(), events.begin(), events.end());
    cells.error(code::unknown_dataset, cells.place(Key::dataset),
                "unknown data set " + base::in_ticks(name),
                "expected an indicator or an event of the rules, or `reports`",
                base::did_you_mean(name, names));
  }
  const auto to = cells.full_day(Key::complete_to);
  completeness.subject = read_whose(cells, completeness.dataset);
  completeness.known_from = cells.known_from(Days{to.value_or(Day()), to.value_or(Day())});
  if (to && completeness.known_from < *to) refuse_foresight(cells, *to);
  if (to) cells.warn_if_odd(Key::complete_to, Days::on(*to), DayUse::up_to_now);
  completeness.document = cells.text(Key::document);
  completeness.note = cells.text(Key::note);
  if (!cells.all_read()) return std::nullopt;
  completeness.to = *to;
  return completeness;
}

}  // namespace servanda::engine::dossier
