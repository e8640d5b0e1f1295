// Operators on values: arithmetic, bounds, comparison, membership.

#include <algorithm>
#include <utility>

#include "base/glob.hpp"
#include "engine/evaluate/cell.hpp"
#include "engine/operators/period.hpp"

namespace servanda::engine {
namespace {

const NumberInterval& figure(const Answer& answer) {
  return std::get<NumberInterval>(*answer.value);
}
const Days& days(const Answer& answer) { return std::get<Days>(*answer.value); }

/// Is another one surely as extreme? Then the extreme of all does not depend on this figure.
bool is_passed(const Answer& answer, const std::vector<Answer>& all, bool largest) {
  const Comparison passed = largest ? Comparison::less_equal : Comparison::greater_equal;
  return std::any_of(all.begin(), all.end(), [&](const Answer& other) {
    return &other != &answer && compare(figure(answer), passed, figure(other)) == Truth::yes;
  });
}

}  // namespace

Answer Cell::answer(const Computed& node, const Node&) {
  const Answer left = evaluate(node.left);
  const Answer right = evaluate(node.right);
  if (auto unknown = unknown_among({&left, &right})) return *std::move(unknown);
  if (std::holds_alternative<Days>(*left.value)) {
    const auto& shift = std::get<Duration>(*right.value);
    return made_of(left, right, add(days(left), node.what == Arithmetic::minus ? -shift : shift));
  }
  switch (node.what) {
    case Arithmetic::plus:
      return made_of(left, right, figure(left) + figure(right));
    case Arithmetic::minus:
      return made_of(left, right, figure(left) - figure(right));
    case Arithmetic::times:
      return made_of(left, right, figure(left) * figure(right));
    case Arithmetic::divide:
      break;
  }
  const auto quotient = divide(figure(left), figure(right));
  Answer result = made_of(left, right, quotient);
  // A settled zero leaves nothing open: there is no such quotient.
  if (!quotient)
    result.reasons.add(is_settled(right) ? Reasons{Reason::imprecise} : open_because(right));
  return result;
}

Answer Cell::answer(const ComputedFromOne& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (!operand.value) return operand;
  operand.value =
      node.what == UnaryFunction::negative ? -figure(operand) : absolute(figure(operand));
  return operand;
}

Answer Cell::answer(const Rounded& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (operand.value) operand.value = rounded(figure(operand), node.decimals);
  return operand;
}

Answer Cell::answer(const Converted& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (operand.value) operand.value = figure(operand) * NumberInterval::exact(node.factor);
  return operand;
}

Answer Cell::answer(const TimeBetween& node, const Node&) {
  const Answer from = evaluate(node.from);
  const Answer to = evaluate(node.to);
  if (auto unknown = unknown_among({&from, &to})) return *std::move(unknown);
  return made_of(
      from, to,
      node.years ? years_between(days(from), days(to)) : days_between(days(from), days(to)));
}

Answer Cell::answer(const Matches& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (operand.value)
    operand.value = base::matches(std::get<std::string>(*operand.value), node.pattern);
  return operand;
}

Answer Cell::answer(const Extreme& node, const Node&) {
  std::vector<Answer> operands;
  operands.reserve(node.operands.size());
  std::vector<const Answer*> pointers;
  pointers.reserve(node.operands.size());
  for (const NodeId id : node.operands) operands.push_back(evaluate(id));
  for (const Answer& operand : operands) pointers.push_back(&operand);
  if (auto unknown = unknown_among(pointers)) return *std::move(unknown);
  Answer result = known(*operands.front().value);
  for (const Answer& operand : operands) {
    const NumberInterval& next = figure(operand);
    result.value = node.largest ? larger(figure(result), next) : smaller(figure(result), next);
    join(result.support, operand.support);
    if (!is_settled(operand) && !is_passed(operand, operands, node.largest))
      result.reasons.add(open_because(operand));
  }
  return result;
}

Answer Cell::answer(const Bounded& node, const Node& whole) {
  const Answer first = evaluate(node.first);
  const Answer second =
      node.second.valid() ? evaluate(node.second) : known(NumberInterval::exact(0));
  if (auto unknown = unknown_among({&first, &second})) return *std::move(unknown);
  // A bound of a bound is the wider of the two: `at most (at most 225)` is at most 225.
  const NumberInterval& inner = figure(first);
  NumberInterval result;
  switch (node.word) {
    case BoundWord::at_most:
    case BoundWord::fewer_than:
      result.upper = inner.upper;
      break;
    case BoundWord::at_least:
    case BoundWord::more_than:
      result.lower = inner.lower;
      break;
    case BoundWord::between:
      result = {inner.lower, figure(second).upper};
      break;
  }
  if (node.word == BoundWord::fewer_than && result.upper) result.upper->open = true;
  if (node.word == BoundWord::more_than && result.lower) result.lower->open = true;
  // A quantity has a floor; a floor above the ceiling is ignored.
  const bool ceiling = node.word == BoundWord::at_most || node.word == BoundWord::fewer_than;
  const auto floor = ceiling ? program_.vocabulary.floor_of(whole.type) : std::nullopt;
  const bool floored =
      floor && compare(result, Comparison::less, NumberInterval::exact(*floor)) != Truth::yes;
  if (floored) result.lower = Bound{*floor};
  if (compare(result, Comparison::less, result) == Truth::yes) {  // no figure lies between 5 and 3
    Answer nothing = made_of(first, second, std::nullopt);
    nothing.reasons.add(Reason::imprecise);
    return nothing;
  }
  return made_of(first, second, result);
}

Answer Cell::answer(const Compared& node, const Node&) {
  const Answer left = evaluate(node.left);
  const Answer right = evaluate(node.right);
  if (auto unknown = unknown_among({&left, &right})) return *std::move(unknown);
  return judged(left, right, compare_values(*left.value, node.comparison, *right.value));
}

namespace {

/// A period is all of its days, not an unknown one of them.
Answer same_period(const Answer& one, const Answer& other) {
  for (const Answer* each : {&one, &other}) {
    if (!each->value) return *each;
  }
  Answer same = known(days(one) == days(other), one.support);
  join(same.support, other.support);
  return same;
}

}  // namespace

Answer Cell::answer(const AmongListed& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  const bool of_periods = program_[node.operand].type.kind == TypeKind::period;
  std::vector<Answer> equal;
  for (const NodeId id : node.items) {
    const Answer item = evaluate(id);
    if (of_periods) {
      equal.push_back(same_period(operand, item));
    } else if (auto unknown = unknown_among({&operand, &item})) {
      equal.push_back(*std::move(unknown));
    } else {
      equal.push_back(
          judged(operand, item, compare_values(*operand.value, Comparison::equal, *item.value)));
    }
  }
  return count_answers(equal, 1, equal.size());
}

namespace {

/// The answer is open because of the day alone: a period is known to have several days.
Answer beside_period(const Answer& day, const Answer& period, Truth truth) {
  if (truth != Truth::unknown) return judged(day, period, truth);
  return {std::nullopt, open_because(day), day.support};
}

}  // namespace

Answer Cell::answer(const WithinDays& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  const Answer period = evaluate(node.days);
  for (const Answer* each : {&operand, &period}) {
    if (!each->value) return *each;
  }
  return beside_period(operand, period, within(days(operand), days(period)));
}

Answer Cell::answer(const ComparedWithDays& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  const Answer period = evaluate(node.days);
  for (const Answer* each : {&operand, &period}) {
    if (!each->value) return *each;
  }
  const Days edge = edge_of(days(period), node.comparison);
  return beside_period(operand, period, compare(days(operand), node.comparison, edge));
}

Answer Cell::answer(const MemberOf& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (!operand.value) return operand;
  const std::vector<SubjectId> members = program_.vocabulary.groups[node.group].members(place_.due);
  operand.value =
      std::binary_search(members.begin(), members.end(), std::get<SubjectId>(*operand.value));
  return operand;
}

Answer Cell::answer(const Holds& node, const Node&) {
  const Answer set = evaluate(node.set);
  const Answer item = evaluate(node.item);
  if (auto unknown = unknown_among({&set, &item})) return *std::move(unknown);
  if (const auto* choices = std::get_if<ChoiceSet>(&*set.value)) {
    return made_of(set, item, choices->contains(std::get<ChoiceValue>(*item.value)));
  }
  const auto& subjects = std::get<SubjectSet>(*set.value);
  const auto member = std::get<SubjectId>(*item.value);
  return made_of(set, item, std::binary_search(subjects.begin(), subjects.end(), member));
}

Answer Cell::answer(const Negated& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (operand.value) operand.value = !std::get<bool>(*operand.value);
  return operand;
}

}  // namespace servanda::engine
