#pragma once
// The parts of a comparison in JSON, as a document of its own and within an audit. Internal to
// `reports/`.

#include "reports/compared.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

/// The change of a verdict: kind, gap, both verdicts, differences and causes.
[[nodiscard]] Json json_of_change(const Compared& compared, const engine::Difference& difference);
[[nodiscard]] Json json_of_change_counts(const Compared& compared);
/// The run that a result came from.
[[nodiscard]] Json json_of_result(const engine::Result& result);
/// A row by itself: commitment, subject, cycle, and the change.
[[nodiscard]] Json json_of_difference(const Compared& compared,
                                      const engine::Difference& difference);

}  // namespace servanda::reports
