#include "engine/evaluate/score.hpp"

#include <algorithm>
#include <optional>

namespace servanda::engine {

Score score(const ScoreRule& rule, Cell& cell, Truth applies) {
  Score score{0, 0, rule.out_of, {}};
  std::optional<Number> low;
  std::optional<Number> high;
  const auto may_be = [&](Number value) {
    low = std::min(low.value_or(value), value);
    high = std::max(high.value_or(value), value);
  };
  bool settled = false;
  for (const ScoreRow& row : rule.rows) {
    // All are asked, so that the evidence does not depend on what holds first.
    const Answer when = row.when.valid() ? cell.evaluate(row.when) : known(true);
    if (settled || when.truth() == Truth::no) continue;
    may_be(row.value);
    if (when.truth() == Truth::unknown) score.reasons.add(when.reasons);
    settled = when.truth() == Truth::yes;
  }
  const bool sure = applies == Truth::yes;
  score.low = sure ? low.value_or(Number(0)) : Number(0);
  score.high = sure ? high.value_or(rule.out_of) : rule.out_of;
  if (score.low == score.high) score.reasons = {};
  return score;
}

}  // namespace servanda::engine
