#pragma once
// What the HTML report says of a baseline. Internal to `reports/`; reports/html/page/since.js reads
// it.

#include <vector>

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// Null where the audit has none; `ordered` are its findings as the page numbers them. What is
/// unchanged is left out; equal sentences stand once.
[[nodiscard]] Json html_baseline(const Audit& audit,
                                 const std::vector<const engine::Finding*>& ordered);

}  // namespace servanda::reports
