#pragma once
// The clauses that decide: those of a commitment, or those of an exception in their place.

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
  std::optional<Day> by;  ///< of an exception: the due day
  std::optional<Duration> grace;
  std::optional<LateCounts> late;
  const std::vector<Sentence>* asks = nullptr;
  const std::vector<Sentence>* says = nullptr;
};

/// `exception` may be null.
[[nodiscard]] EffectiveClauses effective_clauses(const Commitment& commitment,
                                                 const Exception* exception);

}  // namespace servanda::engine
