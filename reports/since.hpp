#pragma once
// An audit that has a baseline: what became of each verdict since. Marks stand beside the verdicts
// in every format; none is dropped, and what only the baseline has is told apart.

#include <string>
#include <vector>

#include "reports/compared.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// Null where the audit has no baseline. The finding is one of the assessment's own.
[[nodiscard]] const engine::Difference* since(const Audit& audit, const engine::Finding& finding);

/// `new gap: met → not met`, `unchanged`; empty where there is no baseline.
[[nodiscard]] std::string since_words(const Audit& audit, const engine::Finding& finding);

/// What differs beside the verdict, then in what it hangs on; nothing of what is unchanged.
[[nodiscard]] std::vector<std::string> since_details(const Audit& audit,
                                                     const engine::Finding& finding);

/// A blank and a shape where it is not as before: ` ▲`; else empty.
[[nodiscard]] std::string since_mark(const Audit& audit, const engine::Finding& finding);

/// Chapters about what an audit that tells of shortfalls and reporting gaps alone leaves out: gaps
/// that are closed, changes of what is met or does not apply, and what only the baseline has.
[[nodiscard]] std::vector<ChangeChapter> chapters_since(const Compared& compared);

}  // namespace servanda::reports
