// The number of conditions that hold, and the number that would have to.

#include <algorithm>

#include "engine/explain/wishing.hpp"
#include "engine/operators/counting.hpp"

namespace servanda::engine {
namespace {

std::size_t at_least(const Number& number) {
  const Number up = -floor(-number);
  return static_cast<std::size_t>(std::max<std::int64_t>(up.whole().value_or(0), 0));
}

/// The smallest, or the largest, number that a bound allows.
std::size_t fewest(const Bound& bound) {
  const bool next = bound.open && bound.at.whole();
  return at_least(bound.at) + (next ? 1 : 0);
}
std::size_t most(const Bound& bound) {
  const std::int64_t down = floor(bound.at).whole().value_or(0);
  const bool before = bound.open && bound.at.whole() && down > 0;
  return static_cast<std::size_t>(std::max<std::int64_t>(before ? down - 1 : down, 0));
}

/// A fact that must keep its side also keeps the bounds that hold it there now.
Wishes within(Wishes wishes, const Wishes& kept) {
  for (auto& [fact, wish] : wishes) {
    const auto other = kept.find(fact);
    auto* values = std::get_if<ToBe>(&wish);
    const auto* more = other == kept.end() ? nullptr : std::get_if<ToBe>(&other->second);
    if (values == nullptr || more == nullptr) continue;
    Allowed both = in_both(values->values, more->values);
    if (!both.empty()) values->values = std::move(both);
  }
  return wishes;
}

}  // namespace

/// So many of the conditions that are `from` (or unknown) would have to change.
Wishes Wishing::more_or_fewer(const std::vector<Part>& parts, Truth from, std::size_t how_many) {
  const bool goal = from == Truth::no;
  std::size_t candidates = 0;
  for (const Part& part : parts) candidates += part.truth != engine::truth(goal) ? 1U : 0U;
  Wishes wishes;
  for (const Part& part : parts) {
    if (part.truth == engine::truth(goal)) continue;
    const Wishes more = part.want(goal, false);
    wishes = candidates <= how_many ? join_all(std::move(wishes), more)
                                    : join_any(std::move(wishes), more);
  }
  if (candidates > how_many) return wishes;
  for (const Part& part : parts) {
    if (part.truth == engine::truth(goal))
      wishes = within(std::move(wishes), part.want(goal, true));
  }
  return wishes;
}

Wishes Wishing::kept_so(const std::vector<Part>& parts, const Limits& limits, bool goal) {
  const bool all = goal && limits.least == parts.size();
  const bool none = goal ? limits.most == 0 : limits.least == 1 && limits.most >= parts.size();
  Wishes wishes;
  if (!all && !none) return wishes;
  for (const Part& part : parts) wishes = join_all(std::move(wishes), part.want(all, true));
  return wishes;
}

Wishes Wishing::counted(const std::vector<Part>& parts, const Limits& limits, bool goal,
                        bool kept) {
  if (kept) return kept_so(parts, limits, goal);
  const auto holding = static_cast<std::size_t>(std::count_if(
      parts.begin(), parts.end(), [](const Part& part) { return part.truth == Truth::yes; }));
  const auto& [least, most] = limits;
  if (goal) {
    if (holding < least) return more_or_fewer(parts, Truth::no, least - holding);
    return more_or_fewer(parts, Truth::yes, holding > most ? holding - most : parts.size());
  }
  Wishes wishes;
  if (least > 0 && holding >= least) wishes = more_or_fewer(parts, Truth::yes, holding - least + 1);
  if (most < parts.size() && holding <= most)
    wishes = join_any(std::move(wishes), more_or_fewer(parts, Truth::no, most - holding + 1));
  return wishes;
}

Wishes Wishing::truth(const Counted& node, bool goal, bool kept) {
  std::vector<Part> parts;
  parts.reserve(node.conditions.size());
  for (const NodeId id : node.conditions) {
    parts.push_back({cell_.evaluate(id).truth(), [this, id](bool its_goal, bool is_kept) {
                       return condition(id, its_goal, is_kept);
                     }});
  }
  return counted(parts, {node.least, node.most.value_or(parts.size())}, goal, kept);
}

/// Does a member of the range meet the body? For `every`, a member outside the range counts, too.
Wishing::Part Wishing::part(const Range& range, NodeId body, bool every,
                            const Cell::Member& member) {
  cell_.hold(range.slot, member.held);
  const Truth within = member.where.truth();
  const bool asked = body.valid() && within != Truth::no;
  const Truth holds = asked ? cell_.evaluate(body).truth() : Truth::yes;
  std::vector<Part> two;
  if (range.where.valid()) {
    two.push_back({every ? negated(within) : within,
                   [this, where = range.where, every](bool goal, bool kept) {
                     // No member is advised to leave the range of `every`.
                     if (every && goal) return Wishes{};
                     return condition(where, every ? !goal : goal, kept);
                   }});
  }
  if (body.valid()) {
    two.push_back(
        {holds, [this, body](bool goal, bool kept) { return condition(body, goal, kept); }});
  }
  Tally tally;
  for (const Part& each : two) tally.add(each.truth);
  const Limits limits{every ? 1 : two.size(), two.size()};
  const Truth truth = engine::counted(tally, limits.least, limits.most);
  return {truth, [this, two = std::move(two), limits, slot = range.slot, held = member.held](
                     bool goal, bool kept) {
            cell_.hold(slot, held);
            return counted(two, limits, goal, kept);
          }};
}

void Wishing::note(const Range& range, const std::vector<Part>& parts, const Limits& limits) {
  const auto number_of_them = [&](Truth truth) {
    return static_cast<std::size_t>(std::count_if(
        parts.begin(), parts.end(), [&](const Part& part) { return part.truth == truth; }));
  };
  const std::size_t found = number_of_them(Truth::yes);
  const auto& [least, most] = limits;
  if (found < least && least < parts.size()) needed_.push_back({range, least, {}, found});
  if (found > most && most > 0) needed_.push_back({range, {}, most, found});
}

/// The list that is read first: those of a range inside of it follow.
std::optional<std::size_t> Wishing::list_of(EventId event, NodeId id) {
  for (const std::size_t at : cell_.evaluate(id).support) {
    if (at >= first_assumption) break;
    if (cell_.readings()[at].event == event) return at;
  }
  return std::nullopt;
}

Wishes Wishing::entries(const CountedOver& node, const List& list, const Limits& limits,
                        bool goal) {
  if (node.quantity == Quantity::all && !node.share)
    return {{list.reading, goal ? Wish{ToFulfil{}} : Wish{Otherwise{}}}};
  const auto& [least, most] = limits;
  const bool unlimited =
      node.share || node.quantity == Quantity::some || node.quantity == Quantity::at_least;
  if (goal && list.found < least) return {{list.reading, ToCount{least, {}}}};
  if (goal) return {{list.reading, ToCount{{}, most}}};
  if (least > 0 && unlimited) return {{list.reading, ToCount{{}, least - 1}}};
  if (least == 0) return {{list.reading, ToCount{most + 1, {}}}};
  return {{list.reading, Otherwise{}}};
}

Wishes Wishing::truth(const CountedOver& node, NodeId id, bool goal, bool kept) {
  const bool of_events = node.range.kind == RangeKind::event;
  const auto list = of_events ? list_of(node.range.event, id) : std::nullopt;
  const Cell::Members members = cell_.members_of(id);
  const bool every = node.quantity == Quantity::all && !node.share;
  std::vector<Part> parts;
  for (const Cell::Member& member : members.list) {
    const Truth within = member.where.truth();
    if (node.share && within == Truth::no) continue;
    Range range = node.range;
    if (node.share) range.where = {};  // advice concerns the members, not the membership
    parts.push_back(part(range, node.body, every, member));
  }
  Limits limits{0, parts.size()};
  switch (node.quantity) {
    case Quantity::all:
      limits.least = parts.size();
      break;
    case Quantity::some:
      limits.least = 1;
      break;
    case Quantity::none:
      limits.most = 0;
      break;
    case Quantity::at_least:
      limits.least = node.number;
      break;
    case Quantity::at_most:
      limits.most = node.number;
      break;
    case Quantity::exactly:
      limits = {node.number, node.number};
      break;
  }
  if (node.share) {
    const Number size(static_cast<std::int64_t>(parts.size()));
    limits = {at_least(*node.share * size), parts.size()};
  }
  if (of_events && (!list || kept)) return {};
  if (!of_events && !kept && goal) note(node.range, parts, limits);
  Wishes wishes = counted(parts, limits, goal, kept);
  if (!of_events) return wishes;
  const auto found = std::count_if(parts.begin(), parts.end(),
                                   [](const Part& each) { return each.truth == Truth::yes; });
  const List events{*list, static_cast<std::size_t>(found)};
  return join_any(entries(node, events, limits, goal), wishes);
}

Wishes Wishing::number_of(const Aggregated& node, NodeId id, const Allowed& goal) {
  const auto now = figure_of(id);
  const Side side = now ? side_of(goal, *now) : Side::both;
  const bool is_share = traits_of(node.kind).of == AggregateOf::members_share;
  const Cell::Members members = cell_.members_of(id, is_share);
  const bool of_events = node.range.kind == RangeKind::event;
  const auto list = of_events ? list_of(node.range.event, id) : std::nullopt;
  if (side == Side::both || goal.empty()) return list ? Wishes{{*list, Otherwise{}}} : Wishes{};
  std::vector<Part> parts;
  parts.reserve(members.list.size());
  for (const Cell::Member& member : members.list)
    parts.push_back(part(node.range, {}, false, member));
  if (parts.empty()) return {};
  const Number size(static_cast<std::int64_t>(is_share ? parts.size() : 1));
  const Allowed numbers = times(goal, size);
  Limits limits{0, parts.size()};
  const bool more = side == Side::above;
  if (more) limits.least = fewest(*numbers.front().lower);
  if (!more) limits.most = most(*numbers.back().upper);
  if (!list) note(node.range, parts, limits);
  Wishes wishes = counted(parts, limits, true, false);
  if (!list) return wishes;
  const Wish of_list = more ? ToCount{limits.least, {}} : ToCount{{}, limits.most};
  return join_any({{*list, is_share ? Wish{Otherwise{}} : of_list}}, wishes);
}

}  // namespace servanda::engine
