#include "engine/evaluate/cell.hpp"

#include <algorithm>
#include <utility>

#include "engine/check/in_short.hpp"

namespace servanda::engine {
Cell::Cell(const Program& program, const Facts& facts, const Clock& clock, const CellPlace& place)
    : program_(program),
      facts_(facts),
      clock_(clock),
      events_(facts, clock.known_at),
      place_(place),
      until_(place.due),
      named_until_(clock.as_of),
      slots_(program.slots) {}

Answer Cell::evaluate(NodeId id) {
  const Node& node = program_[id];
  try {
    return std::visit([&](const auto& content) { return answer(content, node); }, node.content);
  } catch (const NotComputed&) {
    throw;
  } catch (const Overflow& overflow) {
    throw NotComputed(id, "`" + in_short(program_, id) + "` " + overflow.what());
  }
}

void Cell::look_until(Day last, bool across_cycles) {
  until_ = last;
  across_cycles_ = across_cycles;
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

Answer Cell::year_told(NodeId told, std::optional<int>& year) {
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

Answer Cell::answer(const Constant& node, const Node&) { return known(node.value); }

Answer Cell::answer(const CycleDays& node, const Node&) {
  if (node.period.kind == PeriodKind::current && place_.cycle.valid())
    return known(program_.vocabulary.cycles[place_.cycle].days);
  const auto found = window(node.period);
  if (!found) return {std::nullopt, {Reason::no_baseline}, {}};
  // The whole cycle, not only its past part: whether a day lies in it does not depend on the run.
  return known(found->cycle.valid() ? program_.vocabulary.cycles[found->cycle].days : found->days);
}

Answer Cell::answer(const EdgeOfDays& node, const Node&) {
  Answer period = evaluate(node.days);
  if (!period.value) return period;
  const Days days = std::get<Days>(*period.value);
  period.value = Days::on(node.last ? days.last : days.first);
  return period;
}

Answer Cell::answer(const SubjectUnderReview&, const Node&) { return known(place_.subject); }

Answer Cell::answer(const VariableUse& node, const Node&) {
  return known(std::get<SubjectId>(slots_[node.slot]));
}

Answer Cell::answer(const FieldUse& node, const Node&) {
  return events_.field(std::get<EventNumber>(slots_[node.slot]), node.field);
}

std::optional<SubjectId> Cell::whose(NodeId subject, Answer& why) {
  if (!subject.valid()) return place_.subject;
  why = evaluate(subject);
  if (!why.value) return std::nullopt;
  return std::get<SubjectId>(*why.value);
}

Answer Cell::answer(const Read& node, const Node&) {
  Reading asked;
  asked.indicator = node.indicator;
  asked.source = node.source;
  Answer subject;
  const auto whose = this->whose(node.subject, subject);
  if (!whose) return subject;
  asked.subject = *whose;
  Period period = node.period;
  if (period.kind == PeriodKind::told) {
    std::optional<int> year;
    Answer told = year_told(period.told, year);
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
  if (node.period.kind == PeriodKind::as_of) asked.day = node.period.day;
  const bool of_period = asked.cycle.valid() || asked.year || asked.day;
  if (where && !of_period) asked.until = where->days.last;
  if (where) {
    const bool lasting = program_.vocabulary.indicators[node.indicator].grain == Grain::lasting;
    const bool by_name = where->cycle.valid() && !lasting;
    asked.looked_to = by_name ? std::max(where->days.last, where->named_to) : where->days.last;
    Selected selected = select(program_.vocabulary, facts_, node.indicator, asked.subject, *where,
                               clock_, node.source);
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

Answer Cell::answer(const ReadParameter& node, const Node&) {
  if (const auto value = program_.parameters[node.parameter].value_on(place_.due))
    return known(*value);
  return {std::nullopt, {Reason::not_in_force}, {}};
}

Answer Cell::answer(const IsReported& node, const Node&) {
  Answer operand = evaluate(node.operand);
  const IndicatorId asked = std::get<Read>(program_[node.operand].content).indicator;
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
  assume(node.because, fallback);
  return fallback;
}

Answer Cell::answer(const Defined& node, const Node&) { return evaluate(node.body); }

void Cell::assume(std::string because, Answer& answer) {
  const auto said =
      std::find_if(assumptions_.begin(), assumptions_.end(),
                   [&](const Assumption& assumption) { return assumption.because == because; });
  const auto position = static_cast<std::size_t>(said - assumptions_.begin());
  join(answer.support, {first_assumption + position});
  if (said == assumptions_.end()) assumptions_.push_back({std::move(because)});
}

}  // namespace servanda::engine
