#pragma once
// The rule by which one of two statements about an indicator and a subject replaces the other.
//
// This is the only definition, both for a single lookup (fact_precedence.hpp) and for whole columns
// (column_builder.hpp). Days may be known only within bounds: `surely` means for all possible days.
// Days are counted since 1970.

#include <algorithm>
#include <cstdint>

#include "engine/values/date.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine {

/// A row has a value, or the State refuses one, or the row is empty.
enum class Says : std::uint8_t { value, withheld, nothing };

/// The part of a statement that decides between it and another.
struct Claim {
  std::int32_t first = 0;       ///< the first of its days
  std::int32_t reach = 0;       ///< the last of them in the period asked for
  std::int32_t preference = 0;  ///< of its source: the smallest comes first
  std::int32_t known_from = 0;
  bool certain = false;  ///< its days surely lie in the period
};

/// The later day decides, then the preferred source, then the later statement.
[[nodiscard]] constexpr bool surely_replaces(const Claim& one, const Claim& other) {
  if (!one.certain) return false;
  if (one.first != other.reach) return one.first > other.reach;
  if (one.preference != other.preference) return one.preference < other.preference;
  return one.known_from > other.known_from;
}

/// For the values of a period: the preferred source comes before the later day.
[[nodiscard]] constexpr bool surely_replaces_in_period(const Claim& one, const Claim& other) {
  if (one.preference == other.preference) return surely_replaces(one, other);
  return one.certain && one.preference < other.preference;
}

[[nodiscard]] constexpr bool may_be_of_one_day(const Claim& one, const Claim& other) {
  return one.first <= other.reach && other.first <= one.reach;
}

/// For rows of one statement: has `one` a content, and `other` none?
[[nodiscard]] constexpr bool says_more(Says one, Says other) {
  return one != Says::nothing && other == Says::nothing;
}

/// The days of a row: a partial date reaches no further than the cycle that the row names, unless
/// the two have no day in common.
template <class Span>
[[nodiscard]] constexpr Span in_named_cycle(const Span& date, const Span& cycle) {
  const Span shared{std::max(date.first, cycle.first), std::min(date.last, cycle.last)};
  return shared.first <= shared.last ? shared : date;
}

/// Does a statement about these days still hold on the day asked for?
[[nodiscard]] Truth still_holds(const Days& days, const Duration& holds_for, Day asked);

[[nodiscard]] inline std::int32_t number_of(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}
[[nodiscard]] inline Day day_of(std::int32_t number) { return Day(std::chrono::days(number)); }

}  // namespace servanda::engine
