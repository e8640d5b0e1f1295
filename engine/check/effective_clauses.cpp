#include "engine/check/effective_clauses.hpp"

namespace servanda::engine {

EffectiveClauses effective_clauses(const Commitment& commitment, const Exception* exception) {
  EffectiveClauses clauses;
  clauses.applies = commitment.applies;
  clauses.applies_else = commitment.applies_else;
  clauses.met = commitment.met;
  clauses.partly = commitment.partly;
  clauses.grace = commitment.grace;
  clauses.late = commitment.late;
  clauses.asks = &commitment.asks;
  clauses.says = &commitment.says;
  if (exception == nullptr) return clauses;
  if (exception->applies.valid()) {
    clauses.applies = exception->applies;
    clauses.applies_else = exception->applies_else;
  }
  if (exception->met.valid()) clauses.met = exception->met;
  if (exception->partly.valid()) clauses.partly = exception->partly;
  clauses.by = exception->by;
  if (exception->grace) clauses.grace = exception->grace;
  if (exception->late) clauses.late = exception->late;
  if (!exception->asks.empty()) clauses.asks = &exception->asks;
  if (!exception->says.empty()) clauses.says = &exception->says;
  return clauses;
}

}  // namespace servanda::engine
