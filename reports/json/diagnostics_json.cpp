#include "reports/json/diagnostics_json.hpp"

#include <map>

#include "base/codes/codes.hpp"
#include "base/version.hpp"
#include "reports/json/json_parts.hpp"
#include "reports/json/sarif.hpp"

namespace servanda::reports {

namespace {

using base::Diagnostic;
using base::Severity;

std::string document_with_end(const Json& json) { return json_document(json) + "\n"; }

std::string_view word(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

Json place_json(const base::Place& place, const base::Sources& sources) {
  const base::Source& source = sources[place.source];
  const base::Position begin = source.position(place.span.begin);
  const base::Position end = source.position(place.span.end);
  Json json;
  json["file"] = source.name();
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
  return json;
}

Json diagnostic_json(const Diagnostic& diagnostic, const base::Sources& sources) {
  Json json;
  json["code"] = diagnostic.code;
  json["severity"] = word(diagnostic.severity);
  json["message"] = diagnostic.message;
  json["places"] = Json::array();
  for (const base::Label& label : diagnostic.labels) {
    Json place = place_json(label.place, sources);
    place["label"] = label.text;
    json["places"].push_back(std::move(place));
  }
  json["help"] = diagnostic.help;
  json["notes"] = diagnostic.notes;
  json["edits"] = Json::array();
  for (const base::Edit& edit : diagnostic.edits) {
    Json place = place_json(edit.place, sources);
    place["text"] = edit.text;
    json["edits"].push_back(std::move(place));
  }
  return json;
}

// --- SARIF ---------------------------------------------------------------------------------------

Json location(const base::Label& label, const base::Sources& sources) {
  Json json;
  json["physicalLocation"] = sarif_place(label.place, sources);
  if (!label.text.empty()) json["message"] = {{"text", label.text}};
  return json;
}

/// A code's page is the rule that a result breaks.
Json rule(const std::string& code) {
  Json json;
  json["id"] = code;
  if (const base::CodePage* page = base::code_page(code)) {
    json["shortDescription"] = {{"text", std::string(page->title)}};
    json["fullDescription"] = {{"text", std::string(page->meaning)}};
  }
  return json;
}

Json fix(const std::vector<base::Edit>& edits, const base::Sources& sources) {
  Json changes = Json::array();
  for (const base::Edit& edit : edits) {
    Json replacement;
    replacement["deletedRegion"] = sarif_region(edit.place, sources);
    replacement["insertedContent"] = {{"text", edit.text}};
    Json change;
    change["artifactLocation"] = sarif_artifact(sources[edit.place.source].name());
    change["replacements"] = Json::array({std::move(replacement)});
    changes.push_back(std::move(change));
  }
  return {{"artifactChanges", std::move(changes)}};
}

Json result(const Diagnostic& diagnostic, std::size_t rule_index, const base::Sources& sources) {
  std::string text = diagnostic.message;
  for (const std::string& help : diagnostic.help) text += "; " + help;
  Json json;
  json["ruleId"] = diagnostic.code;
  json["ruleIndex"] = rule_index;
  json["level"] = word(diagnostic.severity);
  json["message"] = {{"text", text}};
  if (!diagnostic.labels.empty()) {
    json["locations"] = Json::array({location(diagnostic.labels.front(), sources)});
  }
  Json related = Json::array();
  for (std::size_t i = 1; i < diagnostic.labels.size(); ++i) {
    related.push_back(location(diagnostic.labels[i], sources));
  }
  if (!related.empty()) json["relatedLocations"] = std::move(related);
  if (!diagnostic.edits.empty()) json["fixes"] = Json::array({fix(diagnostic.edits, sources)});
  return json;
}

}  // namespace

std::string write_diagnostics_json(const base::Diagnostics& diagnostics,
                                   const base::Sources& sources) {
  Json report;
  report["servanda"] = std::string(version);
  report["errors"] = diagnostics.errors();
  report["warnings"] = diagnostics.warnings();
  report["diagnostics"] = Json::array();
  for (const Diagnostic& each : diagnostics.sorted()) {
    report["diagnostics"].push_back(diagnostic_json(each, sources));
  }
  return document_with_end(report);
}

std::string write_sarif(const base::Diagnostics& diagnostics, const base::Sources& sources) {
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  std::map<std::string, std::size_t> index;
  for (const Diagnostic& each : sorted) index.emplace(each.code, 0);
  Json rules = Json::array();
  for (auto& [code, at] : index) {
    at = rules.size();
    rules.push_back(rule(code));
  }
  Json run = sarif_run(std::move(rules));
  run["results"] = Json::array();
  for (const Diagnostic& each : sorted) {
    run["results"].push_back(result(each, index.at(each.code), sources));
  }
  return sarif_log(std::move(run));
}

}  // namespace servanda::reports
