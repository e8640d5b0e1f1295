#include "engine/evaluate/effective_clauses.hpp"

namespace servanda::engine {

EffectiveClauses terms_of(const Commitment& commitment, const Exception* exception, Day due) {
  EffectiveClauses terms;
  terms.applies = commitment.applies;
  terms.applies_else = commitment.applies_else;
  terms.met = commitment.met;
  terms.partly = commitment.partly;
  terms.due = due;
  terms.once = !commitment.schedule.each_cycle;
  terms.asks = &commitment.asks;
  terms.says = &commitment.says;
  std::optional<Duration> grace = commitment.grace;
  std::optional<LateCounts> late = commitment.late;
  if (exception != nullptr) {
    if (exception->applies.valid()) {
      terms.applies = exception->applies;
      terms.applies_else = exception->applies_else;
    }
    if (exception->met.valid()) terms.met = exception->met;
    if (exception->partly.valid()) terms.partly = exception->partly;
    if (exception->by) terms.due = *exception->by;
    if (exception->grace) grace = exception->grace;
    if (exception->late) late = exception->late;
    if (!exception->asks.empty()) terms.asks = &exception->asks;
    if (!exception->says.empty()) terms.says = &exception->says;
  }
  if (grace) terms.grace_ends = add(Days::on(terms.due), *grace).last;
  terms.late = late.value_or(LateCounts::partly_met);
  terms.speaks_of_lateness = grace || late;
  terms.looks_later = terms.once || terms.speaks_of_lateness;
  return terms;
}

}  // namespace servanda::engine
