#pragma once
// The verdicts of an assessment in the form of a record, and the differences to a second one.

#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/dossier/records/recorded_verdicts.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

/// Verdict, range and timing of each finding, in the order of the assessment.
[[nodiscard]] RecordedVerdicts recorded(const Program& program, const Assessment& assessment);

struct OtherVerdict {
  std::string commitment;
  std::string subject;
  std::string cycle;   ///< empty: a date outside cycles
  std::string before;  ///< empty: there was none
  std::string now;     ///< empty: there is none
};
/// By commitment, subject and cycle, in the order of their names.
[[nodiscard]] std::vector<OtherVerdict> other_verdicts(const RecordedVerdicts& before,
                                                       const RecordedVerdicts& now);

}  // namespace servanda::engine
