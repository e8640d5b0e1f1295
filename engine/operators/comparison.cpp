#include "engine/operators/comparison.hpp"

#include <array>

namespace servanda::engine {
namespace {

template <Comparison comparison, class Interval>
Truth decide(const Interval& left, const Interval& right) {
  if (surely<comparison>(left, right)) return Truth::yes;
  return surely<opposite(comparison)>(left, right) ? Truth::no : Truth::unknown;
}

template <class Interval>
Truth decide(const Interval& left, Comparison comparison, const Interval& right) {
  switch (comparison) {
    case Comparison::less:
      return decide<Comparison::less>(left, right);
    case Comparison::less_equal:
      return decide<Comparison::less_equal>(left, right);
    case Comparison::greater:
      return decide<Comparison::greater>(left, right);
    case Comparison::greater_equal:
      return decide<Comparison::greater_equal>(left, right);
    case Comparison::equal:
      return decide<Comparison::equal>(left, right);
    case Comparison::not_equal:
      return decide<Comparison::not_equal>(left, right);
  }
  return Truth::unknown;
}

NumberInterval position_of(ChoiceValue value) {
  return NumberInterval::exact(Number(value.position));
}

}  // namespace

std::string_view to_string(Comparison comparison) {
  constexpr std::array<std::string_view, 6> signs = {"<", "<=", ">", ">=", "=", "!="};
  return signs[static_cast<std::size_t>(comparison)];
}

bool precedes(const NumberInterval& left, const NumberInterval& right) {
  if (!left.upper || !right.lower) return false;
  const Bound& high = *left.upper;
  const Bound& low = *right.lower;
  return high.at < low.at || (high.at == low.at && (high.open || low.open));
}

bool at_most(const NumberInterval& left, const NumberInterval& right) {
  return left.upper && right.lower && left.upper->at <= right.lower->at;
}

bool same_point(const NumberInterval& left, const NumberInterval& right) {
  return left.is_exact() && left == right;
}

Truth compare(const NumberInterval& left, Comparison comparison, const NumberInterval& right) {
  return decide(left, comparison, right);
}

Truth compare(const Days& left, Comparison comparison, const Days& right) {
  return decide(left, comparison, right);
}

Truth compare(const FixedPointInterval& left, Comparison comparison,
              const FixedPointInterval& right) {
  return decide(left, comparison, right);
}

Truth compare(const Duration& left, Comparison comparison, const Duration& right) {
  return compare(hours_between(right, left), comparison, NumberInterval::exact(0));
}

std::optional<NumberInterval> numbers_that(Comparison comparison, const NumberInterval& figure) {
  const auto& [lower, upper] = figure;
  switch (comparison) {
    case Comparison::less:
      if (lower) return NumberInterval{{}, Bound{lower->at, !lower->open}};
      break;
    case Comparison::less_equal:
      if (lower) return NumberInterval{{}, Bound{lower->at}};
      break;
    case Comparison::greater:
      if (upper) return NumberInterval{Bound{upper->at, !upper->open}, {}};
      break;
    case Comparison::greater_equal:
      if (upper) return NumberInterval{Bound{upper->at}, {}};
      break;
    case Comparison::equal:
      if (figure.is_exact()) return figure;
      break;
    case Comparison::not_equal:
      break;
  }
  return std::nullopt;
}

Truth compare_values(const Value& left, Comparison comparison, const Value& right) {
  if (const auto* one = std::get_if<NumberInterval>(&left))
    return compare(*one, comparison, std::get<NumberInterval>(right));
  if (const auto* one = std::get_if<Days>(&left))
    return compare(*one, comparison, std::get<Days>(right));
  if (const auto* one = std::get_if<ChoiceValue>(&left))
    return compare(position_of(*one), comparison, position_of(std::get<ChoiceValue>(right)));
  if (const auto* one = std::get_if<Duration>(&left))
    return compare(*one, comparison, std::get<Duration>(right));
  return truth((left == right) == (comparison == Comparison::equal));
}

}  // namespace servanda::engine
