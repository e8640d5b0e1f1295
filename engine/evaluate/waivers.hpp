#pragma once
// Waivers: recorded decisions on shortfalls, from a dated file outside the rules.
//
// A waiver never changes a verdict: it is a flag on it, in force from its first day, if it names
// one, to its last. If a verdict has several, the one in force on the as-of day counts, in any
// order of rows; two in force at once are an error, since it would be unclear who decided. A waiver
// without effect, and one that is not in force while no other is, are warnings, so that the file
// stays true.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

struct Waiver {
  CommitmentId commitment;
  SubjectId subject;  ///< or
  GroupId group;
  CycleId cycle;  ///< not valid if the commitment is due once
  std::string reason;
  std::string decided_by;
  std::optional<Day> from;  ///< nothing: without a first day
  Day expires;
  base::Place place;  ///< its row
};

/// Flags the findings; two waivers in force for one of them are an error, and it gets no flag.
/// `everything`: the assessment is complete, so that a waiver without a finding is superfluous.
void waive(const std::vector<Waiver>& waivers, bool everything, Assessment& assessment,
           base::Diagnostics& diagnostics);

/// Is the shortfall waived on the as-of day of the assessment?
[[nodiscard]] bool is_waived(const Finding& finding);

}  // namespace servanda::engine
