#pragma once
// The head of every report on a run: the day, the rules and data, and the selection.

#include "engine/values/date.hpp"
#include "reports/run.hpp"
#include "reports/text/layout.hpp"

namespace servanda::reports {

void write_run(std::string_view title, const Run& run, engine::Day as_of, engine::Day known_at,
               Page& page);

}  // namespace servanda::reports
