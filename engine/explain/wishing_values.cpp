// Values: from the values of a whole that would do to those of each part, while the other parts
// stay as they are.

#include <algorithm>

#include "engine/explain/wishing.hpp"

namespace servanda::engine {
namespace {

Side other_side(Side side) {
  if (side == Side::both) return side;
  return side == Side::below ? Side::above : Side::below;
}

/// A quantity cannot be negative: a goal below zero is out of reach for this fact alone.
bool is_out_of_reach(const Allowed& goal, const Type& type) {
  const bool counted = type.kind == TypeKind::quantity;
  return counted && in_both(goal, {NumberInterval::at_least(Number(0))}).empty();
}

/// Every positive x for which a positive number over x is allowed.
Allowed divisors(const Allowed& allowed, const Number& number) {
  Allowed found;
  const Number zero(0);
  for (const NumberInterval& part : allowed) {
    if (part.upper && part.upper->at <= zero) continue;
    NumberInterval divisor{Bound{zero, true}, {}};
    if (part.upper) divisor.lower = Bound{number / part.upper->at, part.upper->open};
    if (part.lower && part.lower->at > zero)
      divisor.upper = Bound{number / part.lower->at, part.lower->open};
    found = in_either(found, {divisor});
  }
  return found;
}

/// All numbers no higher (or no lower) than an allowed one.
Allowed up_to(const Allowed& goal) { return {{{}, goal.back().upper}}; }
Allowed from(const Allowed& goal) { return {{goal.front().lower, {}}}; }

std::optional<NumberInterval> total_but(const std::vector<NumberInterval>& figures,
                                        std::size_t one) {
  std::vector<NumberInterval> others = figures;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(one));
  return total(others);
}

/// The first day that is `wanted` or later after the shift; a shift keeps the order.
Day first_day_for(Day wanted, const Duration& shift) {
  Day day = add(Days::on(wanted), -shift).first - std::chrono::days(5);
  while (add(Days::on(day), shift).first < wanted) day += std::chrono::days(1);
  return day;
}

Day day_of(const Number& number) {
  return Day(std::chrono::days(floor(number).whole().value_or(0)));
}

/// Every day that is allowed after the shift.
Allowed before_shift(const Allowed& goal, const Duration& shift) {
  Allowed days;
  for (const NumberInterval& part : goal) {
    NumberInterval each;
    if (part.lower) {
      const Day first = day_of(part.lower->at) + std::chrono::days(part.lower->open ? 1 : 0);
      each.lower = Bound{as_number(first_day_for(first, shift))};
    }
    if (part.upper) {  // the day before the first that is too late
      const Day late = day_of(part.upper->at) + std::chrono::days(part.upper->open ? 0 : 1);
      each.upper = Bound{as_number(first_day_for(late, shift)), true};
    }
    days = in_either(days, {each});
  }
  return days;
}

}  // namespace

Wishes Wishing::either(Wishes left, const Wishes& right) {
  for (const auto& [fact, wish] : right) {
    const auto place = left.find(fact);
    if (place == left.end()) {
      left.emplace(fact, wish);
      continue;
    }
    in_two_places_.insert(fact);
    const Reading& reading = cell_.readings()[fact];
    const auto now = reading.value ? as_figure(*reading.value) : std::nullopt;
    const auto* one = std::get_if<ToBe>(&place->second);
    const auto* other = std::get_if<ToBe>(&wish);
    if (one == nullptr || other == nullptr || !now) continue;
    const Side side = side_of(one->values, *now);
    const bool agree = side != Side::both && side == side_of(other->values, *now);
    place->second = agree ? Wish{ToBe{beside(*now, side)}} : Wish{Otherwise{}};
  }
  return left;
}

Wishes Wishing::on_the_side(const Term& operand, Side side) {
  if (!operand.now) return operand.want(anything());
  return operand.want(side == Side::both ? Allowed{} : beside(*operand.now, side));
}

Wishing::Term Wishing::term(NodeId id) {
  return {figure_of(id), [this, id](const Allowed& goal) { return value(id, goal); }};
}

Wishes Wishing::read(NodeId id, const Allowed& goal) {
  const auto fact = reading_of(id);
  if (!fact) return {};
  const Reading& reading = cell_.readings()[*fact];
  if (!reading.value) return {{*fact, ToBe{goal}}};
  if (is_anything(goal)) return {};
  const auto now = as_figure(*reading.value);
  if (!now || goal.empty()) return {{*fact, Otherwise{}}};
  if (!is_out_of_reach(goal, program_[id].type)) return {{*fact, ToBe{goal}}};
  const Allowed nearer = beside(*now, side_of(goal, *now));
  if (is_anything(nearer) || is_out_of_reach(nearer, program_[id].type))
    return {{*fact, Otherwise{}}};
  return {{*fact, ToBe{nearer}}};
}

