#include "reports/json/run_json.hpp"

namespace servanda::reports {

Json json_of_run(const Run& run, engine::Day as_of, engine::Day known_at) {
  const engine::SelectionWords& selected = run.selection;
  Json made;
  made["as_of"] = engine::to_string(as_of);
  made["known_at"] = engine::to_string(known_at);
  made["rules_digest"] = run.rules_digest;
  made["data_digest"] = run.data_digest;
  made["waivers_digest"] = text_or_null(run.waivers_digest);
  made["selection"] = {{"cycles", selected.cycles},
                       {"subjects", selected.subjects},
                       {"commitments", selected.commitments},
                       {"themes", selected.themes}};
  return made;
}

Json json_of_counts(const Counts& counts) {
  Json made;
  for (const engine::Verdict each : base::values<engine::Verdict>)
    made[std::string(to_string(each))] = count_of(counts, each);
  for (const engine::VerdictClass each : engine::no_data_classes)
    made["gaps"][std::string(gap_name(each))] = count_of(counts, each);
  return made;
}

}  // namespace servanda::reports
