#include "engine/facts/event_list.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "engine/facts/event_corrections.hpp"
#include "engine/facts/facts.hpp"
#include "engine/operators/agreement.hpp"
#include "engine/operators/comparison.hpp"

namespace servanda::engine {
namespace {

const std::vector<std::size_t> only_the_day{0};

std::vector<std::size_t> identity_fields(const Event& event) {
  if (!event.identity.empty()) return event.identity;
  return event.fields.empty() ? only_the_day : usual_identity(event.fields);
}

const Value* value_in(const EventRow& row, std::size_t field) {
  if (field >= row.fields.size() || !row.fields[field]) return nullptr;
  return &*row.fields[field];
}

bool is_exact(const Value& value) {
  if (const auto* figure = std::get_if<NumberInterval>(&value)) return figure->is_exact();
  if (const auto* days = std::get_if<Days>(&value)) return days->is_exact();
  return true;
}

/// The identity of a row as a text; nothing if a part of it is not known exactly.
std::optional<std::string> name_of(const Vocabulary& vocabulary, const EventRow& row,
                                   const std::vector<std::size_t>& identity) {
  const Event& event = vocabulary.events[row.event];
  std::string name = std::to_string(row.event.value);
  for (const std::size_t field : identity) {
    const Value* const value = value_in(row, field);
    if (value == nullptr || !is_exact(*value)) return std::nullopt;
    const std::string text = write_value(vocabulary, event.fields[field].type, *value);
    name += ' ' + std::to_string(text.size()) + ':' + text;
  }
  return name;
}

/// Are the two different, whatever their exact values are?
bool surely_differ(const Value& one, const Value& other) {
  return compare_values(one, Comparison::equal, other) == Truth::no;
}

std::vector<SubjectId> states_in(const Value& value) {
  if (const auto* state = std::get_if<SubjectId>(&value)) return {*state};
  if (const auto* states = std::get_if<SubjectSet>(&value)) return {states->begin(), states->end()};
  return {};
}

}  // namespace

void EventList::arrange(const Vocabulary& vocabulary, const std::vector<EventRow>& rows) {
  events_.clear();
  names_.clear();
  kinds_.assign(vocabulary.events.size(), {});
  for (std::uint32_t i = 0; i < kinds_.size(); ++i)
    kinds_[i].identity = identity_fields(vocabulary.events[EventId{i}]);
  gather(vocabulary, rows);
  in_order(rows.size());
  std::vector<std::vector<std::size_t>> identities;
  for (const Kind& kind : kinds_) identities.push_back(kind.identity);
  replaced_ = replaced_rows(vocabulary, rows, identities, of_row_);
  note_contradictions(rows);
  note_names(vocabulary, rows);
}

/// Joins rows on one event, in the order of kind and day.
void EventList::gather(const Vocabulary& vocabulary, const std::vector<EventRow>& rows) {
  std::unordered_map<std::string, EventNumber> known;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const EventRow& row = rows[i];
    const Value* const on = value_in(row, 0);
    const Days days = on == nullptr ? Days{} : std::get<Days>(*on);
    const auto name = name_of(vocabulary, row, kinds_[row.event.value].identity);
    if (name) {
      const auto [place, is_new] = known.try_emplace(*name, events_.size());
      if (!is_new) {
        ListedEvent& event = events_[place->second];
        event.rows.push_back(i);
        event.first = std::min(event.first, days.first);
        event.last = std::max(event.last, days.last);
        continue;
      }
    }
    events_.push_back({row.event, {i}, days.first, days.last, name.has_value()});
  }
}

Truth EventList::counts(const std::vector<EventRow>& rows, std::size_t row, Day known_at) const {
  if (rows[row].known_from > known_at) return Truth::no;
  const auto found = replaced_.find(row);
  if (found == replaced_.end()) return Truth::yes;
  const Replaced& replaced = found->second;
  if (replaced.surely_from && *replaced.surely_from <= known_at) return Truth::no;
  return replaced.perhaps_from <= known_at ? Truth::unknown : Truth::yes;
}

