#pragma once
// The contents of a report: rules, facts, assessment, and the run behind it.

#include "base/source.hpp"
#include "engine/audit/request.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::reports {

using engine::Run;

struct Compared;  // reports/compared.hpp

/// Everything that a report needs; refers to data of the caller.
struct Audit {
  const engine::Program& program;
  const engine::Facts& facts;
  const engine::Assessment& assessment;
  const Run& run;
  const Compared* since = nullptr;       ///< this audit with its baseline; null without one
  const base::Sources* rules = nullptr;  ///< the files of the rules; null: places are left out
};

}  // namespace servanda::reports
