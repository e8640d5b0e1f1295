#include "engine/evaluate/cell.hpp"

#include <algorithm>
#include <utility>

namespace servanda::engine {
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
  Answer operand = evaluate(node.operand);
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
