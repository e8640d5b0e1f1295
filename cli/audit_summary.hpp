#pragma once
// `servanda audit --summary`: how many verdicts of each kind, without the findings.
//
// With `--cache`, what an earlier summary counted is counted again only as far as it has changed
// (count_cache.hpp).

#include "cli/options.hpp"
#include "cli/rules.hpp"

namespace servanda::cli {

/// The exit code. Throws DossierError and UsageError.
[[nodiscard]] int audit_in_short(const AuditOptions& options, const Rules& rules);

}  // namespace servanda::cli
