#include "engine/operators/agreement.hpp"

#include <algorithm>

#include "engine/values/interval_ends.hpp"

namespace servanda::engine {
namespace {

/// Turns it into a value, if there is one.
template <class Alternative>
std::optional<Value> as_value(const std::optional<Alternative>& alternative) {
  return alternative ? std::optional<Value>(*alternative) : std::nullopt;
}

}  // namespace

std::optional<Days> agreed(const Days& one, const Days& other) {
  const Days both{std::max(one.first, other.first), std::min(one.last, other.last)};
  if (both.first > both.last) return std::nullopt;
  return both;
}

std::optional<Value> agreed(const Value& one, const Value& other) {
  if (one == other) return one;
  if (const auto* left = std::get_if<NumberInterval>(&one))
    return as_value(intersection(*left, std::get<NumberInterval>(other)));
  if (const auto* left = std::get_if<Days>(&one))
    return as_value(agreed(*left, std::get<Days>(other)));
  return std::nullopt;
}

Days hull(const std::optional<Days>& one, const Days& other) {
  if (!one) return other;
  return {std::min(one->first, other.first), std::max(one->last, other.last)};
}

std::optional<Value> hull(const Value& one, const Value& other) {
  if (one == other) return one;
  if (const auto* left = std::get_if<NumberInterval>(&one))
    return hull(*left, std::get<NumberInterval>(other));
  if (const auto* left = std::get_if<Days>(&one)) return hull(*left, std::get<Days>(other));
  return std::nullopt;
}

}  // namespace servanda::engine
