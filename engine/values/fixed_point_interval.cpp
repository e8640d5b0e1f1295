#include "engine/values/fixed_point_interval.hpp"

namespace servanda::engine {
namespace {

std::optional<std::int64_t> scaled(const Number& number) {
  constexpr std::int64_t decimals = 1'000'000;
  constexpr std::int64_t greatest =
      std::numeric_limits<std::int64_t>::max() / FixedPointInterval::one - 1;
  if (number.is_wide() || number.denominator() > decimals || decimals % number.denominator() != 0)
    return std::nullopt;
  const std::int64_t units = FixedPointInterval::one / number.denominator();
  const std::int64_t numerator = number.numerator();
  if (numerator > greatest || numerator < -greatest) return std::nullopt;
  return numerator * units;
}

std::optional<FixedPointInterval> interval_of(const NumberInterval& figure) {
  FixedPointInterval interval;
  if (figure.lower) {
    const auto at = scaled(figure.lower->at);
    if (!at) return std::nullopt;
    interval.lower = *at + (figure.lower->open ? 1 : 0);
  }
  if (figure.upper) {
    const auto at = scaled(figure.upper->at);
    if (!at) return std::nullopt;
    interval.upper = *at - (figure.upper->open ? 1 : 0);
  }
  return interval;
}

}  // namespace

bool has_intervals(const Type& type) {
  return type.is_figure() || type.kind == TypeKind::date || type.kind == TypeKind::truth ||
         type.kind == TypeKind::choice;
}

std::optional<FixedPointInterval> interval_of(const Value& value) {
  if (const auto* const figure = std::get_if<NumberInterval>(&value)) return interval_of(*figure);
  if (const auto* const holds = std::get_if<bool>(&value))
    return FixedPointInterval::exact(*holds ? 1 : 0);
  if (const auto* const choice = std::get_if<ChoiceValue>(&value))
    return FixedPointInterval::exact(choice->position);
  if (const auto* const days = std::get_if<Days>(&value)) {
    return interval_of_days(days->first.time_since_epoch().count(),
                            days->last.time_since_epoch().count());
  }
  return std::nullopt;
}

}  // namespace servanda::engine
