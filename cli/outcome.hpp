#pragma once
// How an audit ends: which exit code its verdicts make, and what is said with it.

#include <optional>
#include <vector>

#include "cli/exit.hpp"
#include "cli/options.hpp"
#include "engine/evaluate/counts.hpp"

namespace servanda::cli {

struct Outcome {
  bool any = false;            ///< was there a verdict?
  bool found = false;          ///< one of those that `--fail-on` names, and not waived
  std::optional<Exit> broken;  ///< some could not be computed
};
[[nodiscard]] Outcome outcome_of(const engine::Assessment& assessment, const FailOn& on);
[[nodiscard]] Outcome outcome_of(const engine::VerdictCounts& counted, const FailOn& on);

/// The exit code where no report is to be written, and why.
[[nodiscard]] std::optional<int> exit_without_report(const Outcome& outcome);
/// The exit code of a run whose report is written; tells of errors.
[[nodiscard]] int exit_after_report(const Outcome& outcome);

}  // namespace servanda::cli
