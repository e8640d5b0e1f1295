#include "engine/facts/agreed.hpp"

#include <algorithm>

namespace servanda::engine {
namespace {

/// Overlapping figures agree on what they have in common.
std::optional<Value> agreed(const NumberInterval& left, const NumberInterval& right) {
  if (compare(left, Comparison::equal, right) == Truth::no) return std::nullopt;
  NumberInterval both = left;
  const auto tighter = [](const std::optional<Bound>& bound, const std::optional<Bound>& than,
                          bool above) {
    if (!bound || !than) return bound.has_value();
    if (bound->at == than->at) return bound->open;
    return (bound->at > than->at) == above;
  };
  if (tighter(right.lower, both.lower, true)) both.lower = right.lower;
  if (tighter(right.upper, both.upper, false)) both.upper = right.upper;
  return both;
}

std::optional<Value> agreed(const Days& left, const Days& right) {
  const Days both{std::max(left.first, right.first), std::min(left.last, right.last)};
  if (both.first > both.last) return std::nullopt;
  return both;
}

}  // namespace

std::optional<Value> agreed(const Value& one, const Value& other) {
  if (one == other) return one;
  if (const auto* left = std::get_if<NumberInterval>(&one))
    return agreed(*left, std::get<NumberInterval>(other));
  if (const auto* left = std::get_if<Days>(&one)) return agreed(*left, std::get<Days>(other));
  return std::nullopt;
}

}  // namespace servanda::engine
