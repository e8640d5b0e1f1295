#include "engine/operators/aggregate.hpp"

#include <algorithm>

#include "engine/values/interval_ends.hpp"

namespace servanda::engine {
namespace {

bool starts_lower(const End& one, const End& other) {
  return is_further_out(one, other, IntervalSide::lower);
}
bool ends_higher(const End& one, const End& other) {
  return is_further_out(one, other, IntervalSide::upper);
}

/// The smallest figure, the second smallest and so on: whatever the exact figures are, each of them
/// lies between the two ends at its place.
std::vector<NumberInterval> in_order(const std::vector<NumberInterval>& figures) {
  std::vector<End> lower;
  std::vector<End> upper;
  lower.reserve(figures.size());
  upper.reserve(figures.size());
  for (const NumberInterval& figure : figures) {
    lower.push_back(figure.lower);
    upper.push_back(figure.upper);
  }
  std::stable_sort(lower.begin(), lower.end(), starts_lower);
  std::stable_sort(upper.rbegin(), upper.rend(), ends_higher);
  std::vector<NumberInterval> ordered;
  ordered.reserve(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) ordered.push_back({lower[i], upper[i]});
  return ordered;
}

NumberInterval median(const std::vector<NumberInterval>& figures) {
  const std::vector<NumberInterval> ordered = in_order(figures);
  const std::size_t half = ordered.size() / 2;
  if (ordered.size() % 2 == 1) return ordered[half];
  return mean({ordered[half - 1], ordered[half]});
}

/// `better` is the smaller or the larger of two.
template <class Better>
NumberInterval extreme(const std::vector<NumberInterval>& figures, Better better) {
  NumberInterval result = figures.front();
  for (const NumberInterval& figure : figures) result = better(result, figure);
  return result;
}

/// `figures` is not empty, except for a sum.
NumberInterval come_to(AggregateKind kind, const std::vector<NumberInterval>& figures) {
  switch (kind) {
    case AggregateKind::sum:
      return total(figures);
    case AggregateKind::average:
      return mean(figures);
    case AggregateKind::median:
      return median(figures);
    case AggregateKind::smallest:
      return extreme(figures, smaller);
    case AggregateKind::largest:
      return extreme(figures, larger);
    case AggregateKind::count:  // which, like a share, goes over no figures
    case AggregateKind::share:
      break;
  }
  return NumberInterval::exact(static_cast<std::int64_t>(figures.size()));
}

std::vector<NumberInterval> only(const Extremes& extremes,
                                 const std::vector<NumberInterval>& figures) {
  std::vector<NumberInterval> ordered = in_order(figures);
  if (!extremes.lowest) std::reverse(ordered.begin(), ordered.end());
  ordered.resize(extremes.number);
  return ordered;
}

NumberInterval of_all(AggregateKind kind, const std::optional<Extremes>& extremes,
                      const std::vector<NumberInterval>& figures) {
  const bool picked = extremes && figures.size() >= extremes->number;
  return come_to(kind, picked ? only(*extremes, figures) : figures);
}

/// The candidates for the number of further figures; `by_sign` of them move a sum the right way.
/// All of these aggregates grow with each of their figures, so the lowest ones give the least.
std::vector<std::size_t> numbers_to_try(AggregateKind kind, bool picked, std::size_t all,
                                        std::size_t by_sign) {
  switch (picked ? DoubtfulFigures::any_number : traits_of(kind).doubtful) {
    case DoubtfulFigures::by_sign:
      return {by_sign};
    case DoubtfulFigures::none_or_all:
      return all == 0 ? std::vector<std::size_t>{0} : std::vector<std::size_t>{0, all};
    case DoubtfulFigures::any_number:
    case DoubtfulFigures::none:
      break;
  }
  std::vector<std::size_t> numbers;
  numbers.reserve(all + 1);
  for (std::size_t number = 0; number <= all; ++number) numbers.push_back(number);
  return numbers;
}

/// The figures that lower a sum.
std::size_t below_zero(const std::vector<NumberInterval>& ordered) {
  const auto first = std::find_if(ordered.begin(), ordered.end(), [](const NumberInterval& figure) {
    return figure.lower && !(figure.lower->at < Number(0));
  });
  return static_cast<std::size_t>(first - ordered.begin());
}

std::size_t above_zero(const std::vector<NumberInterval>& ordered) {
  const auto first = std::find_if(ordered.begin(), ordered.end(), [](const NumberInterval& figure) {
    return figure.upper && !(Number(0) < figure.upper->at);
  });
  return static_cast<std::size_t>(first - ordered.begin());
}

/// `figures` and the first `number` of `more`.
std::vector<NumberInterval> with_first(const std::vector<NumberInterval>& figures,
                                       const std::vector<NumberInterval>& more,
                                       std::size_t number) {
  std::vector<NumberInterval> all = figures;
  all.insert(all.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(number));
  return all;
}

}  // namespace

void order_for_the_least(std::vector<NumberInterval>& figures) {
  std::stable_sort(figures.begin(), figures.end(),
                   [](const NumberInterval& one, const NumberInterval& other) {
                     return starts_lower(one.lower, other.lower);
                   });
}

void order_for_the_most(std::vector<NumberInterval>& figures) {
  std::stable_sort(figures.begin(), figures.end(),
                   [](const NumberInterval& one, const NumberInterval& other) {
                     return ends_higher(one.upper, other.upper);
                   });
}

NumberInterval aggregated(AggregateKind kind, const std::optional<Extremes>& extremes,
                          const MayCount& lower, const MayCount& upper) {
  std::vector<NumberInterval> low = lower.perhaps;
  std::vector<NumberInterval> high = upper.perhaps;
  order_for_the_least(low);
  order_for_the_most(high);
  const std::vector<std::size_t> least =
      numbers_to_try(kind, extremes.has_value(), low.size(), below_zero(low));
  const std::vector<std::size_t> most =
      numbers_to_try(kind, extremes.has_value(), high.size(), above_zero(high));
  std::optional<NumberInterval> result;
  for (const std::size_t number : least) {
    const NumberInterval with = of_all(kind, extremes, with_first(lower.surely, low, number));
    if (!result || starts_lower(with.lower, result->lower)) result = with;
  }
  std::optional<NumberInterval> highest;
  for (const std::size_t number : most) {
    const NumberInterval with = of_all(kind, extremes, with_first(upper.surely, high, number));
    if (!highest || ends_higher(with.upper, highest->upper)) highest = with;
  }
  result->upper = highest->upper;
  return *result;
}

}  // namespace servanda::engine
