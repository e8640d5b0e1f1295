#include "engine/evaluate/score.hpp"

#include <algorithm>
#include <optional>

namespace servanda::engine {

Score score(const ScoreRule& rule, const std::function<Answer(NodeId)>& ask,
            const std::optional<Answer>& applies) {
  Score score{0, 0, rule.out_of, {}, {}};
  std::optional<Number> low;
  std::optional<Number> high;
  const auto may_be = [&](const Number& value) {
    low = std::min(low.value_or(value), value);
    high = std::max(high.value_or(value), value);
  };
  bool settled = false;
  for (const ScoreRow& row : rule.rows) {
    // All conditions are evaluated, so that the evidence does not depend on which one holds first.
    const Answer when = row.when.valid() ? ask(row.when) : known(true);
    if (settled) continue;
    join(score.support, when.support);
    if (when.truth() == Truth::no) continue;
    may_be(row.value);
    if (when.truth() == Truth::unknown) score.reasons.add(when.reasons);
    settled = when.truth() == Truth::yes;
  }
  const bool sure = !applies || applies->truth() == Truth::yes;
  score.low = sure ? low.value_or(Number(0)) : Number(0);
  score.high = sure ? high.value_or(rule.out_of) : rule.out_of;
  if (!sure) score.reasons.add(applies->reasons);
  if (score.low == score.high) score.reasons = {};
  return score;
}

Score any_of(const ScoreRule& rule, const std::vector<std::optional<Score>>& scores,
             const std::vector<Answer>& conditions) {
  const Score anything{0, rule.out_of, rule.out_of, {}, {}};
  Score any = scores.front().value_or(anything);
  for (const std::optional<Score>& each : scores) {
    const Score& next = each ? *each : anything;
    any.low = std::min(any.low, next.low);
    any.high = std::max(any.high, next.high);
    any.reasons.add(next.reasons);
    join(any.support, next.support);
  }
  for (const Answer& condition : conditions) any.reasons.add(condition.reasons);
  if (any.low == any.high) any.reasons = {};
  return any;
}

}  // namespace servanda::engine
