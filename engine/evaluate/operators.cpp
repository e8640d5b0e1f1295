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

Answer Cell::answer(const ArithmeticStep& step) {
  const Answer left = evaluate(step.left);
  const Answer right = evaluate(step.right);
  if (auto unknown = unknown_among({&left, &right})) return *std::move(unknown);
  if (std::holds_alternative<Days>(*left.value)) {
    const auto& shift = std::get<Duration>(*right.value);
    return made_of(left, right, add(days(left), step.what == Arithmetic::minus ? -shift : shift));
  }
  switch (step.what) {
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

Answer Cell::answer(const UnaryStep& step) {
  Answer operand = evaluate(step.operand);
  if (!operand.value) return operand;
  operand.value =
      step.what == UnaryFunction::negative ? -figure(operand) : absolute(figure(operand));
  return operand;
}

Answer Cell::answer(const RoundStep& step) {
  Answer operand = evaluate(step.operand);
  if (operand.value) operand.value = rounded(figure(operand), step.decimals);
  return operand;
}

Answer Cell::answer(const ConvertStep& step) {
  Answer operand = evaluate(step.operand);
  if (operand.value) operand.value = figure(operand) * NumberInterval::exact(step.factor);
  return operand;
}

Answer Cell::answer(const TimeBetweenStep& step) {
  const Answer from = evaluate(step.from);
  const Answer to = evaluate(step.to);
  if (auto unknown = unknown_among({&from, &to})) return *std::move(unknown);
  return made_of(
      from, to,
      step.years ? years_between(days(from), days(to)) : days_between(days(from), days(to)));
}

Answer Cell::answer(const MatchStep& step) {
  Answer operand = evaluate(step.operand);
  if (operand.value)
    operand.value = base::matches(std::get<std::string>(*operand.value), step.pattern);
  return operand;
}

Answer Cell::answer(const ExtremeStep& step) {
  std::vector<Answer> operands;
  operands.reserve(step.operands.size());
  std::vector<const Answer*> pointers;
  pointers.reserve(step.operands.size());
  for (const StepId id : step.operands) operands.push_back(evaluate(id));
  for (const Answer& operand : operands) pointers.push_back(&operand);
  if (auto unknown = unknown_among(pointers)) return *std::move(unknown);
  Answer result = known(*operands.front().value);
  for (const Answer& operand : operands) {
    const NumberInterval& next = figure(operand);
    result.value = step.largest ? larger(figure(result), next) : smaller(figure(result), next);
    join(result.support, operand.support);
    if (!is_settled(operand) && !is_passed(operand, operands, step.largest))
      result.reasons.add(open_because(operand));
  }
  return result;
}

Answer Cell::answer(const BoundStep& step) {
  const Answer first = evaluate(step.first);
  const Answer second =
      step.second.valid() ? evaluate(step.second) : known(NumberInterval::exact(0));
  if (auto unknown = unknown_among({&first, &second})) return *std::move(unknown);
  // A bound of a bound is the wider of the two: `at most (at most 225)` is at most 225.
  const NumberInterval& inner = figure(first);
  NumberInterval result;
  switch (step.word) {
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
  if (step.word == BoundWord::fewer_than && result.upper) result.upper->open = true;
  if (step.word == BoundWord::more_than && result.lower) result.lower->open = true;
  // A quantity has a floor; a floor above the ceiling is ignored.
  const bool floored = step.floor && compare(result, Comparison::less,
                                             NumberInterval::exact(*step.floor)) != Truth::yes;
  if (floored) result.lower = Bound{*step.floor};
  if (compare(result, Comparison::less, result) == Truth::yes) {  // no figure lies between 5 and 3
    Answer nothing = made_of(first, second, std::nullopt);
    nothing.reasons.add(Reason::imprecise);
    return nothing;
  }
  return made_of(first, second, result);
}

Answer Cell::answer(const CompareStep& step) {
  const Answer left = evaluate(step.left);
  const Answer right = evaluate(step.right);
  if (auto unknown = unknown_among({&left, &right})) return *std::move(unknown);
  return judged(left, right, compare_values(*left.value, step.comparison, *right.value));
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

Answer Cell::answer(const AmongStep& step) {
  const Answer operand = evaluate(step.operand);
  std::vector<Answer> equal;
  for (const StepId id : step.items) {
    const Answer item = evaluate(id);
    if (step.of_periods) {
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

Answer Cell::answer(const WithinStep& step) {
  const Answer operand = evaluate(step.operand);
  const Answer period = evaluate(step.days);
  for (const Answer* each : {&operand, &period}) {
    if (!each->value) return *each;
  }
  return beside_period(operand, period, within(days(operand), days(period)));
}

Answer Cell::answer(const CompareDaysStep& step) {
  const Answer operand = evaluate(step.operand);
  const Answer period = evaluate(step.days);
  for (const Answer* each : {&operand, &period}) {
    if (!each->value) return *each;
  }
  const Days edge = edge_of(days(period), step.comparison);
  return beside_period(operand, period, compare(days(operand), step.comparison, edge));
}

Answer Cell::answer(const MemberStep& step) {
  Answer operand = evaluate(step.operand);
  if (!operand.value) return operand;
  const std::vector<SubjectId> members = program_.vocabulary.groups[step.group].members(place_.due);
  operand.value =
      std::binary_search(members.begin(), members.end(), std::get<SubjectId>(*operand.value));
  return operand;
}

Answer Cell::answer(const HoldsStep& step) {
  const Answer set = evaluate(step.set);
  const Answer item = evaluate(step.item);
  if (auto unknown = unknown_among({&set, &item})) return *std::move(unknown);
  if (const auto* choices = std::get_if<ChoiceSet>(&*set.value)) {
    return made_of(set, item, choices->contains(std::get<ChoiceValue>(*item.value)));
  }
  const auto& subjects = std::get<SubjectSet>(*set.value);
  const auto member = std::get<SubjectId>(*item.value);
  return made_of(set, item, std::binary_search(subjects.begin(), subjects.end(), member));
}

Answer Cell::answer(const NegateStep& step) {
  Answer operand = evaluate(step.operand);
  if (operand.value) operand.value = !std::get<bool>(*operand.value);
  return operand;
}

}  // namespace servanda::engine
