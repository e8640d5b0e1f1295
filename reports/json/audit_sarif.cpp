#include "reports/json/audit_sarif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "engine/evaluate/waivers.hpp"
#include "engine/explain/explain.hpp"
#include "reports/json/run_json.hpp"
#include "reports/json/sarif.hpp"
#include "reports/json/scores_json.hpp"
#include "reports/outcomes.hpp"
#include "reports/since.hpp"

namespace servanda::reports {

namespace {

using engine::Change;
using engine::Finding;
using engine::Verdict;

/// Contradictory sources need a person's review.
SarifOutcome sarif_outcome(Verdict verdict, bool in_conflict) {
  const SarifOutcome& made = outcome_of(verdict).sarif;
  return verdict == Verdict::no_data && in_conflict ? SarifOutcome{"review", made.level} : made;
}

/// SARIF calls a verdict that both results have unchanged or updated.
const char* baseline_state(const engine::Difference& difference) {
  if (!difference.before) return "new";
  if (!difference.after) return "absent";
  return difference.change == Change::unchanged ? "unchanged" : "updated";
}

/// The identity of a verdict, and its fingerprint. All verdicts on a commitment point at the same
/// line, so services that use only partial fingerprints would join them.
void add_identity(const std::string& commitment, const std::string& subject,
                  const std::string& cycle, Json& result) {
  std::string path = commitment + "/" + subject;
  if (!cycle.empty()) path += "/" + cycle;
  result["locations"] = Json::array(
      {{{"logicalLocations",
         Json::array({{{"name", subject}, {"fullyQualifiedName", path}, {"kind", "verdict"}}})}}});
  const std::string print = base::sha256(commitment + "\n" + subject + "\n" + cycle);
  result["fingerprints"] = {{"commitmentSubjectCycle/v1", print}};
  result["partialFingerprints"] = {{"primaryLocationLineHash", print}};
}

bool is_failure(Verdict verdict) { return outcome_of(verdict).sarif.kind == "fail"; }

class Log {
 public:
  Log(const Audit& audit, SarifResults results) : audit_(audit), results_(results) {}

  std::string write() {
    Json results = Json::array();
    for (const Finding& finding : audit_.assessment.findings)
      if (is_wanted(finding.verdict)) results.push_back(result(finding));
    if (audit_.since != nullptr) {
      for (const engine::Difference& each : audit_.since->changes.differences) {
        if (each.change == Change::gone && is_wanted(row_of(*audit_.since, each).verdict))
          results.push_back(absent(each));
      }
    }
    for (const engine::IndexScore& score : audit_.assessment.indices)
      if (!score.error.empty() && results_ == SarifResults::all) results.push_back(failed(score));
    Json run = sarif_run(std::move(rules_));
    run["invocations"] = Json::array({invocation()});
    run["results"] = std::move(results);
    run["properties"] =
        json_of_run(audit_.run, audit_.assessment.as_of, audit_.assessment.known_at);
    if (!audit_.assessment.indices.empty()) run["properties"]["indices"] = scores();
    return sarif_log(std::move(run));
  }

 private:
  [[nodiscard]] bool is_wanted(Verdict verdict) const {
    return results_ == SarifResults::all || is_failure(verdict);
  }

  /// Adds the place of the commitment's name in the rules.
  void add_place(const engine::Commitment& commitment, Json& result) const {
    if (audit_.rules == nullptr) return;
    result["locations"][0]["physicalLocation"] = sarif_place(commitment.place, *audit_.rules);
  }

  /// The position of a commitment among the rules; adds it if it is missing.
  std::size_t rule(const std::string& name, const Finding* finding) {
    const auto [place, is_new] = places_.emplace(name, rules_.size());
    if (is_new) {
      Json made;
      made["id"] = name;
      if (finding != nullptr) describe(audit_.program.commitments[finding->commitment], made);
      rules_.push_back(std::move(made));
    }
    return place->second;
  }

