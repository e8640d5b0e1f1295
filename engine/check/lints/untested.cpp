// Commitments that no scenario shows at work, and scenarios that show nothing.

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "engine/check/lints/lints.hpp"

namespace servanda::engine {

void find_untested(Linting& linting) {
  const Program& program = linting.program();
  std::set<CommitmentId> tested;
  for (const Scenario& scenario : program.scenarios) {
    if (scenario.expectations.empty()) {
      linting.warn("L029", scenario.place, "this scenario expects nothing", "no `expect` in it",
                   "say which verdict must come out, or take the scenario out");
    }
    std::map<std::tuple<CommitmentId, SubjectId, GroupId, CycleId>, base::Place> rows;
    for (const Expectation& row : scenario.expectations) {
      tested.insert(row.commitment);
      const auto [first, is_new] =
          rows.emplace(std::tuple(row.commitment, row.subject, row.group, row.cycle), row.place);
      if (is_new) continue;
      linting.diagnostics.add({"L030",
                               base::Severity::warning,
                               "this verdict is expected twice",
                               {{row.place, "once more here"}, {first->second, "first here"}},
                               {"take one of the two rows out"}});
    }
  }
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i) {
    const Commitment& commitment = program.commitments[CommitmentId{i}];
    if (tested.contains(CommitmentId{i})) continue;
    linting.warn("L022", commitment.place,
                 "no scenario shows the commitment `" + commitment.name + "` at work", "",
                 "add a `scenario` with made-up facts and the verdict that must come out");
  }
}

}  // namespace servanda::engine
