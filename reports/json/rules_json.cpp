#include "reports/json/rules_json.hpp"

#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "engine/check/print_rule.hpp"
#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"

namespace servanda::reports {

namespace {

std::string digest_of(const std::string& text) { return base::named_digest(base::sha256(text)); }

Json day_or_null(const std::optional<engine::Day>& day) {
  return day ? Json(engine::to_string(*day)) : Json(nullptr);
}

Json commitment_json(const engine::Program& program, const engine::Commitment& commitment) {
  return {{"commitment", commitment.name},
          {"title", text_or_null(commitment.title.in("en"))},
          {"citation", text_or_null(engine::citation(commitment.cites))},
          {"theme", text_or_null(commitment.theme)},
          {"from", day_or_null(commitment.in_force_from)},
          {"to", day_or_null(commitment.in_force_to)},
          {"rule", digest_of(print_rule(program, commitment))},
          {"bound", digest_of(print_bound(program, commitment))},
          {"members", digest_of(print_members(program, commitment))}};
}

/// The names in the readings of all findings.
struct InUse {
  std::set<engine::SubjectId> subjects;
  std::set<engine::GroupId> groups;
  std::set<engine::CycleId> cycles;
  std::set<engine::IndicatorId> indicators;
  std::set<engine::EventId> events;
};

InUse in_use(const engine::Assessment& assessment) {
  InUse used;
  for (const engine::Finding& finding : assessment.findings) {
    used.subjects.insert(finding.subject);
    used.groups.insert(finding.group);
    used.cycles.insert(finding.cycle);
    for (const engine::Reading& reading : finding.readings) {
      used.subjects.insert(reading.subject);
      used.cycles.insert(reading.cycle);
      used.indicators.insert(reading.indicator);
      used.events.insert(reading.event);
    }
  }
  return used;
}

template <class Register, class Ids>
void add_titles(const Register& entries, const Ids& ids, Json& titles) {
  for (const auto id : ids) {
    if (!id.valid()) continue;
    titles[entries[id].name] = engine::title_or_name(entries[id].title, entries[id].name);
  }
}

}  // namespace

Json json_of_commitments(const Audit& audit) {
  const engine::Program& program = audit.program;
  std::set<engine::CommitmentId> ids;
  for (const engine::Finding& finding : audit.assessment.findings) {
    if (ids.count(finding.commitment) > 0) continue;
    const auto all = versions(program, finding.commitment);
    ids.insert(all.begin(), all.end());
  }
  Json list = Json::array();
  for (const engine::CommitmentId id : ids)
    list.push_back(commitment_json(program, program.commitments[id]));
  return list;
}

Json json_of_titles(const Audit& audit) {
  const engine::Vocabulary& vocabulary = audit.program.vocabulary;
  const InUse used = in_use(audit.assessment);
  Json titles;
  for (const char* kind : {"subjects", "cycles", "indicators", "events", "indices"})
    titles[kind] = Json::object();
  add_titles(vocabulary.subjects, used.subjects, titles["subjects"]);
  add_titles(vocabulary.groups, used.groups, titles["subjects"]);
  add_titles(vocabulary.cycles, used.cycles, titles["cycles"]);
  add_titles(vocabulary.indicators, used.indicators, titles["indicators"]);
  add_titles(vocabulary.events, used.events, titles["events"]);
  for (const engine::IndexScore& score : audit.assessment.indices) {
    const engine::Index& index = audit.program.indices[score.index];
    titles["indices"][index.name] = engine::title_or_name(index.title, index.name);
  }
  return titles;
}

}  // namespace servanda::reports
