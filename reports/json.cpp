#include "reports/json.hpp"

#include "reports/change_json.hpp"
#include "reports/json_finding.hpp"
#include "reports/rules_json.hpp"
#include "reports/run_json.hpp"
#include "reports/scores_json.hpp"
#include "reports/since.hpp"
#include "reports/version.hpp"

namespace servanda::reports {

namespace {

/// As `dump` would write it at that depth of a whole document.
void append(std::string& text, const Json& json, std::size_t indent) {
  const std::string written = json.dump(2, ' ', false, Json::error_handler_t::replace);
  const std::string line = "\n" + std::string(indent, ' ');
  std::size_t from = 0;
  for (std::size_t end = written.find('\n'); end != std::string::npos;
       end = written.find('\n', from)) {
    text.append(written, from, end - from).append(line);
    from = end + 1;
  }
  text.append(written, from);
}

void append_member(std::string& text, std::string_view key, const Json& json) {
  text.append(text.empty() ? "{\n  \"" : ",\n  \"").append(key).append("\": ");
  append(text, json, 2);
}

Json json_with_change(const Audit& audit, const engine::Finding& finding) {
  Json row = json_of_finding(audit, finding);
  if (const engine::Difference* difference = since(audit, finding))
    row["since_baseline"] = json_of_change(*audit.since, *difference);
  return row;
}

/// The run of the baseline, the counts, and what only it has.
Json json_of_baseline(const Compared& compared) {
  Json made = json_of_result(compared.baseline);
  made["summary"] = json_of_change_counts(compared);
  made["gone"] = Json::array();
  for (const engine::Difference& each : compared.changes.differences) {
    if (each.change == engine::Change::gone)
      made["gone"].push_back(json_of_difference(compared, each));
  }
  return made;
}

}  // namespace

std::string write_json(const Audit& audit) {
  const engine::Assessment& assessment = audit.assessment;
  std::string text;
  append_member(text, "servanda", std::string(version));
  append_member(text, "run", json_of_run(audit.run, assessment.as_of, assessment.known_at));
  append_member(text, "summary", json_of_counts(count(assessment)));
  // One verdict after the other: as a document, many would take twenty times the room of their
  // text.
  text += ",\n  \"verdicts\": [";
  bool first = true;
  for (const engine::Finding& finding : assessment.findings) {
    text += first ? "\n    " : ",\n    ";
    append(text, json_with_change(audit, finding), 4);
    first = false;
  }
  text += first ? "]" : "\n  ]";
  append_member(text, "indices", json_of_indices(audit));
  append_member(text, "agreements", json_of_agreements(audit));
  append_member(text, "commitments", json_of_commitments(audit));
  append_member(text, "titles", json_of_titles(audit));
  if (audit.since != nullptr) append_member(text, "baseline", json_of_baseline(*audit.since));
  return text + "\n}\n";
}

}  // namespace servanda::reports
