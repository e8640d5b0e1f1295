#pragma once
// What each fact would have to be for a condition to hold: sense and bound of it follow from the
// operators between the fact and the condition.
//
// The condition is asked again in a cell of its own. Each operator hands down which of its values
// would do: `x + 5 < 20` asks of x that it be below 15, `share(…) >= 60%` of each member that fails
// that it hold. All other facts are taken as they are. Where no bound follows, the side on which
// the value would have to lie is kept; where not even that, nothing is said of the value.

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/evaluate/cell.hpp"
#include "engine/explain/allowed.hpp"

namespace servanda::engine {

struct ToBe {
  Allowed values;
  friend bool operator==(const ToBe&, const ToBe&) = default;
};
/// Of what has no place among numbers: a text, a State, a duration.
struct ToCompare {
  Comparison comparison = Comparison::equal;
  std::vector<Value> values;  ///< several: equal to any, or to none
  friend bool operator==(const ToCompare&, const ToCompare&) = default;
};
struct ToHold {
  Value item;
  bool holds = true;
  friend bool operator==(const ToHold&, const ToHold&) = default;
};
struct ToBelong {
  GroupId group;
  bool belongs = true;
  friend bool operator==(const ToBelong&, const ToBelong&) = default;
};
struct ToMatch {
  std::string pattern;
  bool matches = true;
  friend bool operator==(const ToMatch&, const ToMatch&) = default;
};
struct ToBeReported {
  bool reported = true;
  friend bool operator==(const ToBeReported&, const ToBeReported&) = default;
};
/// Of a list: so many entries that count. Of `every`, each entry.
struct ToCount {
  std::optional<std::size_t> least;
  std::optional<std::size_t> most;
  friend bool operator==(const ToCount&, const ToCount&) = default;
};
struct ToFulfil {
  friend bool operator==(const ToFulfil&, const ToFulfil&) = default;
};
/// It matters, in a way that one bound does not tell.
struct Otherwise {
  friend bool operator==(const Otherwise&, const Otherwise&) = default;
};
using Wish = std::variant<ToBe, ToCompare, ToHold, ToBelong, ToMatch, ToBeReported, ToCount,
                          ToFulfil, Otherwise>;

/// By the position of the reading in the cell.
using Wishes = std::map<std::size_t, Wish>;

/// Of a quantifier over States, cycles or years: how many there must be, where that is not all or
/// none of those of whom something is wanted.
struct Needed {
  Range range;
  std::optional<std::size_t> least;
  std::optional<std::size_t> most;
  std::size_t found = 0;
};

struct Wanted {
  Wishes wishes;
  std::vector<Needed> needed;
};
/// What would make the condition hold; nothing where it holds.
[[nodiscard]] Wanted wishes_for(const Program& program, Cell& cell, NodeId condition);

}  // namespace servanda::engine
