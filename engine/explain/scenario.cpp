#include "engine/explain/scenario.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/evaluate.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {

namespace {

Day since_ever() { return Day(std::chrono::year(1) / 1 / 1); }

Provenance from_scenario() {
  Provenance provenance;
  provenance.document = "scenario";
  return provenance;
}

void take_facts(const Scenario& scenario, Facts& facts) {
  for (const GivenFact& given : scenario.facts) {
    Fact fact;
    fact.indicator = given.indicator;
    fact.subject = given.subject;
    fact.cycle = given.cycle;
    fact.as_of = given.as_of;
    fact.known_from = since_ever();
    fact.value = given.value;
    fact.missing = given.missing;
    fact.provenance = from_scenario();
    facts.facts.push_back(std::move(fact));
  }
}

void take_reports(const Scenario& scenario, Facts& facts) {
  for (const GivenReport& given : scenario.reports) {
    Report report;
    report.name = "report " + std::to_string(facts.reports.size() + 1);
    report.subject = given.subject;
    report.cycle = given.cycle;
    report.document = "scenario";
    report.date = given.date;
    report.language = given.language;
    report.has_text = !given.text.empty();
    report.has_columns = has_columns(given.text);
    if (report.has_text)
      report.paragraphs.push_back({{}, {}, given.text, folded_report(given.text)});
    facts.reports.push_back(std::move(report));
  }
}

void take_completeness(const GivenCompleteness& given, Facts& facts) {
  Completeness whole{given.to, since_ever(), given.subject, given.group, "scenario", {}};
  if (given.event.valid()) {
    facts.event_completeness[given.event.value].push_back(std::move(whole));
  } else if (given.indicator.valid()) {
    facts.indicator_completeness[given.indicator.value].push_back(std::move(whole));
  } else {
    facts.report_completeness.push_back(std::move(whole));
  }
}

bool is_expected(const Expectation& expected, const Finding& finding) {
  if (finding.commitment != expected.commitment) return false;
  const bool about = expected.group.valid() ? finding.group == expected.group
                                            : finding.subject == expected.subject;
  // A commitment that is due once has no cycle: it matches any that the author wrote.
  const bool when =
      !finding.cycle.valid() || !expected.cycle.valid() || finding.cycle == expected.cycle;
  return about && when;
}

/// The verdict; for no data its class, if the author expects a class.
std::string verdict_in_words_of(const Expectation& expected, const Finding& finding) {
  const auto asked = parse_class(expected.verdict);
  const bool by_class = asked && verdict_of(*asked) == Verdict::no_data;
  return std::string(by_class ? to_string(class_of(finding)) : to_string(finding.verdict));
}

template <class Key>
void add_once(std::vector<Key>& list, Key id) {
  if (id.valid() && std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
}

Selection what_is_expected(const Scenario& scenario) {
  Selection selection;
  for (const Expectation& expected : scenario.expectations) {
    add_once(selection.commitments, expected.commitment);
    add_once(selection.subjects, expected.subject);
    add_once(selection.groups, expected.group);
  }
  return selection;
}

/// Why the commitment has no verdict for the expectation.
std::string nothing_found(const Program& program, const Expectation& expected) {
  const Vocabulary& vocabulary = program.vocabulary;
  const Commitment& commitment = program.commitments[expected.commitment];
  const std::string who = expected.group.valid()     ? vocabulary.groups[expected.group].name
                          : expected.subject.valid() ? vocabulary.subjects[expected.subject].name
                                                     : "the subject";
  const std::string when =
      expected.cycle.valid() ? " in " + vocabulary.cycles[expected.cycle].name : "";
  return "no verdict: it binds `" + vocabulary.groups[commitment.group].name +
         (commitment.collective ? "` collectively" : "`, each member") +
         ", and is not reviewed for " + who + when;
}

}  // namespace

Facts facts_of(const Program& program, const Scenario& scenario) {
  Facts facts;
  facts.indicator_completeness.resize(program.vocabulary.indicators.size());
  facts.event_completeness.resize(program.vocabulary.events.size());
  take_facts(scenario, facts);
  take_reports(scenario, facts);
  for (const GivenEvent& given : scenario.events) {
    facts.events.push_back({given.event, given.fields, since_ever(), {}, from_scenario()});
  }
  for (const GivenCompleteness& given : scenario.completeness) take_completeness(given, facts);
  facts.arrange(program.vocabulary);
  return facts;
}

std::vector<Outcome> run(const Program& program, const std::shared_ptr<const Plan>& plan,
                         const Scenario& scenario) {
  const Facts facts = facts_of(program, scenario);
  const Assessment assessment =
      evaluate(program, plan, facts, {scenario.as_of, scenario.as_of}, what_is_expected(scenario));

  std::vector<Outcome> outcomes;
  for (const Expectation& expected : scenario.expectations) {
    Outcome outcome;
    outcome.expected = &expected;
    const auto found =
        std::find_if(assessment.findings.begin(), assessment.findings.end(),
                     [&](const Finding& finding) { return is_expected(expected, finding); });
    if (found == assessment.findings.end()) {
      outcome.found = nothing_found(program, expected);
    } else {
      outcome.found = verdict_in_words_of(expected, *found);
      outcome.holds = outcome.found == expected.verdict;
      outcome.explanation = explain(context_of(program, facts, assessment), *found);
      outcome.finding = *found;
    }
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace servanda::engine