  /// An index is a rule of its own, even with the name of a commitment.
  std::size_t rule(const engine::Index& index) {
    const auto [place, is_new] = places_.emplace("index " + index.name, rules_.size());
    if (!is_new) return place->second;
    Json made;
    made["id"] = "index " + index.name;
    const std::string title(index.title.in("en"));
    if (!title.empty()) made["shortDescription"] = {{"text", title}};
    rules_.push_back(std::move(made));
    return place->second;
  }

  Json failed(const engine::IndexScore& score) {
    const engine::Index& index = audit_.program.indices[score.index];
    const std::string name = "index " + index.name;
    Json made =
        begin(name, rule(index), sarif_outcome(Verdict::error, false), "error: " + score.error);
    add_identity(name, audit_.program.vocabulary.name_of(score.subject, score.group),
                 audit_.program.vocabulary.cycles[score.cycle].name, made);
    if (audit_.rules != nullptr)
      made["locations"][0]["physicalLocation"] = sarif_place(index.place, *audit_.rules);
    if (!audit_.run.waivers_digest.empty()) made["suppressions"] = Json::array();
    return made;
  }

  /// The scores of the indices, without their parts.
  [[nodiscard]] Json scores() const {
    Json all = json_of_indices(audit_);
    for (Json& score : all) score.erase("parts");
    return all;
  }

  static void describe(const engine::Commitment& commitment, Json& rule) {
    const std::string title(commitment.title.in("en"));
    const std::string cites = engine::citation(commitment.cites);
    if (!title.empty()) rule["shortDescription"] = {{"text", title}};
    if (!cites.empty()) rule["fullDescription"] = {{"text", fmt::format("{} ({})", title, cites)}};
    std::string clauses = commitment.rule;
    for (const engine::Exception& exception : commitment.exceptions)
      clauses += (clauses.empty() ? "" : "\n") + exception.rule;
    if (!clauses.empty()) rule["help"] = {{"text", clauses}};
    if (!commitment.theme.empty()) rule["properties"] = {{"tags", Json::array({commitment.theme})}};
  }

  Json result(const Finding& finding) {
    const std::string& name = audit_.program.commitments[finding.commitment].name;
    const engine::Explanation told =
        explain(context_of(audit_.program, audit_.facts, audit_.assessment), finding);
    const SarifOutcome came_out =
        sarif_outcome(finding.verdict, finding.reasons.contains(engine::Reason::conflict));
    const bool in_cycle = finding.cycle.valid();
    Json made = begin(name, rule(name, &finding), came_out, told.verdict);
    add_identity(name, subject_name(audit_.program, finding),
                 in_cycle ? audit_.program.vocabulary.cycles[finding.cycle].name : std::string(),
                 made);
    add_place(audit_.program.commitments[finding.commitment], made);
    if (!audit_.run.waivers_digest.empty()) made["suppressions"] = suppressions(finding);
    Json& properties = made["properties"];
    properties["verdict"] = std::string(to_string(finding.verdict));
    properties["gap"] = text_or_null(gap_name(class_of(finding)));
    properties["due"] = engine::to_string(finding.due);
    properties["timing"] = text_or_null(to_string(finding.timing));
    properties["flags"] = words(finding.flags);
    properties["reasons"] = words(finding.reasons.list());
    if (!told.says.empty()) properties["says"] = told.says;
    if (const engine::Difference* difference = since(audit_, finding))
      add_change(*difference, made);
    return made;
  }

  /// A result of the baseline alone.
  Json absent(const engine::Difference& difference) {
    const engine::ResultRow& row = row_of(*audit_.since, difference);
    const bool in_conflict = std::find(row.reasons.begin(), row.reasons.end(),
                                       to_string(engine::Reason::conflict)) != row.reasons.end();
    Json made = begin(
        row.commitment, rule(row.commitment, nullptr), sarif_outcome(row.verdict, in_conflict),
        fmt::format("only in the baseline, as of {}: {}",
                    engine::to_string(audit_.since->baseline.as_of), to_string(row.verdict)));
    add_identity(row.commitment, row.subject, row.cycle, made);
    if (const auto commitment = audit_.program.commitments.find(row.commitment))
      add_place(audit_.program.commitments[*commitment], made);
    if (!audit_.run.waivers_digest.empty()) made["suppressions"] = Json::array();
    add_change(difference, made);
    return made;
  }

