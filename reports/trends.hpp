#pragma once
// How verdicts went over the review cycles, for each commitment and State. Subjects that went the
// same way stand together, none left out.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

/// The verdicts of one subject on one commitment by their classes, a place a cycle; nothing where
/// it is not asked.
using Course = std::vector<std::optional<engine::VerdictClass>>;

struct Trend {
  std::string commitment;  ///< its name: versions share it
  const engine::Commitment* first = nullptr;
  std::map<std::string, Course> courses;  ///< by the code of the subject
  std::vector<std::string> subjects;      ///< the codes, in the order of the findings
};

struct Trends {
  std::vector<engine::CycleId> cycles;  ///< in which something is reviewed, in the order of time
  std::vector<Trend> trends;            ///< of what is reviewed cycle by cycle
};
[[nodiscard]] Trends trends(const Audit& audit);

/// The verdict of the cycle before in which the same was asked.
[[nodiscard]] std::optional<engine::Verdict> verdict_before(const Trends& trends,
                                                            const Audit& audit,
                                                            const engine::Finding& finding);

/// What went otherwise from cycle to cycle, then the names of what went the same way throughout;
/// nothing where there is one cycle only.
void write_trends(const Audit& audit, Page& page);

}  // namespace servanda::reports
