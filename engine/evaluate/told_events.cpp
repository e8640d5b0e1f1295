#include "engine/evaluate/told_events.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

#include "engine/operators/agreement.hpp"

namespace servanda::engine {
namespace {

/// The root of a place, with path compression (union-find).
std::size_t root_of(std::vector<std::size_t>& parents, std::size_t at) {
  while (parents[at] != at) at = parents[at] = parents[parents[at]];
  return at;
}

bool counts_at(const Contradiction& each, Day known_at) {
  return each.known_from <= known_at && (!each.until || known_at < *each.until);
}

/// The day on which several rows agree.
struct Together {
  std::optional<Days> days;
  bool agree = true;

  void add(const Days& more) {
    if (!agree) return;
    days = days ? agreed(*days, more) : more;
    agree = days.has_value();
  }
};

}  // namespace

Truth ToldEvents::counts(std::size_t row) const {
  return facts_->event_list.counts(facts_->events, row, known_at_);
}

std::vector<std::size_t> ToldEvents::rows(EventNumber event) const {
  const std::vector<std::size_t>& all = facts_->event_list[event].rows;
  std::vector<std::size_t> known;
  known.reserve(all.size());
  std::copy_if(all.begin(), all.end(), std::back_inserter(known),
               [&](std::size_t row) { return counts(row) != Truth::no; });
  return known;
}

Truth ToldEvents::is_told(EventNumber event) const {
  Truth told = Truth::no;
  for (const std::size_t row : facts_->event_list[event].rows) told = std::max(told, counts(row));
  return told;
}

const EventRow* ToldEvents::only_row(EventNumber event) const {
  const std::vector<std::size_t>& all = facts_->event_list[event].rows;
  const bool is_told = all.size() == 1 && counts(all.front()) != Truth::no;
  return is_told ? &facts_->events[all.front()] : nullptr;
}

bool ToldEvents::is_contradicted(EventNumber event, std::size_t field) const {
  const ListedEvent& listed = facts_->event_list[event];
  if (field >= listed.contradicted.size()) return false;
  const std::vector<Contradiction>& all = listed.contradicted[field];
  return std::any_of(all.begin(), all.end(),
                     [&](const Contradiction& each) { return counts_at(each, known_at_); });
}

bool ToldEvents::is_contradicted(EventNumber event) const {
  const std::size_t fields = facts_->event_list[event].contradicted.size();
  for (std::size_t field = 0; field < fields; ++field)
    if (is_contradicted(event, field)) return true;
  return false;
}

Answer ToldEvents::field(EventNumber event, std::size_t field) const {
  if (!is_contradicted(event, field)) return own_field(event, field);
  const Reasons reasons{Reason::imprecise, Reason::conflict};
  if (field == 0) return {*days(event), reasons, {}};
  return {std::nullopt, reasons, {}};
}

Answer ToldEvents::own_field(EventNumber event, std::size_t field) const {
  if (const EventRow* const row = only_row(event)) {
    const std::optional<Value>& said = row->fields[field];
    return said ? known(*said) : Answer{std::nullopt, {Reason::not_reported}, {}};
  }
  const std::vector<std::size_t> all = rows(event);
  std::vector<std::size_t> surely;
  std::copy_if(all.begin(), all.end(), std::back_inserter(surely),
               [&](std::size_t row) { return counts(row) == Truth::yes; });
  Answer told = told_by(all, field);
  // Rows that may be replaced leave the field known only if they make no difference.
  const bool changes =
      surely.empty()
          ? std::any_of(all.begin(), all.end(),
                        [&](auto row) { return told_by({row}, field).value != told.value; })
          : surely.size() < all.size() && told_by(surely, field).value != told.value;
  if (!changes) return told;
  told.reasons.add(Reason::imprecise);
  told.value.reset();
  if (field == 0) told.value = own_days(event);
  return told;
}

Answer ToldEvents::told_by(const std::vector<std::size_t>& rows, std::size_t field) const {
  std::optional<Value> value;
  std::optional<Days> between;
  bool differ = false;
  for (const std::size_t row : rows) {
    const std::optional<Value>& said = facts_->events[row].fields[field];
    if (!said) continue;
    const std::optional<Value> both = value ? agreed(*value, *said) : said;
    differ = differ || !both;
    if (both) value = both;
    if (field == 0) between = hull(between, std::get<Days>(*said));
  }
  if (!value) return {std::nullopt, {Reason::not_reported}, {}};
  if (!differ) return known(*std::move(value));
  // The exact day is unknown, but it lies between those of the rows.
  if (field == 0) return {*between, {Reason::conflict}, {}};
  return {std::nullopt, {Reason::conflict}, {}};
}

std::optional<Days> ToldEvents::days(EventNumber event) const {
  std::optional<Days> days = own_days(event);
  if (!days || !is_contradicted(event, 0)) return days;
  for (const Contradiction& each : facts_->event_list[event].contradicted.front())
    if (counts_at(each, known_at_)) days = hull(days, each.on);
  return days;
}

std::optional<Days> ToldEvents::own_days(EventNumber event) const {
  if (const EventRow* const row = only_row(event))
    return row->fields[0] ? std::optional(std::get<Days>(*row->fields[0])) : std::nullopt;
  std::optional<Days> whole;
  Together all;
  Together surely;
  for (const std::size_t row : rows(event)) {
    const std::optional<Value>& said = facts_->events[row].fields[0];
    if (!said) continue;
    const Days& days = std::get<Days>(*said);
    whole = hull(whole, days);
    all.add(days);
    if (counts(row) == Truth::yes) surely.add(days);
  }
  return all.agree && surely.days ? surely.days : whole;
}

bool ToldEvents::any_is_vague(const std::vector<EventNumber>& events) const {
  return std::any_of(events.begin(), events.end(),
                     [&](EventNumber event) { return !facts_->event_list[event].is_exact; });
}

std::size_t ToldEvents::surely_different(std::vector<EventNumber> events) const {
  if (!any_is_vague(events)) return events.size();
  const EventList& list = facts_->event_list;
  // Among events with the same last day, the narrower comes first, then the one with more known
  // fields.
  const auto rank = [&](EventNumber event) {
    const Days days = own_days(event).value_or(Days{});
    return std::tuple(days.last, -days.first.time_since_epoch(),
                      list.unknown_parts(facts_->events, event), event);
  };
  std::sort(events.begin(), events.end(),
            [&](EventNumber one, EventNumber other) { return rank(one) < rank(other); });
  std::vector<EventNumber> taken;
  for (const EventNumber event : events) {
    const bool differs = std::none_of(taken.begin(), taken.end(), [&](EventNumber other) {
      return list.may_be_one(facts_->events, event, other);
    });
    if (differs) taken.push_back(event);
  }
  return taken.size();
}

std::vector<std::vector<std::size_t>> ToldEvents::may_be_one(
    const std::vector<EventNumber>& events) const {
  std::vector<std::size_t> parents(events.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  const EventList& list = facts_->event_list;
  const bool vague = any_is_vague(events);
  for (std::size_t i = 0; vague && i < events.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!list.may_be_one(facts_->events, events[i], events[j])) continue;
      const std::size_t root = root_of(parents, j);
      parents[root_of(parents, i)] = root;
    }
  }
  std::vector<std::vector<std::size_t>> groups(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) groups[root_of(parents, i)].push_back(i);
  std::erase_if(groups, [](const auto& group) { return group.empty(); });
  return groups;
}

}  // namespace servanda::engine
