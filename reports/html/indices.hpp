#pragma once
// The indices of the HTML report: the score for each subject, with its parts. Internal to
// `reports/`; reports/html/page/indices.js reads it.

#include "reports/json/json_parts.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// `texts` are the sentences of all parts, each once; the `parts` of a score are pairs of the
/// positions of the member and of the sentence. Groups follow all subjects. `state` is a word that
/// the page has in all its languages, empty if there is a figure.
[[nodiscard]] Json html_indices(const Audit& audit);

}  // namespace servanda::reports
