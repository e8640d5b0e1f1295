#pragma once
// One verdict with its evidence, as JSON of an audit says it. Internal to `reports/`.

#include "reports/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] Json json_of_finding(const Audit& audit, const engine::Finding& finding);

}  // namespace servanda::reports
