#pragma once
// The indices of the HTML report: what each comes to for whom, with its parts. Internal to
// `reports/`; reports/html/page/indices.js reads it.

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// `texts` are the sentences of all parts, each once; the `parts` of a score are pairs of the
/// member's place and the sentence's. Groups stand behind all subjects. `state` is a word that the
/// page knows in all its languages, empty where there is a figure.
[[nodiscard]] Json html_indices(const Audit& audit);

}  // namespace servanda::reports
