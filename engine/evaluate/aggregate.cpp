// Aggregates over a range: counts, shares, and sums and the like over the figures of its members.

#include <algorithm>
#include <utility>

#include "engine/evaluate/cell.hpp"
#include "engine/operators/aggregate.hpp"
#include "engine/operators/counting.hpp"

namespace servanda::engine {
namespace {

/// The figures that count for sure, and those that may count besides, for the lower and the upper
/// end; of each group of events at least some count.
struct Groups {
  MayCount lower;
  MayCount upper;

  void add(std::vector<NumberInterval> group, std::size_t at_least) {
    const auto split = [&](MayCount& into) {
      const auto behind = group.begin() + static_cast<std::ptrdiff_t>(at_least);
      into.surely.insert(into.surely.end(), group.begin(), behind);
      into.perhaps.insert(into.perhaps.end(), behind, group.end());
    };
    order_for_the_least(group);
    split(lower);
    order_for_the_most(group);
    split(upper);
  }
};

std::string of_all(std::size_t some, std::size_t all) {
  return std::to_string(some) + " of " + std::to_string(all);
}

/// The text on the members that `known of` leaves out.
std::string left_out(std::size_t missing, std::size_t may_not_belong, std::size_t all) {
  std::string text = "goes over what is known only: ";
  if (missing > 0) text += of_all(missing, all) + " missing";
  if (missing > 0 && may_not_belong > 0) text += ", ";
  if (may_not_belong > 0) text += of_all(may_not_belong, all) + " may not belong";
  return text;
}

}  // namespace

Answer Cell::answer(const AggregateStep& step) {
  const AggregateOf of = traits_of(step.kind).of;
  const Members range = members(step.range, {}, of == AggregateOf::members_share);
  std::vector<Truth> counts;
  counts.reserve(range.list.size());
  for (const Member& member : range.list) {
    counts.push_back(member.where.truth());
    mark_if_perhaps_one(range, member, known(true));
  }
  settle_events(range, counts);
  switch (of) {
    case AggregateOf::members:
      return number_in(range);
    case AggregateOf::members_share:
      return share_in(range);
    case AggregateOf::figures:
      break;
  }
  return over_figures(step, range);
}

Answer Cell::number_in(const Members& range) {
  Tally tally;
  Answer result;
  std::vector<bool> counted;
  counted.reserve(range.list.size());
  for (const Member& member : range.list) {
    tally.add(member.where.truth());
    counted.push_back(member.where.truth() == Truth::yes);
    join(result.support, member.where.support);
    if (member.where.truth() == Truth::unknown) result.reasons.add(member.where.reasons);
  }
  if (range.reading) join(result.support, {*range.reading});
  const std::size_t alike = perhaps_one(range, counted);
  if (alike > 0) result.reasons.add(Reason::imprecise);
  const auto least = Number(static_cast<std::int64_t>(tally.yes - alike));
  const auto most = Number(static_cast<std::int64_t>(tally.yes + tally.unknown));
  result.reasons.add(range.open_reasons);
  result.value =
      range.open ? NumberInterval::at_least(least) : NumberInterval::between(least, most);
  return result;
}

/// An incomplete list has no known share.
Answer Cell::share_in(const Members& range) {
  Answer result;
  result.reasons = range.open_reasons;
  if (range.reading) result.support = {*range.reading};
  std::vector<Answer> within;
  std::vector<Answer> holds;
  bool any = false;
  bool certain = false;
  for (const Member& member : range.list) {
    within.push_back(member.within);
    holds.push_back(member.condition);
    any = any || member.within.truth() != Truth::no;
    certain = certain || member.within.truth() == Truth::yes;
    join(result.support, member.where.support);
    for (const Answer* const open : {&member.within, &member.condition})
      if (open->truth() == Truth::unknown) result.reasons.add(open->reasons);
  }
  if (range.open) return result;
  if (!any) {
    empty_range_ = true;
    return {std::nullopt, {}, result.support};
  }
  if (!certain) return result;  // the whole may be empty
  const Shares found = shares(range, within, holds);
  result.value = NumberInterval::between(Number::fraction(found.worst_hold, found.worst_all),
                                         Number::fraction(found.best_hold, found.best_all));
  if (range.reading && readings_[*range.reading].possibly_one)
    result.reasons.add(Reason::imprecise);
  return result;
}

Cell::Figures Cell::figures(const AggregateStep& step, const Members& range) {
  Figures figures;
  const auto note = [](const Answer& where, const Answer& value, Answer& into) {
    into = made_of(into, value, std::nullopt);
    into.reasons.add(where.reasons);
    join(into.support, where.support);
  };
  const auto take = [&](const Answer& where, const Answer& value) {
    const bool belongs = where.truth() == Truth::yes;
    figures.certain.push_back(belongs && value.value);
    figures.may_not_belong += belongs ? 0 : 1;
    if (value.value) {
      (belongs ? figures.known : figures.perhaps).push_back(std::get<NumberInterval>(*value.value));
      note(where, value, belongs ? figures.settled : figures.doubtful);
    } else if (belongs) {
      ++figures.missing;
    }
    if (belongs && value.value) return;
    for (const Answer* open : {&where, &value}) {
      if (open->value) continue;
      figures.open.reasons.add(open->reasons);
      join(figures.open.support, open->support);
    }
  };
  if (std::holds_alternative<ListedValues>(step.range.members)) {
    for (const StepId id : step.values) take(known(true), evaluate(id));
    return figures;
  }
  for (const Member& member : range.list) {
    if (member.where.truth() == Truth::no) {
      figures.certain.push_back(false);
      join(figures.settled.support, member.where.support);
      continue;
    }
    slots_[step.range.slot] = member.held;
    const Answer value = evaluate(step.values.front());
    mark_if_perhaps_one(range, member, value);
    take(member.where, value);
  }
  return figures;
}

Answer Cell::over_figures(const AggregateStep& step, const Members& range) {
  Figures found = figures(step, range);
  if (range.reading) {
    join(found.open.support, {*range.reading});
    join(found.settled.support, {*range.reading});
  }
  found.open.reasons.add(range.open_reasons);
  const bool may_be_of_none = traits_of(step.kind).zero_of_none && step.range.allow_empty;
  const bool any_open = found.missing > 0 || found.may_not_belong > 0;
  // A member that may not belong must have a known figure; else the result may be anything.
  const bool unbounded = found.missing > 0 || found.perhaps.size() < found.may_not_belong;
  if (range.open || (unbounded && !step.known_only)) return found.open;
  const std::size_t wanted = step.extremes ? step.extremes->number : 1;
  const std::size_t alike = perhaps_one(range, found.certain);
  if (alike > 0) found.settled.reasons.add(Reason::imprecise);
  if (found.known.size() - alike < wanted &&
      (!may_be_of_none || (unbounded && found.known.empty()))) {
    // Missing members, and those that may not belong, could complete the number.
    if (any_open) return found.open;
    if (alike > 0) return {std::nullopt, {Reason::imprecise}, found.settled.support};
    empty_range_ = true;
    return {std::nullopt, {}, found.settled.support};
  }
  return bounded_by(step, range, std::move(found));
}

/// Computes the result with and without the members that may not belong; `known of` leaves them
/// out, and says so.
Answer Cell::bounded_by(const AggregateStep& step, const Members& range, Figures found) {
  Answer result = std::move(found.settled);
  Groups groups;
  std::vector<EventNumber> events;
  for (std::size_t i = 0; range.reading && i < found.certain.size(); ++i) {
    if (found.certain[i]) events.push_back(std::get<EventNumber>(range.list[i].held));
  }
  if (!range.reading) groups.add(found.known, found.known.size());
  for (const std::vector<std::size_t>& together : events_.may_be_one(events)) {
    std::vector<NumberInterval> figures;
    std::vector<EventNumber> those;
    for (const std::size_t at : together) {
      figures.push_back(found.known[at]);
      those.push_back(events[at]);
    }
    groups.add(std::move(figures), events_.surely_different(std::move(those)));
  }
  const std::size_t all = found.known.size() + found.missing + found.may_not_belong;
  if (!step.known_only && !found.perhaps.empty()) {
    groups.add(std::move(found.perhaps), 0);
    result.reasons.add(found.doubtful.reasons);
    join(result.support, found.doubtful.support);
  } else if (found.missing > 0 || found.may_not_belong > 0) {
    assume(left_out(found.missing, found.may_not_belong, all), result);
  }
  result.value = aggregated(step.kind, step.extremes, groups.lower, groups.upper);
  if (is_settled(result)) result.reasons = {};
  return result;
}

}  // namespace servanda::engine
