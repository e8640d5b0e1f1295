#pragma once
// One finding in full, for `servanda explain`: the verdict, its reasons, all readings, and the rule
// itself.

#include <string>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/fact_precedence.hpp"
#include "engine/facts/facts.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_explanation(const engine::Program& program,
                                            const engine::Facts& facts, const engine::Clock& clock,
                                            const engine::Finding& finding,
                                            const TextOptions& options = {});

}  // namespace servanda::reports
