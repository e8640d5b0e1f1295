#include "engine/evaluate/cell.hpp"

#include <algorithm>
#include <utility>

namespace servanda::engine {
namespace {

Answer known(Value value, Support support = {}) {
  return {std::move(value), {}, std::move(support)};
}

bool is_exact(const Value& value) {
  if (const auto* figure = std::get_if<Figure>(&value)) return figure->is_exact();
  if (const auto* days = std::get_if<Days>(&value)) return days->is_exact();
  return true;
}

/// Why an answer is not settled: a count says it of itself, another figure was published as it is.
Reasons open_because(const Answer& answer) {
  return answer.value && answer.reasons.empty() ? Reasons{Reason::imprecise} : answer.reasons;
}

/// The answer of an operator that needs all its operands: unknown where one is, with the reasons
/// and readings of these; else nothing, and the caller computes.
std::optional<Answer> unknown_among(const std::vector<const Answer*>& operands) {
  Answer unknown;
  bool whole = true;
  for (const Answer* operand : operands) {
    if (operand->value && is_exact(*operand->value)) continue;
    whole = whole && operand->value.has_value();
    unknown.reasons.add(open_because(*operand));
    join(unknown.support, operand->support);
  }
  if (whole) return std::nullopt;
  return unknown;
}

/// A value made of two: it rests on both, and is open where they are.
Answer made_of(const Answer& left, const Answer& right, std::optional<Value> value) {
  Answer made{std::move(value), left.reasons, left.support};
  made.reasons.add(right.reasons);
  join(made.support, right.support);
  return made;
}

/// A truth about two; it may be unknown because they are too coarse, and then rests on those that
/// are.
Answer judged(const Answer& left, const Answer& right, Truth truth) {
  if (truth != Truth::unknown) return made_of(left, right, truth == Truth::yes);
  Answer unknown;
  for (const Answer* operand : {&left, &right}) {
    if (is_exact(*operand->value)) continue;
    unknown.reasons.add(open_because(*operand));
    join(unknown.support, operand->support);
  }
  if (!unknown.reasons.empty()) return unknown;
  unknown = made_of(left, right, std::nullopt);  // a month and so many days
  unknown.reasons.add(Reason::imprecise);
  return unknown;
}

const Figure& figure(const Answer& answer) { return std::get<Figure>(*answer.value); }
const Days& days(const Answer& answer) { return std::get<Days>(*answer.value); }

}  // namespace

void join(Support& support, const Support& other) {
  Support result;
  std::set_union(support.begin(), support.end(), other.begin(), other.end(),
                 std::back_inserter(result));
  support = std::move(result);
}

Truth Answer::truth() const {
  return value ? engine::truth(std::get<bool>(*value)) : Truth::unknown;
}

Truth compare_values(const Value& left, Comparison comparison, const Value& right) {
  if (const auto* one = std::get_if<Figure>(&left))
    return compare(*one, comparison, std::get<Figure>(right));
  if (const auto* one = std::get_if<Days>(&left))
    return compare(*one, comparison, std::get<Days>(right));
  if (const auto* one = std::get_if<ChoiceValue>(&left)) {
    const auto exact = [](ChoiceValue value) { return Figure::exact(Number(value.position)); };
    return compare(exact(*one), comparison, exact(std::get<ChoiceValue>(right)));
  }
  if (const auto* one = std::get_if<Duration>(&left)) {
    // A month has 28 to 31 days: longer and shorter are sure only outside these.
    const auto span = [](const Duration& duration) {
      return Figure::between(Number(duration.months * 28 + duration.days),
                             Number(duration.months * 31 + duration.days));
    };
    const auto& other = std::get<Duration>(right);
    if (*one == other) return compare(Figure::exact(0), comparison, Figure::exact(0));
    return compare(span(*one), comparison, span(other));
  }
  const bool same = left == right;
  return engine::truth(comparison == Comparison::equal ? same : !same);
}

Cell::Cell(const Program& program, const Facts& facts, const Clock& clock, const CellPlace& place)
    : program_(program), facts_(facts), clock_(clock), place_(place), slots_(program.slots) {}

Answer Cell::evaluate(NodeId id) {
  const Node& node = program_[id];
  return std::visit([&](const auto& content) { return answer(content, node); }, node.content);
}

Day Cell::horizon() const { return std::min(place_.due, clock_.as_of); }

std::optional<Window> Cell::window(const Period& period) const {
  const auto& cycles = program_.vocabulary.cycles;
  const auto of_cycle = [&](CycleId cycle) {
    Days span = cycles[cycle].days;
    span.last = std::min(span.last, clock_.as_of);
    return Window{span, cycle};
  };
  switch (period.kind) {
    case PeriodKind::current:
      if (!place_.cycle.valid()) return Window{{Day(std::chrono::year(1) / 1 / 1), horizon()}, {}};
      return Window{{cycles[place_.cycle].days.first, horizon()}, place_.cycle};
    case PeriodKind::previous: {
      const auto before = program_.vocabulary.cycle_before(place_.cycle);
      if (!before) return std::nullopt;
      return of_cycle(*before);
    }
    case PeriodKind::cycle:
      return of_cycle(period.cycle);
    case PeriodKind::year: {
      const auto year = std::chrono::year(period.year);
      return Window{{Day(year / 1 / 1), std::min(Day(year / 12 / 31), clock_.as_of)}, {}};
    }
    case PeriodKind::as_of:
      return Window{{period.day, std::min(period.day, clock_.as_of)}, {}};
  }
  return std::nullopt;
}

std::size_t Cell::reading(Reading reading) {
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    const Reading& other = readings_[i];
    if (other.indicator == reading.indicator && other.subject == reading.subject &&
        other.cycle == reading.cycle && other.day == reading.day && other.year == reading.year &&
        other.facts == reading.facts && reading.indicator.valid()) {
      return i;
    }
  }
  readings_.push_back(std::move(reading));
  return readings_.size() - 1;
}

