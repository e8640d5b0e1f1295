// States the cycle under review if the commitment asks for it and no fact decides.

#include <algorithm>
#include <variant>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

bool is_cycle_under_review(const Node& node) {
  const auto* const days = std::get_if<CycleDays>(&node.content);
  return days != nullptr && days->period.kind == PeriodKind::current;
}

bool asks_for_cycle(const Program& program, const Commitment& commitment) {
  const auto first = program.nodes.begin() + commitment.nodes.first;
  const auto end = program.nodes.begin() + commitment.nodes.end;
  return std::any_of(first, end, is_cycle_under_review);
}

}  // namespace

std::vector<Statement> cycle_asked(const ExplanationContext& telling) {
  const Finding& finding = telling.finding;
  const bool decides = finding.deciding.empty() && finding.at_least == finding.at_most;
  if (!decides || !finding.cycle.valid()) return {};
  if (!asks_for_cycle(telling.program, telling.program.commitments[finding.commitment])) return {};
  const Cycle& cycle = telling.vocabulary().cycles[finding.cycle];
  Statement made;
  made.text = "The cycle under review: " + title_or_name(cycle.title, cycle.name) + ", from " +
              to_string(cycle.days.first) + " to " + to_string(cycle.days.last);
  made.decides = true;
  return {made};
}

}  // namespace servanda::engine
