#pragma once
// The value that each fact would need for a condition to hold; the operators between the fact and
// the condition determine direction and bound.
//
// The condition is evaluated again in a cell of its own. Each operator passes down which of its
// values would do: `x + 5 < 20` needs x below 15, `share(…) >= 60%` needs each failing member to
// hold. All other facts stay as they are. If no bound follows, the wish keeps the side on which the
// value would have to lie; if not even a side follows, there is no wish for the value.

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
/// For values that are no numbers: a text, a State, a duration.
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
/// For a list: the number of entries that must count. For `every`, each entry.
struct ToCount {
  std::optional<std::size_t> least;
  std::optional<std::size_t> most;
  friend bool operator==(const ToCount&, const ToCount&) = default;
};
struct ToFulfil {
  friend bool operator==(const ToFulfil&, const ToFulfil&) = default;
};
/// The fact matters, but one bound cannot express how.
struct Otherwise {
  friend bool operator==(const Otherwise&, const Otherwise&) = default;
};
using Wish = std::variant<ToBe, ToCompare, ToHold, ToBelong, ToMatch, ToBeReported, ToCount,
                          ToFulfil, Otherwise>;

/// By the position of the reading in the cell.
using Wishes = std::map<std::size_t, Wish>;

/// For a quantifier over States, cycles or years: the number of members that must hold, unless it
/// is all or none of those with a wish.
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
/// The wishes that would make the condition hold; empty if it holds.
[[nodiscard]] Wanted wishes_for(const Program& program, Cell& cell, NodeId condition);

}  // namespace servanda::engine
