#include "engine/values/interval_ends.hpp"

namespace servanda::engine {

bool is_further_out(const End& one, const End& other, IntervalSide side) {
  if (!one || !other) return !one && other.has_value();
  if (one->at == other->at) return !one->open && other->open;
  return (one->at < other->at) == (side == IntervalSide::lower);
}

End outer(const End& one, const End& other, IntervalSide side) {
  return is_further_out(other, one, side) ? other : one;
}

End inner(const End& one, const End& other, IntervalSide side) {
  return is_further_out(one, other, side) ? other : one;
}

NumberInterval hull(const NumberInterval& one, const NumberInterval& other) {
  return {outer(one.lower, other.lower, IntervalSide::lower),
          outer(one.upper, other.upper, IntervalSide::upper)};
}

std::optional<NumberInterval> intersection(const NumberInterval& one, const NumberInterval& other) {
  const NumberInterval both{inner(one.lower, other.lower, IntervalSide::lower),
                            inner(one.upper, other.upper, IntervalSide::upper)};
  if (is_empty(both)) return std::nullopt;
  return both;
}

bool is_empty(const NumberInterval& interval) {
  if (!interval.lower || !interval.upper) return false;
  if (interval.lower->at != interval.upper->at) return interval.upper->at < interval.lower->at;
  return interval.lower->open || interval.upper->open;
}

}  // namespace servanda::engine
