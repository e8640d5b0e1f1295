#include "reports/json.hpp"

#include <algorithm>
#include <vector>

#include "engine/values/cores.hpp"
#include "reports/change_json.hpp"
#include "reports/json_finding.hpp"
#include "reports/json_parts.hpp"
#include "reports/rules_json.hpp"
#include "reports/run_json.hpp"
#include "reports/scores_json.hpp"
#include "reports/since.hpp"
#include "reports/version.hpp"

namespace servanda::reports {

namespace {

/// As `dump` would write it at that depth of a whole document.
void append(std::string& text, const Json& json, std::size_t indent) {
  const std::string written = json_document(json);
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

/// How many verdicts are written at a time. As one document, many would take twenty times the room
/// of their text; and a text that grows on its own is copied again and again.
constexpr std::size_t verdicts_a_block = 1024;

Json json_with_change(const Audit& audit, const engine::Finding& finding) {
  Json row = json_of_finding(audit, finding);
  if (const engine::Difference* difference = since(audit, finding))
    row["since_baseline"] = json_of_change(*audit.since, *difference);
  return row;
}

std::string text_of_block(const Audit& audit, std::size_t block) {
  const std::vector<engine::Finding>& findings = audit.assessment.findings;
  const std::size_t first = block * verdicts_a_block;
  const std::size_t end = std::min(findings.size(), first + verdicts_a_block);
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    text += i == 0 ? "\n    " : ",\n    ";
    append(text, json_with_change(audit, findings[i]), 4);
  }
  return text;
}

void append_verdicts(std::string& text, const Audit& audit) {
  const std::size_t number = audit.assessment.findings.size();
  std::vector<std::string> blocks((number + verdicts_a_block - 1) / verdicts_a_block);
  engine::on_cores(
      engine::cores_for(blocks.size(), 1), blocks.size(),
      [&](std::size_t, std::size_t block) { blocks[block] = text_of_block(audit, block); });
  std::size_t size = text.size();
  for (const std::string& block : blocks) size += block.size();
  text.reserve(size + size / 8);
  text += ",\n  \"verdicts\": [";
  for (std::string& block : blocks) {
    text += block;
    std::string().swap(block);
  }
  text += number == 0 ? "]" : "\n  ]";
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
  append_verdicts(text, audit);
  append_member(text, "indices", json_of_indices(audit));
  append_member(text, "agreements", json_of_agreements(audit));
  append_member(text, "commitments", json_of_commitments(audit));
  append_member(text, "titles", json_of_titles(audit));
  if (audit.since != nullptr) append_member(text, "baseline", json_of_baseline(*audit.since));
  text += "\n}\n";
  return text;
}

}  // namespace servanda::reports
