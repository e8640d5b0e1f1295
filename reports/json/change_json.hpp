#pragma once
// What JSON says of a comparison, as a document of its own and within an audit. Internal to
// `reports/`.

#include "reports/compared.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

/// What became of a verdict: change, gap, both verdicts, what differs and why.
[[nodiscard]] Json json_of_change(const Compared& compared, const engine::Difference& difference);
[[nodiscard]] Json json_of_change_counts(const Compared& compared);
/// The run that a result came from.
[[nodiscard]] Json json_of_result(const engine::Result& result);
/// A row by itself: commitment, subject, cycle, and what became of it.
[[nodiscard]] Json json_of_difference(const Compared& compared,
                                      const engine::Difference& difference);

}  // namespace servanda::reports
