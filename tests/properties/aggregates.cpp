// The reference's aggregates.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

Span aggregated(const std::string& word, const std::vector<Span>& figures) {
  if (word == "sum") return total(figures);
  if (word == "average") return mean(figures);
  const std::vector<Span> ordered = in_order(figures);
  if (word == "min") return ordered.front();
  if (word == "max") return ordered.back();
  const std::size_t half = ordered.size() / 2;
  return ordered.size() % 2 == 1 ? ordered[half] : mean({ordered[half - 1], ordered[half]});
}

Span in_unit(const Span& figure, Sort from, Sort to) {
  if (from == to || !is_quantity(from)) return figure;
  return figure * exactly(from == Sort::dozens ? fraction(12) : fraction(1, 12));
}

}  // namespace

Answer Asking::number_in(Members& members) const {
  int surely = 0;
  int possibly = 0;
  std::vector<bool> counted;
  counted.reserve(members.list.size());
  for (const Member& member : members.list) {
    counted.push_back(member.where.truth() == Truth::yes);
    if (member.where.truth() == Truth::yes) ++surely;
    if (member.where.truth() != Truth::no) ++possibly;
  }
  const std::size_t fewer = alike(members, counted);
  Answer result{std::nullopt, members.reasons, members.look};
  if (fewer > 0) result.reasons.insert("imprecise");
  for (const Member& member : members.list) {
    add(result.looks, member.where.looks);
    if (member.where.truth() == Truth::unknown) add(result.reasons, member.where.reasons);
  }
  const Fraction least = fraction(surely - static_cast<int>(fewer));
  result.value = members.whole ? from_to(least, fraction(possibly)) : from(least);
  // A condition over an empty group gives no reason of its own.
  if (!result.settled() && result.reasons.empty()) result.reasons = {"imprecise"};
  return result;
}

/// No share is known if the list is incomplete; an empty list has none.
Answer Asking::share_in(Members& members) const {
  std::vector<Answer> within;
  std::vector<Answer> holds;
  bool any = false;
  bool surely_any = false;
  Answer result{std::nullopt, members.reasons, {}};
  for (const Member& member : members.list) {
    within.push_back(member.within);
    holds.push_back(member.condition);
    any = any || member.within.truth() != Truth::no;
    surely_any = surely_any || member.within.truth() == Truth::yes;
    add(result.looks, member.where.looks);
    for (const Answer* each : {&member.within, &member.condition})
      if (each->truth() == Truth::unknown) add(result.reasons, each->reasons);
  }
  if (members.whole && surely_any) {
    const Shares found = shares(members, within, holds);
    result.value = from_to(found.worst, found.best);
    const bool one = !members.look.empty() && members.look.begin()->ends_with(possibly_one);
    if (one) result.reasons.insert("imprecise");
    if (result.settled()) result.reasons.clear();
    if (!result.settled() && result.reasons.empty()) result.reasons = {"imprecise"};
  }
  add(result.looks, members.look);
  if (members.whole && !any) result.reasons.clear();
  return result;
}

Answer Asking::aggregate(const Expression& expression) {
  Members range = members(expression);
  for (const Member& member : range.list) mark_if_told_otherwise(range, member, settled(true));
  const bool counts = expression.word == "count" || expression.word == "share";
  Answer answer = expression.word == "count" ? number_in(range)
                  : counts                   ? share_in(range)
                                             : over_figures(expression, range);
  if (expression.range.kind >= Range::cycles_since) {
    held_cycle_.reset();
    held_year_.reset();
  }
  return answer;
}

namespace {

/// Some figures of a group of events that may be one count for sure; any number of the others may.
struct Bounds {
  std::vector<Span> surely;
  std::vector<Span> perhaps;
};

/// Tries every subset of the figures that may count and returns the one with the lowest, or the
/// highest, result.
Span any_choice(const Expression& expression, const Bounds& bounds, bool lowest) {
  const auto come_to = [&](std::vector<Span> figures) {
    const Range& range = expression.range;
    if (!range.pick.empty() && figures.size() >= range.how_many) {
      figures = in_order(figures);
      if (range.pick == "highest") std::reverse(figures.begin(), figures.end());
      figures.resize(range.how_many);
    }
    return aggregated(expression.word, figures);
  };
  std::optional<Span> best;
  for (std::size_t choice = 0; choice < (std::size_t{1} << bounds.perhaps.size()); ++choice) {
    std::vector<Span> figures = bounds.surely;
    for (std::size_t i = 0; i < bounds.perhaps.size(); ++i) {
      if ((choice >> i & 1U) != 0) figures.push_back(bounds.perhaps[i]);
    }
    const Span with = come_to(figures);
    if (!best || (lowest ? with.low < best->low : with.high > best->high)) best = with;
  }
  return *best;
}

void split(std::vector<Span> group, std::size_t surely, bool lowest, Bounds& into) {
  std::stable_sort(group.begin(), group.end(), [&](const Span& one, const Span& other) {
    return lowest ? one.low < other.low : other.high < one.high;
  });
  for (std::size_t i = 0; i < group.size(); ++i)
    (i < surely ? into.surely : into.perhaps).push_back(group[i]);
}

}  // namespace

