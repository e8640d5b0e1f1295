#include "engine/operators/period.hpp"

namespace servanda::engine {

Truth within(const Days& days, const Days& period) {
  if (surely_within(days, period)) return Truth::yes;
  return surely_outside(days, period) ? Truth::no : Truth::unknown;
}

}  // namespace servanda::engine
