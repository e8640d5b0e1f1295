#include "engine/facts/precedence.hpp"

namespace servanda::engine {

Truth still_holds(const Days& days, const Duration& holds_for, Day asked) {
  const auto end_from = [&](Day day) { return add(Days::on(day), holds_for).last; };
  if (end_from(days.first) >= asked) return Truth::yes;
  return end_from(days.last) < asked ? Truth::no : Truth::unknown;
}

}  // namespace servanda::engine
