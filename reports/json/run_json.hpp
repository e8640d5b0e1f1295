#pragma once
// A run and the counts of its verdicts in JSON. Internal to `reports/`.

#include "engine/values/date.hpp"
#include "reports/json/json_parts.hpp"
#include "reports/marks.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

[[nodiscard]] Json json_of_run(const Run& run, engine::Day as_of, engine::Day known_at);
[[nodiscard]] Json json_of_counts(const Counts& counts);

}  // namespace servanda::reports
