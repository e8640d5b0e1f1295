#include "engine/evaluate/assessment.hpp"

#include "base/enumeration.hpp"

namespace servanda::engine {

std::string_view to_string(Timing timing) {
  constexpr auto words =
      base::names<Timing>("", "not due", "due", "in grace", "on time", "overdue", "late");
  return base::name_of(words, timing);
}

std::string_view to_string(Flag flag) {
  constexpr auto words =
      base::names<Flag>("manual", "self-reported only", "stale", "older than its cycle", "disputed",
                        "waived", "waiver expired", "possibly one event");
  return base::name_of(words, flag);
}

VerdictClass class_of(const Finding& finding) { return class_of(finding.verdict, finding.reasons); }

EvaluationContext context_of(const Program& program, const Facts& facts,
                             const Assessment& assessment) {
  return {program, *assessment.plan, facts, {assessment.as_of, assessment.known_at}};
}

}  // namespace servanda::engine
