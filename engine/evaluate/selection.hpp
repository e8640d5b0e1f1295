#pragma once
// The commitments, subjects and cycles that an audit covers.

#include <algorithm>
#include <vector>

#include "engine/check/program.hpp"

namespace servanda::engine {

struct Selection {
  std::vector<CommitmentId> commitments;  ///< empty: all
  std::vector<SubjectId> subjects;        ///< empty: all
  std::vector<GroupId> groups;  ///< collective verdicts of these; with empty `subjects`: all
  std::vector<CycleId> cycles;  ///< empty: all
};

/// An empty list selects all.
template <class Key>
[[nodiscard]] bool selects(const std::vector<Key>& selected, Key id) {
  return selected.empty() || std::find(selected.begin(), selected.end(), id) != selected.end();
}

}  // namespace servanda::engine