  static Json begin(const std::string& name, std::size_t rule, const SarifOutcome& came_out,
                    const std::string& message) {
    return {{"ruleId", name},
            {"ruleIndex", rule},
            {"kind", std::string(came_out.kind)},
            {"level", std::string(came_out.level)},
            {"message", {{"text", message}}}};
  }

  /// Either all results of a run have `suppressions`, or none does.
  static Json suppressions(const Finding& finding) {
    Json all = Json::array();
    if (!is_waived(finding)) return all;
    const engine::Waived& waived = *finding.waived;
    all.push_back(
        {{"kind", "external"},
         {"status", "accepted"},
         {"justification", fmt::format("waived by {} until {}: {}", waived.decided_by,
                                       engine::to_string(waived.expires), waived.reason)}});
    return all;
  }

  void add_change(const engine::Difference& difference, Json& made) const {
    made["baselineState"] = baseline_state(difference);
    Json details = difference.differs;
    for (const engine::Cause& cause : difference.causes) details.push_back(cause.text);
    made["properties"]["sinceBaseline"] = change_words(*audit_.since, difference);
    made["properties"]["differs"] = std::move(details);
  }

  /// A verdict that could not be computed is a failure of the tool, not of the State.
  [[nodiscard]] Json invocation() const {
    Json notes = Json::array();
    for (const Finding& finding : audit_.assessment.findings) {
      if (finding.verdict != Verdict::error) continue;
      notes.push_back(
          {{"level", "error"},
           {"message",
            {{"text",
              fmt::format("{} of {}: {}", audit_.program.commitments[finding.commitment].name,
                          subject_name(audit_.program, finding), finding.error)}}}});
    }
    for (const engine::IndexScore& score : audit_.assessment.indices) {
      if (score.error.empty()) continue;
      notes.push_back(
          {{"level", "error"},
           {"message",
            {{"text", fmt::format("index {} of {}: {}", audit_.program.indices[score.index].name,
                                  audit_.program.vocabulary.name_of(score.subject, score.group),
                                  score.error)}}}});
    }
    Json made;
    made["executionSuccessful"] = notes.empty();
    if (!notes.empty()) made["toolExecutionNotifications"] = std::move(notes);
    return made;
  }

  const Audit& audit_;
  SarifResults results_;
  Json rules_ = Json::array();
  std::map<std::string, std::size_t> places_;
};

}  // namespace

std::string write_audit_sarif(const Audit& audit, SarifResults results) {
  return Log(audit, results).write();
}

std::string note_on_sarif_size(const Audit& audit, SarifResults results) {
  constexpr std::ptrdiff_t most_shown = 5'000;
  constexpr std::ptrdiff_t most_taken = 25'000;
  const auto& findings = audit.assessment.findings;
  auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return results == SarifResults::all || is_failure(finding.verdict);
  });
  const auto& scores = audit.assessment.indices;
  if (results == SarifResults::all) {
    count += std::count_if(scores.begin(), scores.end(),
                           [](const engine::IndexScore& score) { return !score.error.empty(); });
  }
  if (count <= most_shown) return "";
  return fmt::format(
      "note: the file has {} results; code scanning services show {} of a file and refuse one with "
      "more than {}: "
      "{}",
      count, most_shown, most_taken,
      results == SarifResults::all ? "`--only failures`, `--cycle` or `--theme` makes it smaller"
                                   : "`--cycle` or `--theme` makes it smaller");
}

}  // namespace servanda::reports
