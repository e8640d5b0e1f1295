#pragma once
// The baseline in the HTML report. Internal to `reports/`; reports/html/page/since.js reads it.

#include <vector>

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// Null if the audit has no baseline; `ordered` are its findings as the page numbers them.
/// Unchanged verdicts are left out; equal sentences are stored once.
[[nodiscard]] Json html_baseline(const Audit& audit,
                                 const std::vector<const engine::Finding*>& ordered);

}  // namespace servanda::reports
