#pragma once
// The sample audit as the later of two: among its verdicts are a new gap of each kind, a closed
// one, changes, a new row and a row that is gone.

#include "reports/compared.hpp"
#include "reports/json/result_json.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {

/// An audit of two years before: China had declared a figure, the United States a larger one,
/// France had not ratified, and Russia, no longer bound, was asked as well.
inline engine::Result earlier_result() {
  Sample before;
  before.assessment.as_of = before.assessment.known_at = engine::day("2020-12-31");
  auto& findings = before.assessment.findings;
  const std::size_t declared =
      before.fact(before.total, before.china, "2019-12-31", engine::warheads(290), "White paper");
  findings[0].verdict = findings[0].at_least = findings[0].at_most = engine::Verdict::met;
  findings[0].reasons = {};
  findings[0].readings[0].facts = {declared};
  findings[0].readings[0].reasons = {};
  findings[0].readings[0].value = before.facts.facts[declared].value;
  findings[1].verdict = findings[1].at_least = findings[1].at_most = engine::Verdict::met;
  before.facts.facts[findings[1].readings[1].facts.front()].value = engine::warheads(4500);
  findings[3].verdict = findings[3].at_least = findings[3].at_most = engine::Verdict::not_met;
  findings[3].readings[0].facts.clear();
  findings[3].readings[0].value = false;
  findings[3].readings[0].complete_to = engine::day("2020-12-31");
  findings[3].readings[0].statement = 0;
  findings.back().timing = engine::Timing::due;
  engine::Finding bound = findings[2];
  bound.subject = before.russia;
  findings.erase(findings.begin() + 4);
  findings.push_back(bound);
  before.run.data_digest = "sha256:" + std::string(64, 'c');
  engine::Result result = result_of(before.audit());
  result.name = "2020.json";
  return result;
}

inline Compared compared_sample() {
  const Sample sample;
  engine::Result current = result_of(sample.audit());
  current.name = "2022.json";
  return compared(earlier_result(), std::move(current));
}

}  // namespace servanda::reports
