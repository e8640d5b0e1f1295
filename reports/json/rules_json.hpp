#pragma once
// What JSON of an audit says of its rules: digests by which a later result tells what was changed,
// and the titles of the names that stand in it. Internal to `reports/`.

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// Each commitment that has a verdict; of several versions, each.
[[nodiscard]] Json json_of_commitments(const Audit& audit);
/// By name, in English where there is a title: subjects, cycles, indicators and events in use;
/// groups stand among the subjects.
[[nodiscard]] Json json_of_titles(const Audit& audit);

}  // namespace servanda::reports