void EventList::in_order(std::size_t rows) {
  std::stable_sort(events_.begin(), events_.end(), [](const auto& one, const auto& other) {
    return std::tuple(one.event, one.first) < std::tuple(other.event, other.first);
  });
  of_row_.resize(rows);
  for (EventNumber i = 0; i < events_.size(); ++i)
    for (const std::size_t row : events_[i].rows) of_row_[row] = i;
  note_kinds();
}

/// If they are one event, their differing fields contradict each other.
void EventList::contradict(const std::vector<EventRow>& rows, ListedEvent& one,
                           ListedEvent& other) {
  const auto note = [](ListedEvent& event, std::size_t fields, std::size_t field,
                       const Contradiction& said) {
    event.contradicted.resize(fields);
    std::vector<Contradiction>& all = event.contradicted[field];
    const bool lasts = !said.until && !all.empty() && !all.front().until;
    if (field != 0 && lasts) {
      all.front().known_from = std::min(all.front().known_from, said.known_from);
    } else {
      all.push_back(said);
      if (!all.back().until) std::swap(all.front(), all.back());
    }
  };
  const auto days_in = [](std::size_t field, const Value& value) {
    return field == 0 ? std::get<Days>(value) : Days{};
  };
  for (const std::size_t row : one.rows) {
    for (const std::size_t another : other.rows) {
      const std::size_t fields = rows[row].fields.size();
      const Day known_from = std::max(rows[row].known_from, rows[another].known_from);
      const std::optional<Day> until = first_replaced(row, another);
      if (until && *until <= known_from) continue;
      for (std::size_t field = 0; field < fields; ++field) {
        const Value* const value = value_in(rows[row], field);
        const Value* const others = value_in(rows[another], field);
        if (value == nullptr || others == nullptr || agreed(*value, *others)) continue;
        note(one, fields, field, {known_from, until, days_in(field, *others)});
        note(other, fields, field, {known_from, until, days_in(field, *value)});
      }
    }
  }
}

/// The day from which one of two rows is surely replaced.
std::optional<Day> EventList::first_replaced(std::size_t one, std::size_t other) const {
  std::optional<Day> first;
  for (const std::size_t row : {one, other}) {
    const auto found = replaced_.find(row);
    if (found == replaced_.end() || !found->second.surely_from) continue;
    first = first ? std::min(*first, *found->second.surely_from) : *found->second.surely_from;
  }
  return first;
}

void EventList::note_contradictions(const std::vector<EventRow>& rows) {
  bool other_days = false;
  for (const Kind& kind : kinds_) {
    const bool by_day =
        std::find(kind.identity.begin(), kind.identity.end(), 0U) != kind.identity.end();
    for (EventNumber one = kind.begin; one < kind.end; ++one) {
      ListedEvent& event = events_[one];
      if (event.is_exact) continue;
      const EventId which = event.event;
      std::vector<EventNumber> others;
      if (by_day) {
        others = between(which, event.first, event.last);
      } else {
        others.resize(kind.end - kind.begin);
        std::iota(others.begin(), others.end(), kind.begin);
      }
      for (const EventNumber other : others) {
        const bool done = other == one || (other < one && !events_[other].is_exact);
        if (!done && may_be_one(rows, one, other)) contradict(rows, event, events_[other]);
      }
      other_days = other_days || !by_day;
    }
  }
  if (!other_days) return;
  for (ListedEvent& event : events_) {
    if (event.contradicted.empty()) continue;
    for (const Contradiction& each : event.contradicted.front()) {
      event.first = std::min(event.first, each.on.first);
      event.last = std::max(event.last, each.on.last);
    }
  }
  in_order(rows.size());
}

void EventList::note_kinds() {
  for (Kind& kind : kinds_) kind.begin = kind.end = 0;
  for (EventNumber i = 0; i < events_.size(); ++i) {
    Kind& kind = kinds_[events_[i].event.value];
    if (kind.begin == kind.end) kind.begin = i;
    kind.end = i + 1;
    kind.longest = std::max(kind.longest, events_[i].last - events_[i].first);
  }
}

