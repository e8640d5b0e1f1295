// Conditions on one value: the values that would make them hold.

#include "engine/explain/wishing.hpp"

#include <algorithm>

#include "engine/explain/wishes.hpp"
#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {
namespace {

/// Joins two wishes for one fact.
Wish joined(const Wish& one, const Wish& other, bool all) {
  if (one == other) return one;
  // If both must come true, a bound of one of them remains, whatever the other needs.
  if (all && std::holds_alternative<Otherwise>(one)) return other;
  if (all && std::holds_alternative<Otherwise>(other)) return one;
  const auto* values = std::get_if<ToBe>(&one);
  const auto* more = std::get_if<ToBe>(&other);
  if (values == nullptr || more == nullptr) return Otherwise{};
  Allowed both =
      all ? in_both(values->values, more->values) : in_either(values->values, more->values);
  if (both.empty()) return Otherwise{};
  return ToBe{std::move(both)};
}

Wishes join(Wishes wishes, const Wishes& more, bool all) {
  for (const auto& [fact, wish] : more) {
    const auto [place, is_new] = wishes.try_emplace(fact, wish);
    if (!is_new) place->second = joined(place->second, wish, all);
  }
  return wishes;
}

Allowed exactly(bool truth) { return {NumberInterval::exact(Number(truth ? 1 : 0))}; }

/// Has the fact a value that the wish allows?
bool has_come_true(const Wish& wish, const Reading& reading) {
  const auto* values = std::get_if<ToBe>(&wish);
  const std::optional<NumberInterval> now =
      reading.value ? as_figure(*reading.value) : std::nullopt;
  if (values == nullptr || !now) return false;
  return in_both(values->values, {*now}) == Allowed{*now};
}

}  // namespace

Wishes join_all(Wishes wishes, const Wishes& more) { return join(std::move(wishes), more, true); }
Wishes join_any(Wishes wishes, const Wishes& more) { return join(std::move(wishes), more, false); }

std::optional<std::size_t> Wishing::reading_of(NodeId id) {
  const auto* read = std::get_if<Read>(&program_[id].content);
  for (const std::size_t position : cell_.evaluate(id).support) {
    if (position >= first_assumption) break;
    const Reading& reading = cell_.readings()[position];
    const bool own = read == nullptr
                         ? !reading.phrases.empty()
                         : reading.indicator == read->indicator && reading.source == read->source;
    if (own) return position;
  }
  return std::nullopt;
}

std::optional<NumberInterval> Wishing::figure_of(NodeId id) {
  const Answer answer = cell_.evaluate(id);
  return answer.value ? as_figure(*answer.value) : std::nullopt;
}

Wishes Wishing::of_the_fact(NodeId id, const Wish& wish) {
  const NodeContent& content = program_[id].content;
  if (const auto* defined = std::get_if<Defined>(&content)) return of_the_fact(defined->body, wish);
  if (const auto* escape = std::get_if<OrElse>(&content)) return of_the_fact(escape->operand, wish);
  if (!std::holds_alternative<Read>(content)) return {};
  const auto fact = reading_of(id);
  return fact ? Wishes{{*fact, wish}} : Wishes{};
}

Wishes Wishing::condition(NodeId id, bool goal, bool kept) {
  if (!kept && cell_.evaluate(id).truth() == engine::truth(goal)) return {};
  const NodeContent& content = program_[id].content;
  if (const auto* node = std::get_if<Negated>(&content))
    return condition(node->operand, !goal, kept);
  if (const auto* node = std::get_if<Defined>(&content)) return condition(node->body, goal, kept);
  if (const auto* node = std::get_if<Counted>(&content)) return truth(*node, goal, kept);
  if (const auto* node = std::get_if<CountedOver>(&content)) return truth(*node, id, goal, kept);
  if (const auto* node = std::get_if<Compared>(&content)) return truth(*node, goal);
  if (const auto* node = std::get_if<AmongListed>(&content)) return truth(*node, goal);
  if (const auto* node = std::get_if<WithinDays>(&content)) return truth(*node, goal);
  if (const auto* node = std::get_if<ComparedWithDays>(&content)) return truth(*node, goal);
  if (const auto* node = std::get_if<Holds>(&content)) return truth(*node, goal);
  if (const auto* node = std::get_if<IsKnown>(&content)) return truth(*node, goal);
  if (const auto* node = std::get_if<IsReported>(&content))
    return of_the_fact(node->operand, ToBeReported{goal});
  if (const auto* node = std::get_if<Matches>(&content))
    return of_the_fact(node->operand, ToMatch{node->pattern, goal});
  if (const auto* node = std::get_if<MemberOf>(&content))
    return of_the_fact(node->operand, ToBelong{node->group, goal});
  return value(id, exactly(goal));
}

