// Counts: listed conditions, members of a group, events of a list.

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/evaluate/cell.hpp"

namespace servanda::engine {
namespace {

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// `where` and the body of one member, as one condition: for `every`, a member outside the range
/// holds.
Answer member_condition(const Answer& where, const Answer& body, bool every) {
  if (!every) return count_answers({where, body}, 2, 2);
  return count_answers({negated(where), body}, 1, 2);
}

bool is_of_events(const StepRange& range) {
  return std::holds_alternative<ListedEvents>(range.members);
}

Answer yes() { return {Value(true), {}, {}}; }

std::vector<bool> those_that_hold(const std::vector<Answer>& parts) {
  std::vector<bool> hold;
  hold.reserve(parts.size());
  for (const Answer& part : parts) hold.push_back(part.truth() == Truth::yes);
  return hold;
}

}  // namespace

void Cell::list_cycles(const CyclesFrom& range, Members& members) {
  const auto& cycles = program_.vocabulary.cycles;
  for (std::uint32_t i = range.first.value; i < cycles.size(); ++i) {
    const CycleId cycle{i};
    if (range.last.valid() && range.last < cycle) break;
    const bool later =
        place_.cycle.valid() ? place_.cycle < cycle : cycles[cycle].days.first > place_.due;
    if (!range.last.valid() && later) break;
    members.list.push_back({cycle, yes(), yes(), yes()});
  }
}

void Cell::list_years(const YearsFrom& range, Members& members) {
  const auto year_of = [](Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
  };
  const auto last_over = [&](Day day) {  // a year is over on its last day
    return year_of(day + std::chrono::days(1)) - 1;
  };
  int first = range.first;
  int last = range.last.value_or(last_over(horizon()));
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
  for (int year = first; year <= last; ++year) members.list.push_back({year, yes(), yes(), yes()});
}

Cell::Members Cell::members(const StepRange& range, StepId also, bool all) {
  Members members;
  if (const auto* const group = std::get_if<GroupMembers>(&range.members)) {
    for (const SubjectId subject : program_.vocabulary.groups[group->group].members(place_.due))
      members.list.push_back({subject, yes(), yes(), yes()});
  } else if (const auto* const events = std::get_if<ListedEvents>(&range.members)) {
    list_events({*events, range.slot, range.where, also}, all, members);
  } else if (const auto* const cycles = std::get_if<CyclesFrom>(&range.members)) {
    list_cycles(*cycles, members);
  } else if (const auto* const years = std::get_if<YearsFrom>(&range.members)) {
    list_years(*years, members);
  }
  if (!range.where.valid()) return members;
  for (Member& member : members.list) {
    slots_[range.slot] = member.held;
    member.condition = evaluate(range.where);
    member.where = count_answers({member.within, member.condition}, 2, 2);
  }
  return members;
}

Cell::Members Cell::members_of(NodeId quantifier, bool all) {
  const Step& step = plan_[plan_[quantifier]];
  if (const auto* const count = std::get_if<CountOverStep>(&step))
    return members(count->range, {}, all);
  return members(std::get<AggregateStep>(step).range, {}, all);
}

/// An empty group has no answers. A list of events may well be empty: that is an answer, except for
/// a quantifier over each of them.
bool Cell::is_applicable(const StepRange& range, bool every, bool empty) const {
  return !empty || range.allow_empty || (is_of_events(range) && !every);
}

Answer Cell::count(const Members& members, const std::vector<Answer>& parts, std::size_t least,
                   std::size_t most) {
  // An open list may have any number of further events.
  const std::size_t unlisted = members.open ? unlimited / 2 : 0;
  // Their number does not decide whether there is any event at all.
  const bool counts = least > 1 || (most > 0 && most < unlimited);
  const std::size_t alike = counts ? perhaps_one(members, those_that_hold(parts)) : 0;
  Answer result = count_answers(parts, least, most, unlisted, alike);
  if (members.reading) join(result.support, {*members.reading});
  if (!result.value) result.reasons.add(members.open_reasons);
  return result;
}

/// Members that may not belong are counted once where they lower the share most, and once where
/// they raise it most; so are events that may be the same as another.
Cell::Shares Cell::shares(const Members& members, const std::vector<Answer>& within,
                          const std::vector<Answer>& holds) {
  Shares found;
  std::vector<bool> hold(holds.size());
  std::vector<bool> fail(holds.size());
  for (std::size_t i = 0; i < holds.size(); ++i) {
    const Truth in = within[i].truth();
    const Truth fits = holds[i].truth();
    if (in == Truth::no) continue;
    hold[i] = in == Truth::yes && fits == Truth::yes;
    fail[i] = in == Truth::yes && fits == Truth::no;
    if (in == Truth::yes || fits != Truth::yes) {
      found.worst_hold += fits == Truth::yes ? 1 : 0;
      found.worst_all += 1;
    }
    if (in == Truth::yes || fits != Truth::no) {
      found.best_hold += fits != Truth::no ? 1 : 0;
      found.best_all += 1;
    }
  }
  const auto fewer = static_cast<std::int64_t>(perhaps_one(members, hold));
  found.worst_hold -= fewer;
  found.worst_all -= fewer;
  found.best_all -= static_cast<std::int64_t>(perhaps_one(members, fail));
  return found;
}

/// `at least 60% of` the members in the range. If the list is incomplete, one failing member
/// decides when all must hold; nothing else is certain.
Answer Cell::share(const Members& members, const std::vector<Answer>& bodies, const Number& share) {
  const auto reaches = [&](std::int64_t hold, std::int64_t all) {
    return all == 0 || Number::fraction(hold, all) >= share;
  };
  std::vector<Answer> within;
  within.reserve(bodies.size());
  bool fails = false;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    within.push_back(members.list[i].where);
    fails = fails || (within[i].truth() == Truth::yes && bodies[i].truth() == Truth::no);
  }
  const Shares found = shares(members, within, bodies);
  const bool surely = !members.open && reaches(found.worst_hold, found.worst_all);
  const bool possibly =
      members.open ? share < Number(1) || !fails : reaches(found.best_hold, found.best_all);
  Answer result;
  if (members.reading) result.support = {*members.reading};
  if (surely || !possibly) {
    result.value = surely;
  } else {
    result.reasons = members.open_reasons;
    if (members.reading && readings_[*members.reading].possibly_one)
      result.reasons.add(Reason::imprecise);
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

Answer Cell::answer(const CountOverStep& step) {
  // The readings of a body may decide together with members outside the range.
  const bool all = step.body.valid() && !is_plain(step.body);
  const bool every = step.quantity == Quantity::all;
  const bool asks_both = !every && !step.share;
  const Members range = members(step.range, asks_both ? step.body : StepId(), all);
  std::vector<Answer> bodies;
  std::vector<Answer> parts;
  std::vector<Truth> counts;
  bool empty = true;
  for (const Member& member : range.list) {
    empty = empty && member.where.truth() == Truth::no;
    slots_[step.range.slot] = member.held;
    // The body is not evaluated for a member outside the range, so that it reads nothing.
    const bool asked = step.body.valid() && member.where.truth() != Truth::no;
    bodies.push_back(asked ? evaluate(step.body) : yes());
    mark_if_perhaps_one(range, member, bodies.back());
    parts.push_back(member_condition(member.where, bodies.back(), every));
    counts.push_back(count_answers({member.where, asked ? parts.back() : yes()}, 2, 2).truth());
  }
  settle_events(range, counts);
  if (!range.open && !is_applicable(step.range, every || step.share, empty)) {
    empty_range_ = true;
    return {std::nullopt, {}, range.reading ? Support{*range.reading} : Support{}};
  }
  if (step.share) return share(range, bodies, *step.share);
  switch (step.quantity) {
    case Quantity::all:
      // Counts failures instead: one failure decides, and an incomplete list proves nothing.
      for (Answer& part : parts) part = negated(std::move(part));
      return count(range, parts, 0, 0);
    case Quantity::some:
      return count(range, parts, 1, unlimited);
    case Quantity::none:
      return count(range, parts, 0, 0);
    case Quantity::at_least:
      return count(range, parts, step.number, unlimited);
    case Quantity::at_most:
      return count(range, parts, 0, step.number);
    case Quantity::exactly:
      return count(range, parts, step.number, step.number);
  }
  return {};
}

Answer Cell::answer(const CountStep& step) {
  std::vector<Answer> parts;
  parts.reserve(step.operands.size());
  for (const StepId id : step.operands) parts.push_back(evaluate(id));
  return count_answers(parts, step.least, step.most);
}

}  // namespace servanda::engine
