// Finds how far a list of events is complete for a question.
//
// A list may be complete for the events in which one State takes part, and for no others. That is
// enough if no other event counts: if `where` (and the condition on each) can only hold for events
// that name this State.

#include <algorithm>

#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/field_of_event.hpp"

namespace servanda::engine {
/// A State that the rule names directly.
std::optional<Cell::OneOf> Cell::states_named(StepId id) const {
  const std::optional<SubjectId> state = state_meant(id);
  return state ? std::optional(OneOf{*state}) : std::nullopt;
}

void Cell::who_takes_part(StepId condition, Slot event, std::vector<OneOf>& found) const {
  if (!condition.valid()) return;
  const Step& content = plan_[condition];
  const auto add = [&](std::optional<OneOf> states) {
    if (states) found.push_back(*std::move(states));
  };
  if (const auto* const counted = std::get_if<CountStep>(&content)) {
    if (counted->least < counted->operands.size()) return;
    for (const StepId each : counted->operands) who_takes_part(each, event, found);
  } else if (const auto* const holds = std::get_if<HoldsStep>(&content)) {
    if (is_field(plan_, holds->set, event)) add(states_named(holds->item));
  } else if (const auto* const compared = std::get_if<CompareStep>(&content)) {
    if (compared->comparison != Comparison::equal) return;
    if (is_field(plan_, compared->left, event)) add(states_named(compared->right));
    if (is_field(plan_, compared->right, event)) add(states_named(compared->left));
  } else if (const auto* const listed = std::get_if<AmongStep>(&content)) {
    if (!is_field(plan_, listed->operand, event)) return;
    OneOf any;
    for (const StepId item : listed->items) {
      const std::optional<OneOf> states = states_named(item);
      if (!states) return;
      any.insert(any.end(), states->begin(), states->end());
    }
    found.push_back(std::move(any));
  } else if (const auto* const member = std::get_if<MemberStep>(&content)) {
    if (is_field(plan_, member->operand, event))
      found.push_back(program_.vocabulary.groups[member->group].members(place_.due));
  }
}

std::optional<WholeList> Cell::whole_events(const AskedEvents& asked, Day last) const {
  const Vocabulary& vocabulary = program_.vocabulary;
  const EventId event = asked.events.event;
  if (event.value >= facts_.event_completeness.size()) return std::nullopt;
  const CompletenessList& stated = facts_.event_completeness[event.value];
  std::optional<WholeList> longest = whole_list(vocabulary, stated, {SubjectId(), last}, clock_);
  if (std::all_of(stated.begin(), stated.end(),
                  [](const Completeness& each) { return each.is_of_all(); }))
    return longest;
  std::vector<OneOf> taking_part;
  who_takes_part(asked.where, asked.slot, taking_part);
  who_takes_part(asked.also, asked.slot, taking_part);
  for (const OneOf& any : taking_part) {
    std::optional<WholeList> shortest;
    for (const SubjectId state : any) {
      const auto whole = whole_list(vocabulary, stated, {state, last}, clock_);
      if (!shortest || !whole || whole->to < shortest->to) shortest = whole;
      if (!whole) break;
    }
    if (shortest && (!longest || longest->to < shortest->to)) longest = shortest;
  }
  return longest;
}

}  // namespace servanda::engine
