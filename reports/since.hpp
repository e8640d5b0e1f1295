#pragma once
// The changes since a baseline, in an audit that has one. Every format marks the verdicts; none is
// dropped, and rows of the baseline alone are listed apart.

#include <string>
#include <vector>

#include "reports/compared.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

/// Null without a baseline. The finding must be one of the assessment's own.
[[nodiscard]] const engine::Difference* since(const Audit& audit, const engine::Finding& finding);

/// `new gap: met → not met`, `unchanged`; empty without a baseline.
[[nodiscard]] std::string since_words(const Audit& audit, const engine::Finding& finding);

/// The differences besides the verdict, then their causes; empty for an unchanged verdict.
[[nodiscard]] std::vector<std::string> since_details(const Audit& audit,
                                                     const engine::Finding& finding);

/// A blank and a shape for a change: ` ▲`; else empty.
[[nodiscard]] std::string since_mark(const Audit& audit, const engine::Finding& finding);

/// Chapters on verdicts that an audit of gaps alone does not list: closed gaps, changes of other
/// verdicts, and rows of the baseline alone.
[[nodiscard]] std::vector<ChangeChapter> chapters_since(const Compared& compared);

}  // namespace servanda::reports
