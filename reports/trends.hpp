#pragma once
// The course of verdicts over the review cycles, for each commitment and State. Subjects with the
// same course stand together, none left out.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

/// The verdicts of one subject on one commitment by their classes, one for each cycle; empty if it
/// has none there.
using Course = std::vector<std::optional<engine::VerdictClass>>;

struct Trend {
  std::string commitment;  ///< its name: versions share it
  const engine::Commitment* first = nullptr;
  std::map<std::string, Course> courses;  ///< by the code of the subject
  std::vector<std::string> subjects;      ///< the codes, in the order of the findings
};

struct Trends {
  std::vector<engine::CycleId> cycles;  ///< cycles with a review, in the order of time
  std::vector<Trend> trends;            ///< of commitments that are reviewed cycle by cycle
};
[[nodiscard]] Trends trends(const Audit& audit);

/// The verdict on the same question in the previous cycle that has it.
[[nodiscard]] std::optional<engine::Verdict> verdict_before(const Trends& trends,
                                                            const Audit& audit,
                                                            const engine::Finding& finding);

/// Courses that change from cycle to cycle, then the names of those that do not; nothing if there
/// is one cycle only.
void write_trends(const Audit& audit, Page& page);

}  // namespace servanda::reports
