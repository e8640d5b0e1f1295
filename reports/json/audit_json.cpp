#include "reports/json/audit_json.hpp"

#include <algorithm>
#include <vector>

#include "base/cores.hpp"
#include "base/version.hpp"
#include "reports/json/change_json.hpp"
#include "reports/json/finding_json.hpp"
#include "reports/json/json_parts.hpp"
#include "reports/json/rules_json.hpp"
#include "reports/json/run_json.hpp"
#include "reports/json/scores_json.hpp"
#include "reports/since.hpp"

namespace servanda::reports {

namespace {

constexpr std::size_t verdict_depth = 2;  // in the list of a document
/// The number of verdicts that one core writes before it takes the next block.
constexpr std::size_t verdicts_a_block = 1024;

std::string text_of_block(const Audit& audit, std::size_t block) {
  const std::vector<engine::Finding>& findings = audit.assessment.findings;
  const std::size_t first = block * verdicts_a_block;
  const std::size_t end = std::min(findings.size(), first + verdicts_a_block);
  std::string text;
  JsonWriter json(text, verdict_depth, block == 0);
  for (std::size_t i = first; i < end; ++i) {
    json.open('{');
    write_finding(json, audit, findings[i]);
    if (const engine::Difference* difference = since(audit, findings[i]))
      json.member("since_baseline", json_of_change(*audit.since, *difference));
    json.close('}');
  }
  return text;
}

void write_before_verdicts(JsonWriter& json, const Audit& audit) {
  const engine::Assessment& assessment = audit.assessment;
  json.open('{');
  json.member("servanda", version);
  json.member("run", json_of_run(audit.run, assessment.as_of, assessment.known_at));
  json.member("summary", json_of_counts(count(assessment)));
  json.key("verdicts");
  json.open('[');
}

/// The run of the baseline, the counts, and the rows of the baseline alone.
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

void write_after_verdicts(JsonWriter& json, const Audit& audit) {
  json.close(']');
  json.member("indices", json_of_indices(audit));
  json.member("agreements", json_of_agreements(audit));
  json.member("commitments", json_of_commitments(audit));
  json.member("titles", json_of_titles(audit));
  if (audit.since != nullptr) json.member("baseline", json_of_baseline(*audit.since));
  json.close('}');
}

}  // namespace

std::vector<std::string> write_json(const Audit& audit) {
  const std::size_t verdicts = audit.assessment.findings.size();
  const std::size_t blocks = (verdicts + verdicts_a_block - 1) / verdicts_a_block;
  std::vector<std::string> pieces(blocks + 2);
  JsonWriter before(pieces.front(), 0);
  write_before_verdicts(before, audit);
  base::on_cores(base::cores_for(blocks, 1), blocks, [&](std::size_t, std::size_t block) {
    pieces[block + 1] = text_of_block(audit, block);
  });
  JsonWriter after(pieces.back(), verdict_depth, blocks == 0);
  write_after_verdicts(after, audit);
  pieces.back() += '\n';
  return pieces;
}

}  // namespace servanda::reports
