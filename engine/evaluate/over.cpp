// Counting: listed conditions, members of a group, events of a list.

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/evaluate/cell.hpp"

namespace servanda::engine {
namespace {

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// `where` and the body of one member, as one condition: for `every`, being out of range holds.
Answer member_condition(const Answer& where, const Answer& body, bool every) {
  if (!every) return count_answers({where, body}, 2, 2);
  return count_answers({negated(where), body}, 1, 2);
}

Answer yes() { return {Value(true), {}, {}}; }

}  // namespace

Cell::Members Cell::members(const Range& range) {
  Members members;
  if (range.kind == RangeKind::group) {
    for (const SubjectId subject : program_.vocabulary.groups[range.group].members(place_.due)) {
      members.list.push_back({subject, yes()});
    }
  } else {
    Reading asked;
    asked.event = range.event;
    asked.subject = place_.subject;
    asked.cycle = place_.cycle;
    asked.complete_to = range.event.value < facts_.event_completeness.size()
                            ? complete_to(facts_.event_completeness[range.event.value], clock_)
                            : std::nullopt;
    members.open = !asked.complete_to || *asked.complete_to < horizon();
    if (members.open) asked.reasons = {asked.complete_to ? Reason::stale : Reason::not_collected};
    members.open_reasons = asked.reasons;
    members.reading = reading(std::move(asked));
    for (std::size_t row = 0; row < facts_.events.size(); ++row) {
      const EventRow& event = facts_.events[row];
      if (event.event != range.event || event.known_from > clock_.known_at || !event.fields.front())
        continue;
      if (std::get<Days>(*event.fields.front()).first > clock_.as_of) continue;
      members.list.push_back({row, yes()});
    }
  }
  if (!range.where.valid()) return members;
  for (Member& member : members.list) {
    slots_[range.slot] = member.held;
    member.where = evaluate(range.where);
  }
  return members;
}

/// Writes into the reading of the list which events count, and which might.
void Cell::settle_events(const Members& members, const std::vector<Truth>& counts) {
  if (!members.reading) return;
  Reading& list = readings_[*members.reading];
  for (std::size_t i = 0; i < members.list.size(); ++i) {
    const std::size_t row = std::get<std::size_t>(members.list[i].held);
    if (counts[i] == Truth::yes) list.events.push_back(row);
    if (counts[i] == Truth::unknown) list.undecided_events.push_back(row);
  }
}

Answer Cell::count(const Members& members, const std::vector<Answer>& parts, std::size_t least,
                   std::size_t most) {
  // An open list may hold any number of further events.
  const std::size_t unlisted = members.open ? unlimited / 2 : 0;
  Answer result = count_answers(parts, least, most, unlisted);
  if (members.reading) join(result.support, {*members.reading});
  if (!result.value) result.reasons.add(members.open_reasons);
  return result;
}

/// `at least 60% of`: of those in the range; who may be out of it counts either way. Of a list that
/// is not whole nothing is sure but that one who fails is too many where all are asked for.
Answer Cell::share(const Members& members, const std::vector<Answer>& parts, Number share) {
  std::int64_t hold = 0;
  std::int64_t fail = 0;
  std::int64_t open = 0;
  Answer result;
  if (members.reading) result.support = {*members.reading};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (members.list[i].where.truth() == Truth::no) continue;
    const Truth truth =
        members.list[i].where.truth() == Truth::unknown ? Truth::unknown : parts[i].truth();
    (truth == Truth::yes ? hold : truth == Truth::no ? fail : open) += 1;
  }
  const std::int64_t all = hold + fail + open;
  result.reasons = members.open_reasons;
  if (all == 0) return result;
  const bool surely = !members.open && Number::fraction(hold, all) >= share;
  const bool possibly =
      members.open ? share < Number(1) || fail == 0 : Number::fraction(hold + open, all) >= share;
  if (surely || !possibly) result.value = surely;
  const Truth decisive = surely ? Truth::yes : possibly ? Truth::unknown : Truth::no;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].truth() != decisive || members.list[i].where.truth() == Truth::no) continue;
    join(result.support, parts[i].support);
    if (!result.value) result.reasons.add(parts[i].reasons);
  }
  if (result.value) result.reasons = {};
  return result;
}

