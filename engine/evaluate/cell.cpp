#include "engine/evaluate/cell.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/not_computed.hpp"

namespace servanda::engine {

Cell::Cell(const EvaluationContext& context, const CellPlace& place)
    : program_(context.program),
      plan_(context.plan),
      facts_(context.facts),
      clock_(context.clock),
      events_(facts_, clock_.known_at),
      place_(place),
      until_(place.due),
      named_until_(clock_.as_of),
      slots_(program_.slots) {}

Answer Cell::evaluate(StepId id) {
  const bool shared = plan_.shared[id.value];
  const auto kept = [&] {
    return std::lower_bound(kept_.begin(), kept_.end(), id,
                            [](const auto& each, StepId other) { return each.first < other; });
  };
  if (shared) {
    const auto found = kept();
    if (found != kept_.end() && found->first == id) return found->second;
  }
  Answer made;
  try {
    made = std::visit([&](const auto& step) { return answer(step); }, plan_[id]);
  } catch (const StepNotComputed&) {
    throw;
  } catch (const Overflow& overflow) {
    throw StepNotComputed(id, overflow.what());
  }
  if (shared) kept_.emplace(kept(), id, made);
  return made;
}

Answer Cell::evaluate(NodeId id) {
  try {
    return evaluate(plan_[id]);
  } catch (const StepNotComputed& failed) {
    throw NotComputed(program_, node_below(program_, plan_, id, failed.at), failed.what());
  }
}

void Cell::look_until(Day last, bool across_cycles) {
  if (last == until_ && across_cycles == across_cycles_) return;
  until_ = last;
  across_cycles_ = across_cycles;
  kept_.clear();
}

void Cell::take_named_until(Day last) {
  const Day until = std::min(last, clock_.as_of);
  if (until == named_until_) return;
  named_until_ = until;
  kept_.clear();
}

Day Cell::horizon() const { return std::min(until_, clock_.as_of); }

Window Cell::window_of(CycleId cycle) const {
  Days days = program_.vocabulary.cycles[cycle].days;
  days.last = std::min(days.last, clock_.as_of);
  return {days, cycle, clock_.as_of};
}

/// The cycle under review ends on the due day: a later day of it does not count.
Window Cell::under_review() const {
  const Days& days = program_.vocabulary.cycles[place_.cycle].days;
  const bool beyond = across_cycles_ && horizon() > days.last;
  return {{days.first, horizon()}, beyond ? CycleId{} : place_.cycle, named_until_};
}

bool Cell::came_late(const Answer& answer) const {
  return std::any_of(answer.support.begin(), answer.support.end(), [&](std::size_t position) {
    if (position >= first_assumption) return false;
    return readings_[position].came_late || readings_[position].perhaps_came_late;
  });
}

bool Cell::outlived(const Answer& answer) const {
  return std::any_of(answer.support.begin(), answer.support.end(), [&](std::size_t position) {
    return position < first_assumption && readings_[position].reasons.contains(Reason::stale) &&
           !readings_[position].facts.empty();
  });
}

bool Cell::only_came_late(const Answer& answer) const {
  const auto is_read = [](std::size_t position) { return position < first_assumption; };
  return std::any_of(answer.support.begin(), answer.support.end(), is_read) &&
         std::all_of(answer.support.begin(), answer.support.end(), [&](std::size_t position) {
           return !is_read(position) || readings_[position].came_late;
         });
}

bool Cell::may_be_late(const Answer& answer) const {
  return std::any_of(answer.support.begin(), answer.support.end(), [&](std::size_t position) {
    if (position >= first_assumption) return false;
    const Reading& reading = readings_[position];
    return reading.may_be_late && reading.cycle == place_.cycle;
  });
}

Window Cell::window_of(int year) const {
  const std::chrono::year of(year);
  return {{Day(of / 1 / 1), std::min(Day(of / 12 / 31), clock_.as_of)}, {}};
}

std::optional<Window> Cell::window(const Period& period) const {
  switch (period.kind) {
    case PeriodKind::current:
      if (!place_.cycle.valid()) return Window{{Day(std::chrono::year(1) / 1 / 1), horizon()}, {}};
      return under_review();
    case PeriodKind::previous:
    case PeriodKind::cycle: {
      const auto cycle = cycle_of(program_.vocabulary, period, place_.cycle);
      return cycle ? std::optional(window_of(*cycle)) : std::nullopt;
    }
    case PeriodKind::year:
    case PeriodKind::told:
      return window_of(period.year);
    case PeriodKind::as_of:
      return Window{{period.day, std::min(period.day, clock_.as_of)}, {}};
    case PeriodKind::held:
      if (const auto* year = std::get_if<int>(&slots_[period.slot])) return window_of(*year);
      if (std::get<CycleId>(slots_[period.slot]) == place_.cycle) return under_review();
      return window_of(std::get<CycleId>(slots_[period.slot]));
  }
  return std::nullopt;
}

Answer Cell::year_told(StepId told, std::optional<int>& year) {
  Answer answer = evaluate(told);
  if (!answer.value) return answer;
  std::optional<int> first;
  std::optional<int> last;
  if (const auto* days = std::get_if<Days>(&*answer.value)) {
    first = static_cast<int>(std::chrono::year_month_day(days->first).year());
    last = static_cast<int>(std::chrono::year_month_day(days->last).year());
  } else if (const NumberInterval& figure = std::get<NumberInterval>(*answer.value);
             figure.is_exact()) {
    const auto number = figure.lower->at.whole();
    if (number && *number >= 1 && *number <= 9999) first = last = static_cast<int>(*number);
  }
  if (first && first == last) {
    year = first;
    return answer;
  }
  answer.value.reset();
  answer.reasons = {Reason::imprecise};
  return answer;
}

std::size_t Cell::reading(Reading reading) {
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    Reading& other = readings_[i];
    if (other.indicator == reading.indicator && other.subject == reading.subject &&
        other.cycle == reading.cycle && other.day == reading.day && other.year == reading.year &&
        other.until == reading.until && other.source == reading.source &&
        other.facts == reading.facts && other.value == reading.value &&
        other.reasons == reading.reasons && other.reported == reading.reported &&
        other.came_late == reading.came_late &&
        other.perhaps_came_late == reading.perhaps_came_late && reading.indicator.valid()) {
      other.looked_to = std::max(other.looked_to, reading.looked_to);
      return i;
    }
  }
  readings_.push_back(std::move(reading));
  return readings_.size() - 1;
}

