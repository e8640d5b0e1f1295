// Aggregates: how many, which share, and what several figures come to. Figures are intervals, and
// so is what is made of them: the lowest of several has the lowest of their lower ends, and so on.

#include <algorithm>
#include <utility>

#include "engine/evaluate/cell.hpp"

namespace servanda::engine {
namespace {

/// Orders ends from low to high; what is not there is infinite, an end that is not included lies
/// just inside.
bool lower_end_before(const std::optional<Bound>& one, const std::optional<Bound>& other) {
  if (!one || !other) return !one && other.has_value();
  if (one->at != other->at) return one->at < other->at;
  return !one->open && other->open;
}
bool upper_end_before(const std::optional<Bound>& one, const std::optional<Bound>& other) {
  if (!one || !other) return one.has_value() && !other;
  if (one->at != other->at) return one->at < other->at;
  return one->open && !other->open;
}

/// The smallest, the second smallest and so on: whatever the figures are within their bounds, the
/// one at each place lies between the two ends at that place.
std::vector<Figure> in_order(const std::vector<Figure>& figures) {
  std::vector<std::optional<Bound>> lower;
  std::vector<std::optional<Bound>> upper;
  lower.reserve(figures.size());
  upper.reserve(figures.size());
  for (const Figure& figure : figures) {
    lower.push_back(figure.lower);
    upper.push_back(figure.upper);
  }
  std::stable_sort(lower.begin(), lower.end(), lower_end_before);
  std::stable_sort(upper.begin(), upper.end(), upper_end_before);
  std::vector<Figure> ordered;
  ordered.reserve(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) ordered.push_back({lower[i], upper[i]});
  return ordered;
}

Figure median(const std::vector<Figure>& figures) {
  const std::vector<Figure> ordered = in_order(figures);
  const std::size_t half = ordered.size() / 2;
  if (ordered.size() % 2 == 1) return ordered[half];
  return mean({ordered[half - 1], ordered[half]});
}

/// `figures` is not empty but for a sum.
Figure aggregated(AggregateKind kind, const std::vector<Figure>& figures) {
  if (kind == AggregateKind::sum) return total(figures);
  if (kind == AggregateKind::average) return mean(figures);
  if (kind == AggregateKind::median) return median(figures);
  Figure result = figures.front();
  for (const Figure& figure : figures) {
    result = kind == AggregateKind::smallest ? smaller(result, figure) : larger(result, figure);
  }
  return result;
}

std::vector<Figure> only(const Extremes& extremes, const std::vector<Figure>& figures) {
  std::vector<Figure> ordered = in_order(figures);
  if (!extremes.lowest) std::reverse(ordered.begin(), ordered.end());
  ordered.resize(extremes.number);
  return ordered;
}

}  // namespace

Answer Cell::answer(const Aggregated& node, const Node&) {
  const Members range = members(node.range);
  std::vector<Truth> counts;
  counts.reserve(range.list.size());
  for (const Member& member : range.list) counts.push_back(member.where.truth());
  settle_events(range, counts);
  if (node.kind == AggregateKind::count) return number_in(node, range);
  if (node.kind == AggregateKind::share) return share_in(range);
  return over_figures(node, range);
}

Answer Cell::number_in(const Aggregated&, const Members& range) {
  Tally tally;
  Answer result;
  for (const Member& member : range.list) {
    tally.add(member.where.truth());
    join(result.support, member.where.support);
    if (member.where.truth() == Truth::unknown) result.reasons.add(member.where.reasons);
  }
  if (range.reading) join(result.support, {*range.reading});
  const auto least = Number(static_cast<std::int64_t>(tally.yes));
  const auto most = Number(static_cast<std::int64_t>(tally.yes + tally.unknown));
  result.reasons.add(range.open_reasons);
  result.value = range.open ? Figure::at_least(least) : Figure::between(least, most);
  return result;
}

/// Of a list that is not whole no share is known.
Answer Cell::share_in(const Members& range) {
  Tally tally;
  Answer result;
  result.reasons = range.open_reasons;
  if (range.reading) result.support = {*range.reading};
  for (const Member& member : range.list) {
    tally.add(member.where.truth());
    join(result.support, member.where.support);
    if (member.where.truth() == Truth::unknown) result.reasons.add(member.where.reasons);
  }
  if (range.open) return result;
  const auto all = static_cast<std::int64_t>(range.list.size());
  if (all == 0) {
    empty_range_ = true;
    return result;
  }
  const auto yes = static_cast<std::int64_t>(tally.yes);
  const auto open = static_cast<std::int64_t>(tally.unknown);
  result.value = Figure::between(Number::fraction(yes, all), Number::fraction(yes + open, all));
  return result;
}

Cell::Figures Cell::figures(const Aggregated& node, const Members& range) {
  Figures figures;
  const auto take = [&](const Answer& where, const Answer& value) {
    if (where.truth() == Truth::yes && value.value) {
      figures.known.push_back(std::get<Figure>(*value.value));
      figures.settled = made_of(figures.settled, value, std::nullopt);
      join(figures.settled.support, where.support);
      return;
    }
    ++figures.missing;
    for (const Answer* open : {&where, &value}) {
      if (open->value) continue;
      figures.open.reasons.add(open->reasons);
      join(figures.open.support, open->support);
    }
  };
  if (node.range.kind == RangeKind::listed) {
    for (const NodeId id : node.values) take(known(true), evaluate(id));
    return figures;
  }
  for (const Member& member : range.list) {
    if (member.where.truth() == Truth::no) {
      join(figures.settled.support, member.where.support);
      continue;
    }
    slots_[node.range.slot] = member.held;
    take(member.where, evaluate(node.values.front()));
  }
  return figures;
}

Answer Cell::over_figures(const Aggregated& node, const Members& range) {
  Figures found = figures(node, range);
  if (range.reading) {
    join(found.open.support, {*range.reading});
    join(found.settled.support, {*range.reading});
  }
  found.open.reasons.add(range.open_reasons);
  const bool none_is_known = found.known.empty() && (found.missing > 0 || range.open);
  if (range.open || none_is_known || (found.missing > 0 && !node.known_only)) return found.open;
  const std::size_t wanted = node.extremes ? node.extremes->number : 1;
  const bool sum_of_none = node.kind == AggregateKind::sum && node.range.allow_empty;
  if (found.known.size() < wanted && !sum_of_none) {
    // Those that are missing may make up the number.
    if (found.missing > 0) return found.open;
    empty_range_ = true;
    return {std::nullopt, {}, found.settled.support};
  }
  const bool picked = node.extremes && found.known.size() >= wanted;
  Answer result = std::move(found.settled);
  if (found.missing > 0) {
    const std::size_t all = found.known.size() + found.missing;
    assume("goes over what is known only: " + std::to_string(found.missing) + " of " +
               std::to_string(all) + " missing",
           result);
  }
  result.value = aggregated(node.kind, picked ? only(*node.extremes, found.known) : found.known);
  return result;
}

}  // namespace servanda::engine
