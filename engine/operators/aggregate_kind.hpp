#pragma once
// The aggregates and their traits: one table, for all places that treat several of them alike.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/enumeration.hpp"

namespace servanda::engine {

enum class AggregateKind : std::uint8_t { count, share, sum, average, median, smallest, largest };

/// The operands of an aggregate, which give the type of its result.
enum class AggregateOf : std::uint8_t {
  members,        ///< the result is their number
  members_share,  ///< the result is a percentage of them
  figures         ///< the result is a figure of the same type
};

/// Some figures may not belong. All aggregates rise with each figure, so the lowest of the doubtful
/// figures give the least result; this tells how many of them give it.
enum class DoubtfulFigures : std::uint8_t {
  none,         ///< it goes over no figures
  by_sign,      ///< those below zero
  none_or_all,  ///< one of these two
  any_number    ///< each number is tried
};

struct AggregateTraits {
  AggregateKind value;
  std::string_view name;
  AggregateOf of;
  bool zero_of_none;  ///< of nothing it is zero; any other has no result then
  bool is_extreme;    ///< of listed values `min` and `max` are functions, of dates and choices, too
  DoubtfulFigures doubtful;
};
inline constexpr std::array<AggregateTraits, base::value_count<AggregateKind>> aggregate_traits{{
    {AggregateKind::count, "count", AggregateOf::members, true, false, DoubtfulFigures::none},
    {AggregateKind::share, "share", AggregateOf::members_share, false, false,
     DoubtfulFigures::none},
    {AggregateKind::sum, "sum", AggregateOf::figures, true, false, DoubtfulFigures::by_sign},
    {AggregateKind::average, "average", AggregateOf::figures, false, false,
     DoubtfulFigures::any_number},
    {AggregateKind::median, "median", AggregateOf::figures, false, false,
     DoubtfulFigures::any_number},
    {AggregateKind::smallest, "min", AggregateOf::figures, false, true,
     DoubtfulFigures::none_or_all},
    {AggregateKind::largest, "max", AggregateOf::figures, false, true,
     DoubtfulFigures::none_or_all},
}};
static_assert(base::has_row_for_each(aggregate_traits));
[[nodiscard]] constexpr const AggregateTraits& traits_of(AggregateKind kind) {
  return base::row_of(aggregate_traits, kind);
}
[[nodiscard]] constexpr bool is_of_figures(AggregateKind kind) {
  return traits_of(kind).of == AggregateOf::figures;
}

}  // namespace servanda::engine