Wishes Wishing::value(NodeId id, const Allowed& goal) {
  const Node& whole = program_[id];
  const NodeContent& content = whole.content;
  if (std::holds_alternative<Read>(content) || std::holds_alternative<Mentions>(content))
    return read(id, goal);
  if (const auto* node = std::get_if<Defined>(&content)) return value(node->body, goal);
  if (const auto* node = std::get_if<OrElse>(&content)) {
    if (cell_.evaluate(node->operand).value) return value(node->operand, goal);
    return either(value(node->operand, goal), value(node->fallback, goal));
  }
  if (const auto* node = std::get_if<Computed>(&content)) return value_of(*node, id, goal);
  if (const auto* node = std::get_if<ComputedFromOne>(&content)) {
    const bool negative = node->what == UnaryFunction::negative;
    return value(node->operand, negative ? times(goal, Number(-1)) : without_sign(goal));
  }
  if (const auto* node = std::get_if<Rounded>(&content))
    return value(node->operand, before_rounding(goal, node->decimals));
  if (const auto* node = std::get_if<Converted>(&content))
    return value(node->operand, times(goal, Number(1) / node->factor));
  if (const auto* node = std::get_if<TimeBetween>(&content)) {
    const Term from = term(node->from);
    const Term to = term(node->to);
    if (!node->years) return difference(to, from, goal);
    const auto now = figure_of(id);
    const Side side = now ? side_of(goal, *now) : Side::both;
    return either(on_the_side(to, side), on_the_side(from, other_side(side)));
  }
  if (const auto* node = std::get_if<Extreme>(&content)) {
    std::vector<Term> operands;
    operands.reserve(node->operands.size());
    for (const NodeId operand : node->operands) operands.push_back(term(operand));
    return extreme_of(operands, node->largest, goal);
  }
  if (const auto* node = std::get_if<Bounded>(&content)) {
    const Wishes first = value(node->first, goal);
    return node->second.valid() ? either(first, value(node->second, goal)) : first;
  }
  if (const auto* node = std::get_if<Aggregated>(&content)) {
    return is_of_figures(node->kind) ? figures_of(*node, id, goal) : number_of(*node, id, goal);
  }
  const bool is_given = std::holds_alternative<FieldUse>(content) ||
                        std::holds_alternative<ReadParameter>(content) ||
                        std::holds_alternative<Constant>(content);
  if (whole.type.kind != TypeKind::truth || is_given) return {};
  const bool yes = contains(goal, Number(1));
  if (yes == contains(goal, Number(0))) return {};
  return condition(id, yes, false);
}

Wishes Wishing::value_of(const Computed& node, NodeId id, const Allowed& goal) {
  if (program_[node.left].type.kind == TypeKind::date) return shifted_day(node, goal);
  if (node.what == Arithmetic::plus) return sum_of({term(node.left), term(node.right)}, goal);
  if (node.what == Arithmetic::minus) return difference(term(node.left), term(node.right), goal);
  return node.what == Arithmetic::times ? product_of(node, id, goal) : quotient_of(node, id, goal);
}

Wishes Wishing::difference(const Term& left, const Term& right, const Allowed& goal) {
  const Wishes of_left = left.want(right.now ? less(goal, -*right.now) : anything());
  const Wishes of_right =
      right.want(left.now ? times(less(goal, *left.now), Number(-1)) : anything());
  return either(of_left, of_right);
}

Wishes Wishing::product_of(const Computed& node, NodeId id, const Allowed& goal) {
  const auto now = figure_of(id);
  const Side side = now ? side_of(goal, *now) : Side::both;
  const auto of = [&](const Term& factor, const Term& other) -> Wishes {
    if (!other.now) return factor.want(anything());
    const NumberInterval zero = NumberInterval::exact(Number(0));
    if (other.now->is_exact()) {
      const Number& number = other.now->lower->at;
      return number == Number(0) ? Wishes{} : factor.want(times(goal, Number(1) / number));
    }
    if (compare(*other.now, Comparison::greater_equal, zero) == Truth::yes)
      return on_the_side(factor, side);
    const bool below = compare(*other.now, Comparison::less_equal, zero) == Truth::yes;
    return on_the_side(factor, below ? other_side(side) : Side::both);
  };
  const Term left = term(node.left);
  const Term right = term(node.right);
  return either(of(left, right), of(right, left));
}

