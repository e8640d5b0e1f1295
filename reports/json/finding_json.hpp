#pragma once
// One verdict with its evidence, as JSON of an audit says it: the members of an object that whoever
// asks for them opens and closes. Internal to `reports/`.

#include "reports/json/json_writer.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

void write_finding(JsonWriter& json, const Audit& audit, const engine::Finding& finding);

}  // namespace servanda::reports