Answer Cell::answer(const Constant& node, const Node&) { return known(node.value); }

Answer Cell::answer(const CycleDays& node, const Node&) {
  const auto found = window(node.period);
  if (!found) return {std::nullopt, {Reason::no_baseline}, {}};
  // The whole cycle, not only what has passed of it: whether a day lies in it does not depend on
  // the run.
  return known(found->cycle.valid() ? program_.vocabulary.cycles[found->cycle].days : found->days);
}

Answer Cell::answer(const SubjectUnderReview&, const Node&) { return known(place_.subject); }

Answer Cell::answer(const VariableUse& node, const Node&) {
  return known(std::get<SubjectId>(slots_[node.slot]));
}

Answer Cell::answer(const FieldUse& node, const Node&) {
  const EventRow& row = facts_.events[std::get<std::size_t>(slots_[node.slot])];
  const std::optional<Value>& field = row.fields[node.field];
  if (!field) return {std::nullopt, {Reason::not_reported}, {}};
  return known(*field);
}

Answer Cell::answer(const Read& node, const Node&) {
  Reading asked;
  asked.indicator = node.indicator;
  asked.subject = place_.subject;
  Answer subject;
  if (node.subject.valid()) {
    subject = evaluate(node.subject);
    if (!subject.value) return subject;
    asked.subject = std::get<SubjectId>(*subject.value);
  }
  const auto where = window(node.period);
  if (where) asked.cycle = where->cycle;
  if (node.period.kind == PeriodKind::year) asked.year = node.period.year;
  if (node.period.kind == PeriodKind::as_of) asked.day = node.period.day;
  if (where) {
    Selected selected =
        select(program_.vocabulary, facts_, node.indicator, asked.subject, *where, clock_);
    asked.value = std::move(selected.value);
    asked.reasons = selected.reasons;
    asked.facts = std::move(selected.facts);
    asked.complete_to = selected.complete_to;
  } else {
    asked.reasons = {Reason::no_baseline};
  }
  Answer answer{asked.value, asked.reasons, {}};
  answer.support = {reading(std::move(asked))};
  join(answer.support, subject.support);
  return answer;
}

Answer Cell::answer(const ReadParameter& node, const Node&) {
  for (const Parameter::Span& span : program_.parameters[node.parameter].spans) {
    if (span.from <= place_.due && (!span.to || place_.due <= *span.to)) return known(span.value);
  }
  return {std::nullopt, {Reason::not_in_force}, {}};
}