Answer Cell::answer(const CountedOver& node, const Node&) {
  const Members range = members(node.range);
  const bool every = node.quantity == Quantity::all;
  std::vector<Answer> parts;
  std::vector<Truth> counts;
  bool empty = true;
  for (const Member& member : range.list) {
    empty = empty && member.where.truth() == Truth::no;
    slots_[node.range.slot] = member.held;
    // Who is out of the range is not asked: nothing may be read of it.
    const bool asked = node.body.valid() && member.where.truth() != Truth::no;
    parts.push_back(
        member_condition(member.where, asked ? evaluate(node.body) : yes(), every && !node.share));
    counts.push_back(count_answers({member.where, asked ? parts.back() : yes()}, 2, 2).truth());
  }
  settle_events(range, counts);
  if (empty && !range.open && (every || node.share)) {
    empty_range_ = true;
    return {std::nullopt, {}, range.reading ? Support{*range.reading} : Support{}};
  }
  if (node.share) return share(range, parts, *node.share);
  switch (node.quantity) {
    case Quantity::all:
      // None of them fails: so one failure decides, and a list that is not whole proves nothing.
      for (Answer& part : parts) part = negated(std::move(part));
      return count(range, parts, 0, 0);
    case Quantity::some:
      return count(range, parts, 1, unlimited);
    case Quantity::none:
      return count(range, parts, 0, 0);
    case Quantity::at_least:
      return count(range, parts, node.number, unlimited);
    case Quantity::at_most:
      return count(range, parts, 0, node.number);
    case Quantity::exactly:
      return count(range, parts, node.number, node.number);
  }
  return {};
}

Answer Cell::answer(const Counted& node, const Node&) {
  std::vector<Answer> parts;
  for (const NodeId id : node.conditions) parts.push_back(evaluate(id));
  return count_answers(parts, node.least, node.most.value_or(parts.size()));
}

Answer Cell::answer(const Aggregated& node, const Node&) {
  const Members range = members(node.range);
  std::vector<Truth> counts;
  for (const Member& member : range.list) counts.push_back(member.where.truth());
  settle_events(range, counts);
  if (node.kind != AggregateKind::count) return aggregate(node, range);
  Tally tally;
  Answer result;
  for (const Member& member : range.list) {
    tally.add(member.where.truth());
    if (member.where.truth() != Truth::unknown) continue;
    result.reasons.add(member.where.reasons);
  }
  for (const Member& member : range.list) join(result.support, member.where.support);
  if (range.reading) join(result.support, {*range.reading});
  const auto least = Number(static_cast<std::int64_t>(tally.yes));
  const auto most = Number(static_cast<std::int64_t>(tally.yes + tally.unknown));
  result.reasons.add(range.open_reasons);
  result.value = range.open ? Figure::at_least(least) : Figure::between(least, most);
  return result;
}

Answer Cell::aggregate(const Aggregated& node, const Members& range) {
  std::optional<Figure> total;
  std::int64_t number = 0;
  Answer unknown;
  bool whole = !range.open;
  unknown.reasons.add(range.open_reasons);
  if (range.reading) join(unknown.support, {*range.reading});
  Answer result;
  result.support = unknown.support;
  for (const Member& member : range.list) {
    if (member.where.truth() == Truth::no) continue;
    slots_[node.range.slot] = member.held;
    const Answer value = evaluate(node.value);
    join(result.support, value.support);
    if (member.where.truth() == Truth::unknown || !value.value) {
      whole = false;
      for (const Answer* open : {&member.where, &value}) {
        if (open->value) continue;
        unknown.reasons.add(open->reasons);
        join(unknown.support, open->support);
      }
      continue;
    }
    const Figure& figure = std::get<Figure>(*value.value);
    ++number;
    if (!total) {
      total = figure;
      continue;
    }
    if (node.kind == AggregateKind::smallest) total = smaller(*total, figure);
    if (node.kind == AggregateKind::largest) total = larger(*total, figure);
    if (node.kind == AggregateKind::sum || node.kind == AggregateKind::average)
      total = *total + figure;
  }
  if (!whole) return unknown;
  if (!total) {
    if (node.kind == AggregateKind::sum) total = Figure::exact(0);
    if (!total) {
      empty_range_ = true;
      return unknown;
    }
  }
  if (node.kind == AggregateKind::average) total = divide(*total, Figure::exact(Number(number)));
  result.value = *total;
  return result;
}

}  // namespace servanda::engine
