#pragma once
// An audit with a gap of each kind, for the tests of all formats.

#include "reports/json.hpp"
#include "reports/run.hpp"
#include "tests/world.hpp"

namespace servanda::reports {

/// Its pieces, one after the other.
inline std::string json_text_of(const Audit& audit) {
  std::string text;
  for (const std::string& piece : write_json(audit)) text += piece;
  return text;
}

struct Sample : engine::SmallWorld {
  engine::Assessment assessment{.as_of = engine::day("2022-08-26"),
                                .known_at = engine::day("2022-08-26")};
  Run run{"sha256:" + std::string(64, 'a'), "sha256:" + std::string(64, 'b'), {}, {}};

  Sample() {
    whole(facts.indicator_completeness[ctbt.value], "2024-11-01", "Treaty Collection");
    reductions();
    ratifications();
    talks();
  }

  [[nodiscard]] Audit audit() const { return {program, facts, assessment, run}; }

  void reductions() {
    engine::Finding never = finding(reduce, china, rc2020, engine::Verdict::no_data);
    engine::Reading undeclared = look(total, china, rc2020);
    undeclared.reasons.add(engine::Reason::never_declared);
    never.reasons = undeclared.reasons;
    decide(never, undeclared);
    assessment.findings.push_back(never);

    const std::size_t before = fact(total, usa, "2015-09-30", engine::warheads(4571), "Fact sheet");
    const std::size_t after = fact(total, usa, "2020-09-30", engine::warheads(4600), "Fact sheet");
    facts.facts[after].provenance.paragraph = "4";
    facts.facts[after].provenance.quotation = "the stockpile consisted of 4,600 warheads";
    engine::Finding rose = finding(reduce, usa, rc2020, engine::Verdict::not_met);
    rose.says = {{"en", "the declared total rose from 4571 to 4600"}};
    for (const auto& [cycle, row] : {std::pair(rc2015, before), std::pair(rc2020, after)}) {
      engine::Reading reading = look(total, usa, cycle);
      reading.value = facts.facts[row].value;
      reading.facts = {row};
      decide(rose, reading);
    }
    assessment.findings.push_back(rose);
  }

  void ratifications() {
    for (const engine::SubjectId id : {china, france, usa}) {
      const bool ratified = id == france;
      engine::Finding made =
          finding(ratify, id, rc2020, ratified ? engine::Verdict::met : engine::Verdict::not_met);
      engine::Reading reading = look(ctbt, id, rc2020);
      reading.value = ratified;
      if (ratified) {
        reading.facts = {fact(ctbt, id, "1998-04-06", true, "Treaty Collection")};
      } else {
        reading.complete_to = engine::day("2024-11-01");
        reading.statement = 0;
      }
      decide(made, reading);
      assessment.findings.push_back(made);
    }
  }

  void talks() {
    engine::Finding open = finding(talk, {}, rc2020, engine::Verdict::no_data);
    engine::Reading reading;
    reading.event = dialogue;
    reading.cycle = rc2020;
    reading.reasons = {engine::Reason::not_collected};
    const engine::Value both = engine::SubjectSet{china, france};
    reading.events = {meeting(engine::Days::on(engine::day("2021-12-02")), both,
                              engine::ChoiceSet{1}, "Communiqué")};
    open.reasons = reading.reasons;
    decide(open, reading);
    assessment.findings.push_back(open);

    engine::Finding once = finding(report, france, rc2020, engine::Verdict::not_met);
    once.cycle = {};
    once.due = engine::day("2014-05-09");
    once.timing = engine::Timing::overdue;
    once.days_overdue = 3031;
    once.flags = {engine::Flag::manual};
    once.assumptions = {{"no arsenal declared"}};
    assessment.findings.push_back(once);
  }
};

/// A score of an index that needs more than a decimal, and one that can't be computed.
inline void add_scores(Sample& sample) {
  engine::Index index;
  index.name = "progress";
  index.title = {{{"en", "Progress"}}};
  const engine::IndexId id = sample.program.indices.add(index);
  engine::IndexScore score;
  score.index = id;
  score.subject = sample.china;
  score.cycle = sample.rc2020;
  score.figure = score.low = score.high = engine::Number::fraction(100, 3);
  score.coverage = engine::Number::fraction(1, 2);
  score.examined = 1;
  sample.assessment.indices.push_back(score);
  score.subject = sample.usa;
  score.figure.reset();
  score.error = "too large";
  sample.assessment.indices.push_back(score);
}

}  // namespace servanda::reports
