#pragma once
// One finding in full, for `servanda explain`: the verdict, its reasons, all readings, and the rule
// itself.

#include <string>

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/evaluation_context.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_explanation(const engine::EvaluationContext& context,
                                            const engine::Finding& finding,
                                            const TextOptions& options = {});

}  // namespace servanda::reports