Answer Cell::answer(const ConstantStep& step) { return known(step.value); }

Answer Cell::answer(const CycleDaysStep& step) {
  if (step.period.kind == PeriodKind::current && place_.cycle.valid())
    return known(program_.vocabulary.cycles[place_.cycle].days);
  const auto found = window(step.period);
  if (!found) return {std::nullopt, {Reason::no_baseline}, {}};
  // The whole cycle, not only its past part: whether a day lies in it does not depend on the run.
  return known(found->cycle.valid() ? program_.vocabulary.cycles[found->cycle].days : found->days);
}

Answer Cell::answer(const EdgeOfDaysStep& step) {
  Answer period = evaluate(step.days);
  if (!period.value) return period;
  const Days days = std::get<Days>(*period.value);
  period.value = Days::on(step.last ? days.last : days.first);
  return period;
}

Answer Cell::answer(const SubjectStep&) { return known(place_.subject); }

Answer Cell::answer(const VariableStep& step) {
  return known(std::get<SubjectId>(slots_[step.slot]));
}

Answer Cell::answer(const FieldStep& step) {
  return events_.field(std::get<EventNumber>(slots_[step.slot]), step.field);
}

std::optional<SubjectId> Cell::whose(StepId subject, Answer& why) {
  if (!subject.valid()) return place_.subject;
  why = evaluate(subject);
  if (!why.value) return std::nullopt;
  return std::get<SubjectId>(*why.value);
}

