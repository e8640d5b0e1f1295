#pragma once
// The rules in the JSON of an audit: digests, by which a later comparison finds changes, and the
// titles of all names in use. Internal to `reports/`.

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// Each commitment that has a verdict; each version, if there are several.
[[nodiscard]] Json json_of_commitments(const Audit& audit);
/// Titles by name, in English if there is one: subjects, cycles, indicators and events in use;
/// groups are among the subjects.
[[nodiscard]] Json json_of_titles(const Audit& audit);

}  // namespace servanda::reports
