// Lists of events: those that a condition selects, those that count, and those that may be the same
// one.

#include <algorithm>
#include <utility>

#include "engine/check/operands.hpp"
#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/field_of_event.hpp"

namespace servanda::engine {
namespace {

constexpr Day first_of_days = Day(std::chrono::year(1) / 1 / 1);

std::size_t field_of(const Program& program, NodeId id) {
  return std::get<FieldUse>(program[id].content).field;
}

}  // namespace

bool Cell::is_plain(NodeId condition) const {
  const std::vector<NodeId> all = nodes_of(program_, condition);
  return std::all_of(all.begin(), all.end(), [&](NodeId id) {
    return std::visit(
        []<class Content>(const Content&) {
          constexpr bool values =
              std::is_same_v<Content, Constant> || std::is_same_v<Content, CycleDays> ||
              std::is_same_v<Content, EdgeOfDays> || std::is_same_v<Content, SubjectUnderReview> ||
              std::is_same_v<Content, VariableUse> || std::is_same_v<Content, FieldUse> ||
              std::is_same_v<Content, ReadParameter>;
          constexpr bool conditions =
              std::is_same_v<Content, Compared> || std::is_same_v<Content, Matches> ||
              std::is_same_v<Content, AmongListed> || std::is_same_v<Content, WithinDays> ||
              std::is_same_v<Content, ComparedWithDays> || std::is_same_v<Content, MemberOf> ||
              std::is_same_v<Content, Holds> || std::is_same_v<Content, Negated> ||
              std::is_same_v<Content, Counted> || std::is_same_v<Content, Defined>;
          return values || conditions;
        },
        program_[id].content);
  });
}

/// Events after the as-of day do not count, unless the rule names their cycle, year or month: then
/// it counts as far as it has passed.
Day Cell::end_of_list(const Range& range) const {
  if (!range.reaches) return horizon();
  return std::max(horizon(), std::min(*range.reaches, clock_.as_of));
}

std::optional<SubjectId> Cell::state_meant(NodeId id) const {
  const NodeContent& content = program_[id].content;
  if (std::holds_alternative<SubjectUnderReview>(content))
    return place_.subject.valid() ? std::optional(place_.subject) : std::nullopt;
  const SubjectId* state = nullptr;
  if (const auto* const variable = std::get_if<VariableUse>(&content))
    state = std::get_if<SubjectId>(&slots_[variable->slot]);
  if (const auto* const constant = std::get_if<Constant>(&content))
    state = std::get_if<SubjectId>(&constant->value);
  return state == nullptr ? std::nullopt : std::optional(*state);
}

/// Takes restrictions of all events from a plain condition: a period of their day, a State.
void Cell::narrow(NodeId where, Slot slot, Narrowed& narrowed) {
  const NodeContent& content = program_[where].content;
  if (const auto* const defined = std::get_if<Defined>(&content))
    return narrow(defined->body, slot, narrowed);
  if (const auto* const all = std::get_if<Counted>(&content)) {
    if (all->least < all->conditions.size()) return;
    for (const NodeId condition : all->conditions) narrow(condition, slot, narrowed);
  } else if (const auto* const within = std::get_if<WithinDays>(&content)) {
    if (!is_field(program_, within->operand, slot) || field_of(program_, within->operand) != 0)
      return;
    const Answer period = evaluate(within->days);
    if (!period.value) return;
    const Days& days = std::get<Days>(*period.value);
    narrowed.first = std::max(narrowed.first, days.first);
    narrowed.last = std::min(narrowed.last, days.last);
  } else if (const auto* const holds = std::get_if<Holds>(&content)) {
    if (!is_field(program_, holds->set, slot)) return;
    const auto state = state_meant(holds->item);
    if (!state || !state->valid()) return;
    narrowed.field = field_of(program_, holds->set);
    narrowed.subject = *state;
  } else if (const auto* const compared = std::get_if<Compared>(&content)) {
    if (compared->comparison != Comparison::equal) return;
    const bool turned = is_field(program_, compared->right, slot);
    const NodeId field = turned ? compared->right : compared->left;
    const auto state = state_meant(turned ? compared->left : compared->right);
    if (!is_field(program_, field, slot) || !state || !state->valid()) return;
    narrowed.field = field_of(program_, field);
    narrowed.subject = *state;
  }
}

std::vector<EventNumber> Cell::candidates(const Range& range, Day last, bool all) {
  Narrowed narrowed{first_of_days, last, 0, {}};
  if (!all && range.where.valid() && is_plain(range.where))
    narrow(range.where, range.slot, narrowed);
  const EventList& list = facts_.event_list;
  if (narrowed.field == 0) return list.between(range.event, narrowed.first, narrowed.last);
  return list.between(range.event, narrowed.first, narrowed.last, narrowed.field, narrowed.subject);
}

/// Are there events of this kind at all, up to that day?
bool Cell::has_events(const Range& range, Day last) const {
  const std::vector<EventNumber> all = facts_.event_list.between(range.event, first_of_days, last);
  return std::any_of(all.begin(), all.end(),
                     [&](EventNumber event) { return events_.days(event).has_value(); });
}

void Cell::list_events(const Range& range, NodeId also, bool all, Members& members) {
  const Day last = end_of_list(range);
  Reading asked;
  asked.event = range.event;
  asked.subject = place_.subject;
  asked.cycle = place_.cycle;
  asked.looked_to = last;
  if (const auto whole = whole_events(range, also, last)) {
    asked.complete_to = whole->to;
    asked.statement = whole->statement;
  }
  members.open = !asked.complete_to || *asked.complete_to < last;
  if (members.open) asked.reasons = {asked.complete_to ? Reason::stale : Reason::not_collected};
  members.open_reasons = asked.reasons;
  members.reading = reading(std::move(asked));
  const Answer yes = known(true);
  const Answer perhaps{std::nullopt, {Reason::imprecise}, {}};
  for (const EventNumber event : candidates(range, last, all)) {
    const auto days = events_.days(event);
    if (!days || days->first > last) continue;
    // An event that may be after the last day, or may have been replaced, may count or not.
    const bool surely = days->last <= last && events_.is_told(event) == Truth::yes;
    const Answer& within = surely ? yes : perhaps;
    members.list.push_back({event, within, yes, within});
  }
  if (members.list.empty()) readings_[*members.reading].passes_over = has_events(range, last);
}

/// Stores in the reading of the list which events count, which might, and which fail: these break a
/// condition on each of them.
void Cell::settle_events(const Members& members, const std::vector<Truth>& counts) {
  if (!members.reading) return;
  Reading& list = readings_[*members.reading];
  for (std::size_t i = 0; i < members.list.size(); ++i) {
    const bool asked = members.list[i].where.truth() == Truth::yes;
    if (counts[i] == Truth::no && !asked) {
      list.passes_over = true;
      continue;
    }
    const auto rows = events_.rows(std::get<EventNumber>(members.list[i].held));
    auto& into = counts[i] == Truth::yes  ? list.events
                 : counts[i] == Truth::no ? list.failing_events
                                          : list.undecided_events;
    into.insert(into.end(), rows.begin(), rows.end());
  }
}

void Cell::mark_if_perhaps_one(const Members& members, const Member& member, const Answer& asked) {
  if (!members.reading || member.where.truth() == Truth::no) return;
  const bool open = member.where.truth() == Truth::unknown || !asked.value;
  if (open && events_.is_contradicted(std::get<EventNumber>(member.held)))
    readings_[*members.reading].possibly_one = true;
}

std::size_t Cell::perhaps_one(const Members& members, const std::vector<bool>& counted) {
  if (!members.reading) return 0;
  std::vector<EventNumber> events;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (counted[i]) events.push_back(std::get<EventNumber>(members.list[i].held));
  }
  const std::size_t all = events.size();
  const std::size_t alike = all - events_.surely_different(std::move(events));
  if (alike > 0) readings_[*members.reading].possibly_one = true;
  return alike;
}

}  // namespace servanda::engine
