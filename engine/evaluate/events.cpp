// Lists of events: those that a condition selects, those that count, and those that may be the same
// one.

#include <algorithm>
#include <utility>

#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/field_of_event.hpp"

namespace servanda::engine {
namespace {

constexpr Day first_of_days = Day(std::chrono::year(1) / 1 / 1);

std::size_t field_of(const Plan& plan, StepId id) { return std::get<FieldStep>(plan[id]).field; }

}  // namespace

bool Cell::is_plain(StepId condition) const {
  const std::vector<StepId> all = steps_below(plan_, condition);
  return std::all_of(all.begin(), all.end(), [&](StepId id) {
    return std::visit(
        []<class Content>(const Content&) {
          constexpr bool values =
              std::is_same_v<Content, ConstantStep> || std::is_same_v<Content, CycleDaysStep> ||
              std::is_same_v<Content, EdgeOfDaysStep> || std::is_same_v<Content, SubjectStep> ||
              std::is_same_v<Content, VariableStep> || std::is_same_v<Content, FieldStep> ||
              std::is_same_v<Content, ParameterStep>;
          constexpr bool conditions =
              std::is_same_v<Content, CompareStep> || std::is_same_v<Content, MatchStep> ||
              std::is_same_v<Content, AmongStep> || std::is_same_v<Content, WithinStep> ||
              std::is_same_v<Content, CompareDaysStep> || std::is_same_v<Content, MemberStep> ||
              std::is_same_v<Content, HoldsStep> || std::is_same_v<Content, NegateStep> ||
              std::is_same_v<Content, CountStep>;
          return values || conditions;
        },
        plan_[id]);
  });
}

/// Events after the as-of day do not count, unless the rule names their cycle, year or month: then
/// it counts as far as it has passed.
Day Cell::end_of_list(const ListedEvents& events) const {
  if (!events.reaches) return horizon();
  return std::max(horizon(), std::min(*events.reaches, clock_.as_of));
}

std::optional<SubjectId> Cell::state_meant(StepId id) const {
  const Step& content = plan_[id];
  if (std::holds_alternative<SubjectStep>(content))
    return place_.subject.valid() ? std::optional(place_.subject) : std::nullopt;
  const SubjectId* state = nullptr;
  if (const auto* const variable = std::get_if<VariableStep>(&content))
    state = std::get_if<SubjectId>(&slots_[variable->slot]);
  if (const auto* const constant = std::get_if<ConstantStep>(&content))
    state = std::get_if<SubjectId>(&constant->value);
  return state == nullptr ? std::nullopt : std::optional(*state);
}

/// Takes restrictions of all events from a plain condition: a period of their day, a State.
void Cell::narrow(StepId where, Slot slot, Narrowed& narrowed) {
  const Step& content = plan_[where];
  if (const auto* const all = std::get_if<CountStep>(&content)) {
    if (all->least < all->operands.size()) return;
    for (const StepId condition : all->operands) narrow(condition, slot, narrowed);
  } else if (const auto* const within = std::get_if<WithinStep>(&content)) {
    if (!is_field(plan_, within->operand, slot) || field_of(plan_, within->operand) != 0) return;
    const Answer period = evaluate(within->days);
    if (!period.value) return;
    const Days& days = std::get<Days>(*period.value);
    narrowed.first = std::max(narrowed.first, days.first);
    narrowed.last = std::min(narrowed.last, days.last);
  } else if (const auto* const holds = std::get_if<HoldsStep>(&content)) {
    if (!is_field(plan_, holds->set, slot)) return;
    const auto state = state_meant(holds->item);
    if (!state || !state->valid()) return;
    narrowed.field = field_of(plan_, holds->set);
    narrowed.subject = *state;
  } else if (const auto* const compared = std::get_if<CompareStep>(&content)) {
    if (compared->comparison != Comparison::equal) return;
    const bool turned = is_field(plan_, compared->right, slot);
    const StepId field = turned ? compared->right : compared->left;
    const auto state = state_meant(turned ? compared->left : compared->right);
    if (!is_field(plan_, field, slot) || !state || !state->valid()) return;
    narrowed.field = field_of(plan_, field);
    narrowed.subject = *state;
  }
}

std::vector<EventNumber> Cell::candidates(const AskedEvents& asked, Day last, bool all) {
  Narrowed narrowed{first_of_days, last, 0, {}};
  if (!all && asked.where.valid() && is_plain(asked.where))
    narrow(asked.where, asked.slot, narrowed);
  const EventList& list = facts_.event_list;
  const EventId event = asked.events.event;
  if (narrowed.field == 0) return list.between(event, narrowed.first, narrowed.last);
  return list.between(event, narrowed.first, narrowed.last, narrowed.field, narrowed.subject);
}

/// Are there events of this kind at all, up to that day?
bool Cell::has_events(EventId event, Day last) const {
  const std::vector<EventNumber> all = facts_.event_list.between(event, first_of_days, last);
  return std::any_of(all.begin(), all.end(),
                     [&](EventNumber each) { return events_.days(each).has_value(); });
}

void Cell::list_events(const AskedEvents& asked, bool all, Members& members) {
  const Day last = end_of_list(asked.events);
  Reading list;
  list.event = asked.events.event;
  list.subject = place_.subject;
  list.cycle = place_.cycle;
  list.looked_to = last;
  if (const auto whole = whole_events(asked, last)) {
    list.complete_to = whole->to;
    list.statement = whole->statement;
  }
  members.open = !list.complete_to || *list.complete_to < last;
  if (members.open) list.reasons = {list.complete_to ? Reason::stale : Reason::not_collected};
  members.open_reasons = list.reasons;
  members.reading = reading(std::move(list));
  const Answer yes = known(true);
  const Answer perhaps{std::nullopt, {Reason::imprecise}, {}};
  for (const EventNumber event : candidates(asked, last, all)) {
    const auto days = events_.days(event);
    if (!days || days->first > last) continue;
    // An event that may be after the last day, or may have been replaced, may count or not.
    const bool surely = days->last <= last && events_.is_told(event) == Truth::yes;
    const Answer& within = surely ? yes : perhaps;
    members.list.push_back({event, within, yes, within});
  }
  if (members.list.empty())
    readings_[*members.reading].passes_over = has_events(asked.events.event, last);
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