Wishes Wishing::quotient_of(const Computed& node, NodeId id, const Allowed& goal) {
  const Term left = term(node.left);
  const Term right = term(node.right);
  if (!left.now || !right.now) return either(left.want(anything()), right.want(anything()));
  const auto now = figure_of(id);
  const Side side = now ? side_of(goal, *now) : Side::both;
  const NumberInterval zero = NumberInterval::exact(Number(0));
  const bool exact = right.now->is_exact() && right.now->lower->at != Number(0);
  const bool positive = compare(*right.now, Comparison::greater, zero) == Truth::yes;
  const bool of_positive = compare(*left.now, Comparison::greater, zero) == Truth::yes;
  const Wishes of_left = exact ? left.want(times(goal, right.now->lower->at))
                               : on_the_side(left, positive ? side : Side::both);
  if (positive && of_positive && left.now->is_exact())
    return either(of_left, right.want(divisors(goal, left.now->lower->at)));
  const bool falls = positive && of_positive;
  return either(of_left, on_the_side(right, falls ? other_side(side) : Side::both));
}

Wishes Wishing::shifted_day(const Computed& node, const Allowed& goal) {
  const Answer right = cell_.evaluate(node.right);
  if (!right.value) return value(node.left, anything());
  const auto& duration = std::get<Duration>(*right.value);
  const Duration shift = node.what == Arithmetic::minus ? -duration : duration;
  try {
    return value(node.left, before_shift(goal, shift));
  } catch (const Overflow&) {  // beyond the calendar
    return value(node.left, {});
  }
}

/// The largest of several is below a bound if each of them is, and above it if any is.
Wishes Wishing::extreme_of(const std::vector<Term>& terms, bool largest, const Allowed& goal) {
  std::optional<NumberInterval> now;
  for (const Term& each : terms) {
    if (!each.now) return on_the_side(each, Side::both);
    if (!now) now = each.now;
    now = largest ? larger(*now, *each.now) : smaller(*now, *each.now);
  }
  const Side side = now ? side_of(goal, *now) : Side::both;
  const bool each_must = side == (largest ? Side::below : Side::above);
  Wishes wishes;
  for (const Term& each : terms) {
    if (side == Side::both) {
      wishes = join_any(std::move(wishes), on_the_side(each, side));
    } else if (each_must) {
      wishes = join_all(std::move(wishes), each.want(largest ? up_to(goal) : from(goal)));
    } else {
      wishes = join_any(std::move(wishes), each.want(goal));
    }
  }
  return wishes;
}

Wishes Wishing::sum_of(const std::vector<Term>& terms, const Allowed& goal) {
  std::vector<NumberInterval> figures;
  for (const Term& each : terms) {
    if (each.now) figures.push_back(*each.now);
  }
  const bool whole = figures.size() == terms.size();
  Wishes wishes;
  for (std::size_t at = 0; at < terms.size(); ++at) {
    if (!whole && terms[at].now) continue;  // as long as others are unknown
    const auto others = whole ? total_but(figures, at) : std::nullopt;
    wishes = either(std::move(wishes), terms[at].want(others ? less(goal, *others) : anything()));
  }
  return wishes;
}

std::vector<Wishing::Term> Wishing::terms(const Aggregated& node, NodeId id) {
  std::vector<Term> all;
  if (node.range.kind == RangeKind::listed) {
    all.reserve(node.values.size());
    for (const NodeId value : node.values) all.push_back(term(value));
    return all;
  }
  for (const Cell::Member& member : cell_.members_of(id).list) {
    if (member.where.truth() == Truth::no) continue;
    const auto hold = [this, slot = node.range.slot, held = member.held] {
      cell_.hold(slot, held);
    };
    hold();
    const NodeId figure = node.values.front();
    const auto now = figure_of(figure);
    if (!now && node.known_only) continue;
    all.push_back({now, [this, hold, figure](const Allowed& goal) {
                     hold();
                     return value(figure, goal);
                   }});
  }
  return all;
}

Wishes Wishing::figures_of(const Aggregated& node, NodeId id, const Allowed& goal) {
  const bool of_events = node.range.kind == RangeKind::event;
  const auto list = of_events ? list_of(node.range.event, id) : std::nullopt;
  if (list) return {{*list, Otherwise{}}};
  const std::vector<Term> figures = terms(node, id);
  if (figures.empty() || goal.empty()) return {};
  const Number size(static_cast<std::int64_t>(figures.size()));
  if (!node.extremes) {
    switch (node.kind) {
      case AggregateKind::sum:
        return sum_of(figures, goal);
      case AggregateKind::average:
        return sum_of(figures, times(goal, size));
      case AggregateKind::largest:
        return extreme_of(figures, true, goal);
      case AggregateKind::smallest:
        return extreme_of(figures, false, goal);
      case AggregateKind::median:
      case AggregateKind::count:
      case AggregateKind::share:
        break;
    }
  }
  const auto now = figure_of(id);
  const Side side = now ? side_of(goal, *now) : Side::both;
  Wishes wishes;
  for (const Term& each : figures) wishes = join_any(std::move(wishes), on_the_side(each, side));
  return wishes;
}

}  // namespace servanda::engine