void EventList::note_names(const Vocabulary& vocabulary, const std::vector<EventRow>& rows) {
  for (EventNumber i = 0; i < events_.size(); ++i) {
    const ListedEvent& listed = events_[i];
    const std::vector<EventField>& fields = vocabulary.events[listed.event].fields;
    for (std::size_t field = 1; field < fields.size(); ++field) {
      const TypeKind kind = fields[field].type.kind;
      if (kind != TypeKind::state && kind != TypeKind::states) continue;
      const Value* const first = value_in(rows[listed.rows.front()], field);
      std::set<SubjectId> named;
      for (const std::size_t row : listed.rows) {
        const Value* const value = value_in(rows[row], field);
        // Rows that differ leave the field open.
        const bool is_known = value != nullptr && first != nullptr && *value == *first;
        const std::vector<SubjectId> states =
            value == nullptr ? std::vector<SubjectId>() : states_in(*value);
        named.insert(states.begin(), states.end());
        if (!is_known) named.insert(SubjectId{});
      }
      if (field < listed.contradicted.size() && !listed.contradicted[field].empty())
        named.insert(SubjectId{});
      for (const SubjectId subject : named) names_[{listed.event, field, subject}].push_back(i);
    }
  }
}

std::vector<EventNumber> EventList::between(EventId event, Day first, Day last) const {
  std::vector<EventNumber> found;
  if (event.value >= kinds_.size()) return found;
  const Kind& kind = kinds_[event.value];
  const auto begin = events_.begin() + static_cast<std::ptrdiff_t>(kind.begin);
  const auto end = events_.begin() + static_cast<std::ptrdiff_t>(kind.end);
  // Sorted by first days: no event before this one reaches as far.
  const auto from = std::partition_point(
      begin, end, [&](const ListedEvent& each) { return first - each.first > kind.longest; });
  for (auto each = from; each != end && each->first <= last; ++each) {
    if (each->last >= first) found.push_back(static_cast<EventNumber>(each - events_.begin()));
  }
  return found;
}

std::vector<EventNumber> EventList::between(EventId event, Day first, Day last, std::size_t field,
                                            SubjectId subject) const {
  std::vector<EventNumber> found;
  for (const SubjectId each : {subject, SubjectId{}}) {
    const auto named = names_.find({event, field, each});
    if (named == names_.end()) continue;
    const std::chrono::days longest = kinds_[event.value].longest;
    const auto from = std::partition_point(
        named->second.begin(), named->second.end(),
        [&](EventNumber number) { return first - events_[number].first > longest; });
    for (auto number = from; number != named->second.end(); ++number) {
      if (events_[*number].first > last) break;
      if (events_[*number].last >= first) found.push_back(*number);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool EventList::may_be_one(const std::vector<EventRow>& rows, EventNumber one,
                           EventNumber other) const {
  const ListedEvent& left = events_[one];
  const ListedEvent& right = events_[other];
  if (left.event != right.event || (left.is_exact && right.is_exact)) return false;
  const std::vector<std::size_t>& identity = kinds_[left.event.value].identity;
  return std::none_of(identity.begin(), identity.end(), [&](std::size_t field) {
    const Value* const value = value_in(rows[left.rows.front()], field);
    const Value* const others = value_in(rows[right.rows.front()], field);
    return value != nullptr && others != nullptr && surely_differ(*value, *others);
  });
}

std::size_t EventList::unknown_parts(const std::vector<EventRow>& rows, EventNumber number) const {
  const ListedEvent& listed = events_[number];
  const std::vector<std::size_t>& identity = kinds_[listed.event.value].identity;
  const EventRow& row = rows[listed.rows.front()];
  return static_cast<std::size_t>(
      std::count_if(identity.begin(), identity.end(),
                    [&](std::size_t field) { return value_in(row, field) == nullptr; }));
}

}  // namespace servanda::engine
