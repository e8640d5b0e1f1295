#pragma once
// `servanda audit --summary`: how many verdicts of each kind, without the findings.
//
// With `--cache`, a summary counts only the verdicts that may have changed since an earlier one
// (count_cache.hpp).

#include "cli/options.hpp"
#include "cli/rules.hpp"

namespace servanda::cli {

/// Returns the exit code. Throws DossierError and UsageError.
[[nodiscard]] int audit_in_short(const AuditOptions& options, const Rules& rules);

}  // namespace servanda::cli
