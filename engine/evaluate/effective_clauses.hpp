#pragma once
// The clauses by which a cell is judged: those of the commitment, or with what an exception puts in
// their place.

#include <optional>
#include <string>
#include <vector>

#include "engine/check/program.hpp"

namespace servanda::engine {

struct EffectiveClauses {
  NodeId applies;
  std::string applies_else;
  NodeId met;
  NodeId partly;
  Day due;
  std::optional<Day> grace_ends;
  LateCounts late = LateCounts::partly_met;
  bool once = false;  ///< due on a day of its own, not with the end of a cycle
  const std::vector<Sentence>* asks = nullptr;
  const std::vector<Sentence>* says = nullptr;

  /// It says how long it may take, or what keeping it late comes to.
  bool speaks_of_lateness = false;
  /// What is kept after its day is looked for: it has a day of its own, or speaks of lateness.
  bool looks_later = false;
};

/// `exception` may be null; `due` is the day without it.
[[nodiscard]] EffectiveClauses terms_of(const Commitment& commitment, const Exception* exception,
                                        Day due);

}  // namespace servanda::engine
