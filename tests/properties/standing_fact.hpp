#pragma once
// Finds which of a State's facts stands for an indicator in a period, as the reference reads the
// manual.

#include <set>
#include <string>

#include "tests/properties/program.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {

/// The days of a lookup, and the cycle (or -1) that they are. Rows that name the cycle may be dated
/// after its end, up to `named_to`.
struct Window {
  Dates days;
  int cycle = -1;
  int named_to = 0;
};

struct Standing {
  std::optional<Value> value;
  std::set<std::string> reasons;  ///< if there is no value
  Truth reported = Truth::no;     ///< some row that speaks here has a value
  bool spoken = false;            ///< some row speaks here
  bool outlived = false;          ///< the fact held no longer on the day asked for
  bool late = false;              ///< no row has a value, but one dated after the cycle names it
  bool perhaps_come = false;      ///< the same, with a day that may be still to come
  bool may_be_late = false;       ///< one names the cycle, and may be dated after it
};

/// `source` may be empty: then the preferred sources.
[[nodiscard]] Standing standing_fact(const Case& world, const std::string& indicator,
                                     const std::string& subject, const Window& window,
                                     const std::string& source);

[[nodiscard]] Dates days_of(const Cycle& cycle);
/// A partial date reaches no further than the cycle that the row names.
[[nodiscard]] Dates days_of(const Fact& fact);
/// Is a list silent because the period asked for has not begun?
[[nodiscard]] bool is_ahead(const Window& window);

/// The day up to which a list is known to be complete for a State (without a State: for all), if it
/// is needed up to `last`.
[[nodiscard]] std::optional<int> whole_to(const Case& world, const std::string& dataset,
                                          const std::string& state, int last);

}  // namespace servanda::properties
