#pragma once
// Which of a State's facts stands for an indicator in a period, as the reference reads the manual.

#include <set>
#include <string>

#include "tests/properties/program.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {

/// The days that are looked at, and the cycle (or -1) that they are. Rows that name it may be of a
/// day behind its end, up to `named_to`.
struct Window {
  Dates days;
  int cycle = -1;
  int named_to = 0;
};

struct Standing {
  std::optional<Value> value;
  std::set<std::string> reasons;  ///< where there is none
  Truth reported = Truth::no;     ///< some row that speaks here has a value
  bool spoken = false;            ///< some row speaks here
  bool outlived = false;          ///< what was said held no longer than before the day asked for
  bool late = false;              ///< none with a value, but one of after the cycle names it
  bool perhaps_come = false;      ///< the same, of a day that may be still to come
  bool may_be_late = false;       ///< one that names the cycle, and may be of after it
};

/// `source` may be empty: those that are preferred.
[[nodiscard]] Standing standing_fact(const Case& world, const std::string& indicator,
                                     const std::string& subject, const Window& window,
                                     const std::string& source);

[[nodiscard]] Dates days_of(const Cycle& cycle);
/// A partial date reaches no further than the cycle that the row names.
[[nodiscard]] Dates days_of(const Fact& fact);
/// Does a list say nothing yet, because what is asked for has not begun?
[[nodiscard]] bool is_ahead(const Window& window);

/// The day up to which a list is known to be whole for a State (or nobody: then for all), where
/// what is asked of it goes up to `last`.
[[nodiscard]] std::optional<int> whole_to(const Case& world, const std::string& dataset,
                                          const std::string& state, int last);

}  // namespace servanda::properties