Answer Cell::answer(const LookUpStep& step) {
  Reading asked;
  asked.indicator = step.indicator;
  asked.source = step.source;
  Answer subject;
  const auto whose = this->whose(step.subject, subject);
  if (!whose) return subject;
  asked.subject = *whose;
  Period period = step.period;
  if (period.kind == PeriodKind::told) {
    std::optional<int> year;
    Answer told = year_told(step.year, year);
    if (!year) return told;
    period.year = *year;
    join(subject.support, told.support);
  }
  const auto where = window(period);
  if (where) asked.cycle = where->cycle;
  if (period.kind == PeriodKind::year || period.kind == PeriodKind::told) asked.year = period.year;
  if (period.kind == PeriodKind::held) {
    if (const auto* year = std::get_if<int>(&slots_[period.slot])) asked.year = *year;
  }
  if (step.period.kind == PeriodKind::as_of) asked.day = step.period.day;
  const bool of_period = asked.cycle.valid() || asked.year || asked.day;
  if (where && !of_period) asked.until = where->days.last;
  if (where) {
    const bool lasting = program_.vocabulary.indicators[step.indicator].grain == Grain::lasting;
    const bool by_name = where->cycle.valid() && !lasting;
    asked.looked_to = by_name ? std::max(where->days.last, where->named_to) : where->days.last;
    Selected selected = select(program_.vocabulary, facts_, step.indicator, asked.subject, *where,
                               clock_, step.source);
    asked.value = std::move(selected.value);
    asked.reasons = selected.reasons;
    asked.facts = std::move(selected.facts);
    asked.reported = selected.reported;
    asked.by_dates = selected.by_dates;
    asked.came_late = selected.came_late;
    asked.perhaps_came_late = selected.perhaps_came_late;
    asked.may_be_late = selected.may_be_late;
    if (selected.whole) {
      asked.complete_to = selected.whole->to;
      asked.statement = selected.whole->statement;
    }
  } else {
    asked.reasons = {Reason::no_baseline};
  }
  Answer answer{asked.value, asked.reasons, {}};
  answer.support = {reading(std::move(asked))};
  join(answer.support, subject.support);
  return answer;
}

Answer Cell::answer(const ParameterStep& step) {
  if (const auto value = program_.parameters[step.parameter].value_on(place_.due))
    return known(*value);
  return {std::nullopt, {Reason::not_in_force}, {}};
}

Answer Cell::answer(const ReportedStep& step) {
  Answer operand = evaluate(step.look_up);
  const IndicatorId asked = std::get<LookUpStep>(plan_[step.look_up]).indicator;
  Truth reported = Truth::no;
  for (const std::size_t position : operand.support) {
    if (position >= first_assumption) break;
    const Reading& reading = readings_[position];
    if (reading.indicator == asked) reported = std::max(reported, reading.reported);
  }
  if (reported == Truth::unknown)
    return {std::nullopt, {Reason::imprecise}, std::move(operand.support)};
  return known(reported == Truth::yes, std::move(operand.support));
}

Answer Cell::answer(const KnownStep& step) {
  Answer operand = evaluate(step.operand);
  return known(operand.value.has_value(), std::move(operand.support));
}

Answer Cell::answer(const ElseStep& step) {
  Answer operand = evaluate(step.operand);
  if (operand.value) return operand;
  Answer fallback = evaluate(step.fallback);
  join(fallback.support, operand.support);
  if (!fallback.value) {
    fallback.reasons.add(operand.reasons);
    return fallback;
  }
  assume(step.because, fallback);
  return fallback;
}

void Cell::assume(std::string because, Answer& answer) {
  const auto said =
      std::find_if(assumptions_.begin(), assumptions_.end(),
                   [&](const Assumption& assumption) { return assumption.because == because; });
  const auto position = static_cast<std::size_t>(said - assumptions_.begin());
  join(answer.support, {first_assumption + position});
  if (said == assumptions_.end()) assumptions_.push_back({std::move(because)});
}

}  // namespace servanda::engine
