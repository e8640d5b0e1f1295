#include "engine/explain/allowed.hpp"

#include <algorithm>

#include "engine/values/interval_ends.hpp"

namespace servanda::engine {
namespace {

bool starts_before(const NumberInterval& one, const NumberInterval& other) {
  return is_further_out(one.lower, other.lower, IntervalSide::lower);
}

/// Do they overlap, or follow each other without a gap? `one` starts first.
bool are_joined(const NumberInterval& one, const NumberInterval& other) {
  if (!one.upper || !other.lower) return true;
  if (one.upper->at != other.lower->at) return other.lower->at < one.upper->at;
  return !one.upper->open || !other.lower->open;
}

bool reaches_further(const NumberInterval& one, const NumberInterval& other) {
  return is_further_out(one.upper, other.upper, IntervalSide::upper);
}

Allowed in_order(Allowed parts) {
  parts.erase(std::remove_if(parts.begin(), parts.end(), is_empty), parts.end());
  std::stable_sort(parts.begin(), parts.end(), starts_before);
  Allowed joined;
  for (const NumberInterval& part : parts) {
    if (joined.empty() || !are_joined(joined.back(), part)) {
      joined.push_back(part);
    } else if (reaches_further(part, joined.back())) {
      joined.back().upper = part.upper;
    }
  }
  return joined;
}

Bound scaled(const Bound& bound, const Number& factor) { return {bound.at * factor, bound.open}; }

Number power_of_ten(int decimals) { return shifted(Number(1), decimals); }

Number ceiling(const Number& number) { return -floor(-number); }

}  // namespace

Allowed anything() { return {NumberInterval{}}; }

bool is_anything(const Allowed& allowed) {
  return allowed.size() == 1 && !allowed.front().lower && !allowed.front().upper;
}

Allowed in_both(const Allowed& one, const Allowed& other) {
  Allowed parts;
  for (const NumberInterval& each : one) {
    for (const NumberInterval& more : other) {
      if (const auto both = intersection(each, more)) parts.push_back(*both);
    }
  }
  return in_order(std::move(parts));
}

Allowed in_either(const Allowed& one, const Allowed& other) {
  Allowed parts = one;
  parts.insert(parts.end(), other.begin(), other.end());
  return in_order(std::move(parts));
}

bool contains(const Allowed& allowed, const Number& number) {
  return !in_both(allowed, {NumberInterval::exact(number)}).empty();
}

Allowed those_that(Comparison comparison, const NumberInterval& figure) {
  if (comparison == Comparison::not_equal)
    return in_either(those_that(Comparison::less, figure), those_that(Comparison::greater, figure));
  const auto numbers = numbers_that(comparison, figure);
  return numbers ? Allowed{*numbers} : Allowed{};
}

Allowed less(const Allowed& allowed, const NumberInterval& other) {
  Allowed parts;
  for (NumberInterval part : allowed) {
    if ((part.lower && !other.lower) || (part.upper && !other.upper)) continue;
    if (part.lower) part.lower->at = part.lower->at - other.lower->at;
    if (part.upper) part.upper->at = part.upper->at - other.upper->at;
    parts.push_back(part);
  }
  return in_order(std::move(parts));
}

Allowed times(const Allowed& allowed, const Number& factor) {
  Allowed parts;
  parts.reserve(allowed.size());
  for (const NumberInterval& part : allowed) {
    NumberInterval moved;
    if (part.lower) moved.lower = scaled(*part.lower, factor);
    if (part.upper) moved.upper = scaled(*part.upper, factor);
    if (factor < Number(0)) std::swap(moved.lower, moved.upper);
    parts.push_back(moved);
  }
  return in_order(std::move(parts));
}

Allowed without_sign(const Allowed& allowed) {
  const Allowed positive = in_both(allowed, {NumberInterval::at_least(Number(0))});
  return in_either(positive, times(positive, Number(-1)));
}

Allowed before_rounding(const Allowed& allowed, int decimals) {
  const Number scale = power_of_ten(decimals);
  const Number half = Number::fraction(1, 2);
  const Number zero(0);
  Allowed parts;
  for (NumberInterval part : allowed) {
    // Halves are rounded away from zero, so the end nearer to zero belongs to the rounded number.
    if (part.lower) {
      Number first = ceiling(part.lower->at * scale);
      if (part.lower->open && first == part.lower->at * scale) first = first + Number(1);
      part.lower = Bound{(first - half) / scale, first <= zero};
    }
    if (part.upper) {
      Number last = floor(part.upper->at * scale);
      if (part.upper->open && last == part.upper->at * scale) last = last - Number(1);
      part.upper = Bound{(last + half) / scale, last >= zero};
    }
    parts.push_back(part);
  }
  return in_order(std::move(parts));
}

Side side_of(const Allowed& allowed, const NumberInterval& figure) {
  const auto lies = [&](Comparison comparison) {
    return !allowed.empty() &&
           std::all_of(allowed.begin(), allowed.end(), [&](const NumberInterval& part) {
             return compare(part, comparison, figure) == Truth::yes;
           });
  };
  if (lies(Comparison::less)) return Side::below;
  return lies(Comparison::greater) ? Side::above : Side::both;
}

Allowed beside(const NumberInterval& figure, Side side) {
  if (side == Side::both) return anything();
  return those_that(side == Side::below ? Comparison::less : Comparison::greater, figure);
}

Number as_number(Day day) { return {static_cast<std::int64_t>(day.time_since_epoch().count())}; }

std::optional<NumberInterval> as_figure(const Value& value) {
  if (const auto* figure = std::get_if<NumberInterval>(&value)) return *figure;
  if (const auto* truth = std::get_if<bool>(&value))
    return NumberInterval::exact(Number(*truth ? 1 : 0));
  if (const auto* choice = std::get_if<ChoiceValue>(&value))
    return NumberInterval::exact(Number(static_cast<std::int64_t>(choice->position)));
  if (const auto* days = std::get_if<Days>(&value))
    return NumberInterval::between(as_number(days->first), as_number(days->last));
  return std::nullopt;
}

}  // namespace servanda::engine
