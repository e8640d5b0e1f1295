#include "engine/check/program.hpp"

#include <algorithm>

namespace servanda::engine {

std::optional<Value> Parameter::value_on(Day day) const {
  const auto in_force = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
    return span.from <= day && (!span.to || day <= *span.to);
  });
  return in_force == spans.end() ? std::nullopt : std::optional(in_force->value);
}

}  // namespace servanda::engine