Answer Asking::over_figures(const Expression& expression, Members& members) {
  const Range& range = expression.range;
  std::vector<Span> known;
  std::vector<Span> perhaps;
  std::vector<bool> certain;
  Answer open{std::nullopt, members.reasons, {}};
  Answer result;
  Answer doubt;
  std::size_t missing = 0;
  std::size_t doubtful = 0;
  const auto take = [&](const Answer& where, const Expression& part, const Member* member) {
    const Answer figure = ask(part);
    if (member != nullptr) mark_if_told_otherwise(members, *member, figure);
    const bool belongs = where.truth() == Truth::yes;
    certain.push_back(belongs && figure.value);
    if (!belongs) ++doubtful;
    if (belongs && !figure.value) ++missing;
    if (figure.value) {
      const Span span = in_unit(std::get<Span>(*figure.value), part.sort, expression.sort);
      (belongs ? known : perhaps).push_back(span);
      Answer& into = belongs ? result : doubt;
      for (const Answer* each : {&where, &figure}) {
        add(into.looks, each->looks);
        add(into.reasons, each->reasons);
      }
    }
    if (belongs && figure.value) return;
    for (const Answer* each : {&where, &figure}) {
      if (each->value) continue;
      add(open.reasons, each->reasons);
      add(open.looks, each->looks);
    }
  };
  if (range.kind == Range::listed) {
    for (const Expression& part : expression.parts) take(settled(true), part, nullptr);
  }
  for (const Member& member : members.list) {
    if (member.where.truth() == Truth::no) {
      certain.push_back(false);
      add(result.looks, member.where.looks);
      continue;
    }
    enter(range, member);
    take(member.where, expression.parts.back(), &member);
  }
  const bool anything = missing > 0 || perhaps.size() < doubtful;
  if (!members.whole || (anything && !range.known_only)) {
    add(open.looks, members.look);
    return open;
  }
  const std::size_t wanted = range.pick.empty() ? 1 : range.how_many;
  const bool nothing_is_zero = expression.word == "sum" && range.allow_empty;
  const std::size_t fewer = alike(members, certain);
  for (Answer* each : {&open, &result}) add(each->looks, members.look);
  if (fewer > 0) result.reasons.insert("imprecise");
  if (known.size() - fewer < wanted && (!nothing_is_zero || (anything && known.empty()))) {
    if (missing > 0 || doubtful > 0) return open;
    if (fewer > 0) return {std::nullopt, {"imprecise"}, result.looks};
    return {std::nullopt, {}, result.looks};
  }
  Bounds low;
  Bounds high;
  if (!members.of_events) low.surely = high.surely = known;
  const std::vector<Talk> those =
      members.of_events ? talks_of(members, certain) : std::vector<Talk>();
  for (const std::vector<std::size_t>& group : hanging_together(world_, those)) {
    std::vector<Span> figures;
    std::vector<Talk> some;
    for (const std::size_t at : group) {
      figures.push_back(known[at]);
      some.push_back(those[at]);
    }
    const std::size_t surely = surely_different(world_, some);
    split(figures, surely, true, low);
    split(figures, surely, false, high);
  }
  if (!range.known_only && !perhaps.empty()) {
    for (Bounds* each : {&low, &high})
      each->perhaps.insert(each->perhaps.end(), perhaps.begin(), perhaps.end());
    add(result.reasons, doubt.reasons);
    add(result.looks, doubt.looks);
  }
  ++statistics_[low.perhaps.empty() ? "aggregate: of certain" : "aggregate: of doubtful"];
  result.value =
      Span{any_choice(expression, low, true).low, any_choice(expression, high, false).high};
  if (result.settled()) result.reasons.clear();
  if (!result.settled() && result.reasons.empty()) result.reasons = {"imprecise"};
  return result;
}

}  // namespace servanda::properties