Wishes Wishing::truth(const Compared& node, bool goal) {
  const Comparison comparison = goal ? node.comparison : opposite(node.comparison);
  const Answer left = cell_.evaluate(node.left);
  const Answer right = cell_.evaluate(node.right);
  const auto left_figure = left.value ? as_figure(*left.value) : std::nullopt;
  const auto right_figure = right.value ? as_figure(*right.value) : std::nullopt;
  if (left.value && right.value && (!left_figure || !right_figure)) {
    return join_any(of_the_fact(node.left, ToCompare{comparison, {*right.value}}),
                    of_the_fact(node.right, ToCompare{turned_round(comparison), {*left.value}}));
  }
  const auto of_left = right_figure ? those_that(comparison, *right_figure) : anything();
  const auto of_right =
      left_figure ? those_that(turned_round(comparison), *left_figure) : anything();
  in_two_places_.clear();
  return with_lines(either(value(node.left, of_left), value(node.right, of_right)), node,
                    comparison);
}

/// If a fact occurs several times, `2 * x + 5 < x` is solved as a whole.
Wishes Wishing::with_lines(Wishes wishes, const Compared& node, Comparison comparison) {
  for (auto& [fact, wish] : wishes) {
    if (!in_two_places_.contains(fact)) continue;
    const auto left = line(node.left, fact);
    const auto right = line(node.right, fact);
    if (!left || !right || left->slope == right->slope) continue;
    const Number slope = left->slope - right->slope;
    const Number offset = left->offset - right->offset;
    const Allowed steep = less(those_that(comparison, NumberInterval::exact(Number(0))),
                               NumberInterval::exact(offset));
    wish = ToBe{times(steep, Number(1) / slope)};
  }
  return wishes;
}

Wishes Wishing::truth(const AmongListed& node, bool goal) {
  Allowed allowed = goal ? Allowed{} : anything();
  std::vector<Value> values;
  for (const NodeId item : node.items) {
    const Answer answer = cell_.evaluate(item);
    if (!answer.value) continue;
    values.push_back(*answer.value);
    const auto figure = as_figure(*answer.value);
    if (!figure) continue;
    allowed = goal ? in_either(allowed, those_that(Comparison::equal, *figure))
                   : in_both(allowed, those_that(Comparison::not_equal, *figure));
  }
  const bool as_numbers = !values.empty() && as_figure(values.front()).has_value();
  if (as_numbers) return value(node.operand, allowed);
  return of_the_fact(node.operand,
                     ToCompare{goal ? Comparison::equal : Comparison::not_equal, values});
}

Wishes Wishing::truth(const WithinDays& node, bool goal) {
  const auto period = figure_of(node.days);
  if (!period) return value(node.operand, anything());
  const Allowed inside{*period};
  const Allowed outside =
      in_either(those_that(Comparison::less, *period), those_that(Comparison::greater, *period));
  return value(node.operand, goal ? inside : outside);
}

Wishes Wishing::truth(const ComparedWithDays& node, bool goal) {
  const auto period = figure_of(node.days);
  if (!period || !period->lower || !period->upper) return value(node.operand, anything());
  const bool first_day =
      node.comparison == Comparison::less || node.comparison == Comparison::greater_equal;
  const NumberInterval edge =
      NumberInterval::exact(first_day ? period->lower->at : period->upper->at);
  return value(node.operand, those_that(goal ? node.comparison : opposite(node.comparison), edge));
}

Wishes Wishing::truth(const Holds& node, bool goal) {
  const Answer item = cell_.evaluate(node.item);
  if (!item.value) return {};
  return of_the_fact(node.set, ToHold{*item.value, goal});
}

Wishes Wishing::truth(const IsKnown& node, bool goal) {
  Wishes wishes;
  for (const std::size_t position : cell_.evaluate(node.operand).support) {
    if (position >= first_assumption) break;
    const Reading& reading = cell_.readings()[position];
    const bool counts = reading.indicator.valid() && reading.value.has_value() != goal;
    if (counts) wishes.try_emplace(position, ToBeReported{goal});
  }
  return wishes;
}

Wanted wishes_for(const Program& program, Cell& cell, NodeId condition) {
  Wishing wishing(program, cell);
  Wanted wanted;
  wanted.wishes = wishing.condition(condition, true, false);
  wanted.needed = wishing.take_needed();
  for (auto each = wanted.wishes.begin(); each != wanted.wishes.end();) {
    const bool true_already = has_come_true(each->second, cell.readings()[each->first]);
    each = true_already ? wanted.wishes.erase(each) : std::next(each);
  }
  return wanted;
}

}  // namespace servanda::engine
