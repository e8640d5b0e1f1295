#pragma once
// What every report on a run says first: for which day it is, from which rules and data, and of
// which part.

#include "engine/values/date.hpp"
#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

void write_run(std::string_view title, const Run& run, engine::Day as_of, engine::Day known_at,
               Page& page);

}  // namespace servanda::reports
