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

/// What came after the day that is asked for does not count, but where the rule names the cycle,
/// the year or the month of the events: that is looked at as far as it has passed.
Day Cell::end_of_list(const Range& range) const {
  if (!range.reaches) return horizon();
  return std::max(horizon(), std::min(*range.reaches, clock_.as_of));
}

void Cell::list_events(const Range& range, NodeId also, Members& members) {
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
  for (std::size_t row = 0; row < facts_.events.size(); ++row) {
    const EventRow& event = facts_.events[row];
    if (event.event != range.event || event.known_from > clock_.known_at || !event.fields.front())
      continue;
    // What may have come after the last day may count.
    const auto& on = std::get<Days>(*event.fields.front());
    if (on.first > last) continue;
    const Answer perhaps{std::nullopt, {Reason::imprecise}, {}};
    members.list.push_back({row, on.last > last ? perhaps : yes()});
  }
}

void Cell::list_cycles(const Range& range, Members& members) {
  const auto& cycles = program_.vocabulary.cycles;
  for (std::uint32_t i = range.first_cycle.value; i < cycles.size(); ++i) {
    const CycleId cycle{i};
    if (range.last_cycle.valid() && range.last_cycle < cycle) break;
    const bool later =
        place_.cycle.valid() ? place_.cycle < cycle : cycles[cycle].days.first > place_.due;
    if (!range.last_cycle.valid() && later) break;
    members.list.push_back({cycle, yes()});
  }
}

void Cell::list_years(const Range& range, Members& members) {
  const auto year_of = [](Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
  };
  const auto last_over = [&](Day day) {  // a year is over on its last day
    return year_of(day + std::chrono::days(1)) - 1;
  };
  int first = range.first_year;
  int last = range.last_year.value_or(last_over(horizon()));
  if (range.days.valid()) {
    const Answer period = evaluate(range.days);
    if (!period.value) {
      members.open = true;
      members.open_reasons = period.reasons;
      return;
    }
    const auto& days = std::get<Days>(*period.value);
    first = year_of(days.first);
    last = last_over(days.last);
  }
  for (int year = first; year <= last; ++year) members.list.push_back({year, yes()});
}

Cell::Members Cell::members(const Range& range, NodeId also) {
  Members members;
  switch (range.kind) {
    case RangeKind::group:
      for (const SubjectId subject : program_.vocabulary.groups[range.group].members(place_.due)) {
        members.list.push_back({subject, yes()});
      }
      break;
    case RangeKind::event:
      list_events(range, also, members);
      break;
    case RangeKind::cycles:
      list_cycles(range, members);
      break;
    case RangeKind::years:
      list_years(range, members);
      break;
    case RangeKind::listed:
      break;
  }
  if (!range.where.valid()) return members;
  for (Member& member : members.list) {
    slots_[range.slot] = member.held;
    member.where = count_answers({member.where, evaluate(range.where)}, 2, 2);
  }
  return members;
}

/// Of nobody nothing can be asked. A list of events may well be empty: that there was none is an
/// answer, but for a quantifier that speaks of each of them.
bool Cell::is_applicable(const Range& range, bool every, bool empty) const {
  return !empty || range.allow_empty || (range.kind == RangeKind::event && !every);
}

/// Writes into the reading of the list which events count, which might, and which were asked and
/// fail: they are what a condition on each of them breaks on.
void Cell::settle_events(const Members& members, const std::vector<Truth>& counts) {
  if (!members.reading) return;
  Reading& list = readings_[*members.reading];
  for (std::size_t i = 0; i < members.list.size(); ++i) {
    const std::size_t row = std::get<std::size_t>(members.list[i].held);
    if (counts[i] == Truth::yes) list.events.push_back(row);
    if (counts[i] == Truth::unknown) list.undecided_events.push_back(row);
    if (counts[i] != Truth::no) continue;
    const bool asked = members.list[i].where.truth() == Truth::yes;
    if (asked) list.failing_events.push_back(row);
    if (!asked) ++list.passed_over;
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

/// `at least 60% of`: of those in the range. Who may be out of it is counted where that harms most,
/// and where it helps most. Of a list that is not whole nothing is sure but that one who fails is
/// too many where all are asked for.
Answer Cell::share(const Members& members, const std::vector<Answer>& bodies, Number share) {
  struct Count {
    std::int64_t hold = 0;
    std::int64_t all = 0;

    void add(bool holds) {
      hold += holds ? 1 : 0;
      all += 1;
    }
    [[nodiscard]] bool reaches(Number share) const {
      return all == 0 || Number::fraction(hold, all) >= share;
    }
  };
  Count worst;
  Count best;
  bool fails = false;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const Truth within = members.list[i].where.truth();
    const Truth holds = bodies[i].truth();
    if (within == Truth::no) continue;
    if (within == Truth::yes || holds != Truth::yes) worst.add(holds == Truth::yes);
    if (within == Truth::yes || holds != Truth::no) best.add(holds != Truth::no);
    fails = fails || (within == Truth::yes && holds == Truth::no);
  }
  const bool surely = !members.open && worst.reaches(share);
  const bool possibly = members.open ? share < Number(1) || !fails : best.reaches(share);
  Answer result;
  if (members.reading) result.support = {*members.reading};
  if (surely || !possibly) {
    result.value = surely;
  } else {
    result.reasons = members.open_reasons;
  }
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const Answer& where = members.list[i].where;
    if (where.truth() == Truth::no) continue;
    if (!result.value) {
      for (const Answer* open : {&where, &bodies[i]}) {
        if (open->truth() != Truth::unknown) continue;
        join(result.support, open->support);
        result.reasons.add(open->reasons);
      }
    } else if (bodies[i].truth() == truth(surely)) {
      join(result.support, bodies[i].support);
      if (surely && where.truth() == Truth::yes) join(result.support, where.support);
    }
  }
  return result;
}

Answer Cell::answer(const CountedOver& node, const Node&) {
  const bool every = node.quantity == Quantity::all;
  const bool asks_both = !every && !node.share;
  const Members range = members(node.range, asks_both ? node.body : NodeId());
  std::vector<Answer> bodies;
  std::vector<Answer> parts;
  std::vector<Truth> counts;
  bool empty = true;
  for (const Member& member : range.list) {
    empty = empty && member.where.truth() == Truth::no;
    slots_[node.range.slot] = member.held;
    // Who is out of the range is not asked: nothing may be read of it.
    const bool asked = node.body.valid() && member.where.truth() != Truth::no;
    bodies.push_back(asked ? evaluate(node.body) : yes());
    parts.push_back(member_condition(member.where, bodies.back(), every));
    counts.push_back(count_answers({member.where, asked ? parts.back() : yes()}, 2, 2).truth());
  }
  settle_events(range, counts);
  if (!range.open && !is_applicable(node.range, every || node.share, empty)) {
    empty_range_ = true;
    return {std::nullopt, {}, range.reading ? Support{*range.reading} : Support{}};
  }
  if (node.share) return share(range, bodies, *node.share);
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

}  // namespace servanda::engine
