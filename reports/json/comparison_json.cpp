#include "reports/json/comparison_json.hpp"

#include "base/version.hpp"
#include "reports/json/change_json.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

namespace {

using engine::Difference;

Json verdict_or_null(const engine::Result& result, const std::optional<std::size_t>& row) {
  return row ? Json(std::string(to_string(result.rows[*row].verdict))) : Json(nullptr);
}

}  // namespace

Json json_of_change(const Compared& compared, const Difference& difference) {
  Json made;
  made["change"] = std::string(to_string(difference.change));
  made["gap"] = text_or_null(gap_text(compared, difference));
  made["before"] = verdict_or_null(compared.baseline, difference.before);
  made["after"] = verdict_or_null(compared.current, difference.after);
  made["differs"] = difference.differs;
  made["causes"] = Json::array();
  for (const engine::Cause& cause : difference.causes)
    made["causes"].push_back({{"kind", std::string(to_string(cause.kind))}, {"text", cause.text}});
  return made;
}

Json json_of_change_counts(const Compared& compared) {
  Json made;
  for (const engine::Change change : change_order)
    made[std::string(to_string(change))] = compared.changes.count(change);
  made["not asked for"] = compared.changes.not_asked;
  return made;
}

Json json_of_result(const engine::Result& result) {
  Json made;
  made["file"] = text_or_null(result.name);
  made["servanda"] = result.version;
  made["as_of"] = engine::to_string(result.as_of);
  made["known_at"] = engine::to_string(result.known_at);
  made["rules_digest"] = result.rules_digest;
  made["data_digest"] = result.data_digest;
  made["waivers_digest"] = text_or_null(result.waivers_digest);
  made["selection"] = {{"cycles", result.selection.cycles},
                       {"subjects", result.selection.subjects},
                       {"commitments", result.selection.commitments},
                       {"themes", result.selection.themes}};
  return made;
}

Json json_of_difference(const Compared& compared, const Difference& difference) {
  const engine::ResultRow& row = row_of(compared, difference);
  Json made;
  made["commitment"] = row.commitment;
  made["subject"] = row.subject;
  made["cycle"] = text_or_null(row.cycle);
  made.update(json_of_change(compared, difference));
  return made;
}

std::string write_comparison_json(const Compared& compared) {
  Json whole;
  whole["servanda"] = std::string(version);
  whole["baseline"] = json_of_result(compared.baseline);
  whole["current"] = json_of_result(compared.current);
  whole["summary"] = json_of_change_counts(compared);
  whole["differences"] = Json::array();
  for (const Difference& each : compared.changes.differences)
    whole["differences"].push_back(json_of_difference(compared, each));
  return json_document(whole) + "\n";
}

}  // namespace servanda::reports
