#pragma once
// The end of an audit: the exit code that follows from its verdicts, and the message with it.

#include <optional>
#include <vector>

#include "cli/exit.hpp"
#include "cli/options.hpp"
#include "cli/terminal/terminal.hpp"
#include "engine/audit/counts/verdict_counts.hpp"

namespace servanda::cli {

struct Outcome {
  std::size_t verdicts = 0;  ///< how many there are
  std::size_t settled = 0;   ///< met, partly met or not met: some evidence decided them
  bool found = false;        ///< `--fail-on` names one of them, and it is not waived
  bool broken = false;       ///< some results could not be computed
};
[[nodiscard]] Outcome outcome_of(const engine::Assessment& assessment, const FailOn& on);
[[nodiscard]] Outcome outcome_of(const engine::VerdictCounts& counted, const FailOn& on);

/// The exit code of an audit without a report, and its reason: there is no verdict, or evidence
/// decided fewer verdicts than expected. A reporting gap does not count as decided, or an empty
/// dossier would pass.
[[nodiscard]] std::optional<int> exit_without_report(const Outcome& outcome,
                                                     const Terminal& terminal,
                                                     std::size_t expect_at_least = 0);
/// The exit code of a run with a report; shows a message about errors.
[[nodiscard]] int exit_after_report(const Outcome& outcome, const Terminal& terminal);

}  // namespace servanda::cli
