#pragma once
// How an audit ends: which exit code its verdicts make, and what is said with it.

#include <optional>
#include <vector>

#include "cli/exit.hpp"
#include "cli/options.hpp"
#include "engine/evaluate/summary.hpp"

namespace servanda::cli {

struct Outcome {
  std::size_t verdicts = 0;  ///< how many there are
  std::size_t settled = 0;   ///< of these met, partly met or not met: some evidence decided them
  bool found = false;        ///< one of those that `--fail-on` names, and not waived
  bool broken = false;       ///< some results could not be computed
};
[[nodiscard]] Outcome outcome_of(const engine::Assessment& assessment, const FailOn& on);
[[nodiscard]] Outcome outcome_of(const engine::VerdictCounts& counted, const FailOn& on);

/// The exit code where no report is to be written, and why: there is no verdict, or evidence
/// settled fewer than were expected. What is known of a State that is silent stays out of that
/// count, or an empty dossier would pass.
[[nodiscard]] std::optional<int> exit_without_report(const Outcome& outcome,
                                                     std::size_t expect_at_least = 0);
/// The exit code of a run whose report is written; tells of errors.
[[nodiscard]] int exit_after_report(const Outcome& outcome);

}  // namespace servanda::cli
