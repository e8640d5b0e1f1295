#pragma once
// One verdict with its evidence, in the JSON of an audit: members of an object that the caller
// opens and closes. Internal to `reports/`.

#include "reports/json/json_writer.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

void write_finding(JsonWriter& json, const Audit& audit, const engine::Finding& finding);

}  // namespace servanda::reports
