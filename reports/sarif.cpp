#include "reports/sarif.hpp"

#include "reports/json_parts.hpp"
#include "reports/version.hpp"

namespace servanda::reports {

Json sarif_run(Json rules) {
  Json driver;
  driver["name"] = "servanda";
  driver["version"] = std::string(version);
  driver["rules"] = std::move(rules);
  Json run;
  run["tool"] = {{"driver", std::move(driver)}};
  run["columnKind"] = "unicodeCodePoints";
  return run;
}

std::string sarif_log(Json run) {
  Json log;
  log["$schema"] =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return json_document(log) + "\n";
}

}  // namespace servanda::reports