Answer Cell::answer(const Computed& node, const Node&) {
  const Answer left = evaluate(node.left);
  const Answer right = evaluate(node.right);
  if (auto unknown = unknown_among({&left, &right})) return *std::move(unknown);
  if (std::holds_alternative<Days>(*left.value)) {
    Duration shift = std::get<Duration>(*right.value);
    if (node.what == Arithmetic::minus) shift = {-shift.months, -shift.days};
    return made_of(left, right, Days{add(days(left).first, shift), add(days(left).last, shift)});
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
  if (!quotient) result.reasons.add(open_because(right));
  return result;
}

Answer Cell::answer(const ComputedFromOne& node, const Node&) {
  Answer operand = evaluate(node.operand);
  if (!operand.value) return operand;
  operand.value =
      node.what == UnaryFunction::negative ? -figure(operand) : absolute(figure(operand));
  return operand;
}

Answer Cell::answer(const Extreme& node, const Node&) {
  std::vector<Answer> operands;
  std::vector<const Answer*> pointers;
  for (const NodeId id : node.operands) operands.push_back(evaluate(id));
  for (const Answer& operand : operands) pointers.push_back(&operand);
  if (auto unknown = unknown_among(pointers)) return *std::move(unknown);
  Answer result = operands.front();
  for (std::size_t i = 1; i < operands.size(); ++i) {
    const Figure& next = figure(operands[i]);
    result = made_of(result, operands[i],
                     node.largest ? larger(figure(result), next) : smaller(figure(result), next));
  }
  return result;
}

Answer Cell::answer(const Bounded& node, const Node& whole) {
  const Answer first = evaluate(node.first);
  const Answer second = node.second.valid() ? evaluate(node.second) : known(Figure::exact(0));
  if (auto unknown = unknown_among({&first, &second})) return *std::move(unknown);
  // A bound of a bound is the wider of the two: `at most (at most 225)` is at most 225.
  const Figure& inner = figure(first);
  const std::optional<Bound> floor =
      whole.type.kind == TypeKind::quantity ? std::optional(Bound{Number(0)}) : std::nullopt;
  Figure result;
  switch (node.word) {
    case BoundWord::at_most:
      result = {floor, inner.upper};
      break;
    case BoundWord::fewer_than:
      result = {floor, inner.upper};
      break;
    case BoundWord::at_least:
      result = {inner.lower, {}};
      break;
    case BoundWord::more_than:
      result = {inner.lower, {}};
      break;
    case BoundWord::between:
      result = {inner.lower, figure(second).upper};
      break;
  }
  if (node.word == BoundWord::fewer_than && result.upper) result.upper->open = true;
  if (node.word == BoundWord::more_than && result.lower) result.lower->open = true;
  return made_of(first, second, result);
}

Answer Cell::answer(const Compared& node, const Node&) {
  const Answer left = evaluate(node.left);
  const Answer right = evaluate(node.right);
  if (auto unknown = unknown_among({&left, &right})) return *std::move(unknown);
  return judged(left, right, compare_values(*left.value, node.comparison, *right.value));
}

Answer Cell::answer(const AmongListed& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  std::vector<Answer> equal;
  for (const NodeId id : node.items) {
    const Answer item = evaluate(id);
    if (auto unknown = unknown_among({&operand, &item})) {
      equal.push_back(*std::move(unknown));
    } else {
      equal.push_back(
          judged(operand, item, compare_values(*operand.value, Comparison::equal, *item.value)));
    }
  }
  return count_answers(equal, 1, equal.size());
}

Answer Cell::answer(const WithinDays& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  const Answer period = evaluate(node.days);
  for (const Answer* each : {&operand, &period}) {
    if (!each->value) return *each;
  }
  return judged(operand, period, within(days(operand), days(period)));
}

Answer Cell::answer(const ComparedWithDays& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  const Answer period = evaluate(node.days);
  for (const Answer* each : {&operand, &period}) {
    if (!each->value) return *each;
  }
  const bool first_day =
      node.comparison == Comparison::less || node.comparison == Comparison::greater_equal;
  const Days edge = Days::on(first_day ? days(period).first : days(period).last);
  return judged(operand, period, compare(days(operand), node.comparison, edge));
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

Answer Cell::answer(const IsReported& node, const Node&) {
  Answer operand = evaluate(node.operand);
  const auto has_value = [&](std::size_t row) { return facts_.facts[row].value.has_value(); };
  const IndicatorId asked = std::get<Read>(program_[node.operand].content).indicator;
  bool reported = false;
  for (const std::size_t position : operand.support) {
    const Reading& reading = readings_[position];
    reported = reported || (reading.indicator == asked &&
                            std::any_of(reading.facts.begin(), reading.facts.end(), has_value));
  }
  return known(reported, std::move(operand.support));
}

Answer Cell::answer(const IsKnown& node, const Node&) {
  Answer operand = evaluate(node.operand);
  return known(operand.value.has_value(), std::move(operand.support));
}

Answer Cell::answer(const OrElse& node, const Node&) {
  const Answer operand = evaluate(node.operand);
  if (operand.value) return operand;
  Answer fallback = evaluate(node.fallback);
  join(fallback.support, operand.support);
  if (!fallback.value) {
    fallback.reasons.add(operand.reasons);
    return fallback;
  }
  const bool said =
      std::any_of(assumptions_.begin(), assumptions_.end(),
                  [&](const Assumption& assumption) { return assumption.because == node.because; });
  if (!said) assumptions_.push_back({node.because});
  return fallback;
}

}  // namespace servanda::engine
