#pragma once
// Checked rules and facts to verdicts.
//
// Total and pure: no clock, no input or output; equal input gives an equal result. A figure that
// overflows makes the verdict an `error`, and no other.

#include <vector>

#include "engine/dossier/facts.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/meaning/program.hpp"

namespace servanda::engine {

struct Selection {
  std::vector<CommitmentId> commitments;  ///< empty: all
  std::vector<SubjectId> subjects;        ///< empty: all
  std::vector<GroupId> groups;  ///< collective verdicts of these; with empty `subjects`: all
  std::vector<CycleId> cycles;  ///< empty: all
};

[[nodiscard]] Assessment evaluate(const Program& program, const Facts& facts, Day as_of,
                                  Day known_at, const Selection& selection = {});

}  // namespace servanda::engine
