#pragma once
// The clauses that decide a cell: those of the commitment, or those of an exception in their place.

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
  bool once = false;  ///< due on a day of its own, not at the end of a cycle
  const std::vector<Sentence>* asks = nullptr;
  const std::vector<Sentence>* says = nullptr;

  /// Has it a grace period, or a clause on a late result?
  bool speaks_of_lateness = false;
  /// Does it count facts from after the due day: has it a day of its own, or a clause on lateness?
  bool looks_later = false;
};

/// `exception` may be null; `due` is the day without it.
[[nodiscard]] EffectiveClauses terms_of(const Commitment& commitment, const Exception* exception,
                                        Day due);

}  // namespace servanda::engine
