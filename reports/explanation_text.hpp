#pragma once
// One finding in full, for `servanda explain`: the verdict, why, all that was read, and the rule
// itself.

#include <string>

#include "engine/dossier/facts.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/selecting.hpp"
#include "engine/meaning/program.hpp"
#include "reports/text.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_explanation(const engine::Program& program,
                                            const engine::Facts& facts, const engine::Clock& clock,
                                            const engine::Finding& finding,
                                            const TextOptions& options = {});

}  // namespace servanda::reports
