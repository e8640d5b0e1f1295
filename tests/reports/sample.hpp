#pragma once
// An audit with a gap of each kind, for the tests of all formats. Its rules are real, so that `what
// would change` works on them; its verdicts are written by hand.

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/check.hpp"
#include "grammar/parse.hpp"
#include "reports/json/audit_json.hpp"
#include "reports/run.hpp"
#include "tests/world.hpp"

namespace servanda::reports {

/// Its pieces, one after the other.
inline std::string json_text_of(const Audit& audit) {
  std::string text;
  for (const std::string& piece : write_json(audit)) text += piece;
  return text;
}

inline constexpr std::string_view sample_vocabulary = R"pacta(language 1
pack npt.vocabulary { title en "Words" }
unit warhead "warheads"
state CHN "China"
state FRA "France"
state RUS "Russian Federation"
state USA "United States of America"
body review_conference "NPT Review Conference"
cycle RC2010 "2005-2010 review cycle" from 2005-05-28 to 2010-05-28
cycle RC2015 "2010-2015 review cycle" from 2010-05-29 to 2015-05-22
cycle RC2020 "2015-2020 review cycle" from 2015-05-23 to 2022-08-26
group nws "Nuclear-weapon States" { members CHN FRA RUS USA }
choice topic { doctrine risk_reduction }
indicator warheads.total quantity of warhead per cycle "Declared total"
indicator warheads.ceiling quantity of warhead lasting "Declared ceiling"
indicator ctbt.in_effect truth lasting "CTBT ratification in effect"
indicator finding.role truth per cycle "The role of nuclear weapons was reduced" by judgement
event dialogue "Rounds of dialogue" { on date  participants states  topics set of topic }
)pacta";

inline constexpr std::string_view sample_commitments = R"pacta(language 1
pack npt.ap2010 { title en "Action plan" cites "NPT/CONF.2010/50 (Vol. I)"
}
use npt.vocabulary
commitment 5.a {
  title en "Reduce the overall stockpile of all types"
  cites "NPT/CONF.2010/50 (Vol. I)" at "Action 5 (a)"
  binds each nws
  review each cycle
  met when        warheads.total < warheads.total[previous cycle]
  partly met when warheads.total <= warheads.total[previous cycle]
}
commitment 10 {
  title en "Ratify the CTBT"
  cites "NPT/CONF.2010/50 (Vol. I)" at "Action 10"
  binds each nws
  review each cycle
  met when ctbt.in_effect
}
commitment 21 {
  title en "Agree on a standard reporting form"
  cites "NPT/CONF.2010/50 (Vol. I)" at "Action 21"
  binds each nws
  once by 2014-05-09
  met when finding.role or else no because "no arsenal declared"
}
)pacta";

inline constexpr std::string_view sample_proposals = R"pacta(language 1
pack npt.wp9 { title en "Working paper" cites "NPT/CONF.2010/50 (Vol. I)"
}
use npt.vocabulary
commitment 5.3 {
  title en "Hold a structured dialogue"
  cites "NPT/CONF.2010/50 (Vol. I)" at "para. 5"
  binds collectively nws
  review each cycle
  met when at least 2 e in dialogue where e.on in cycle
}
)pacta";

/// Throws if a text has an error.
inline engine::Program sample_program() {
  base::Sources sources;
  base::Diagnostics diagnostics;
  std::vector<grammar::syntax::File> files;
  for (const std::string_view text : {sample_vocabulary, sample_commitments, sample_proposals}) {
    const base::SourceId source =
        sources.add(std::to_string(files.size()) + ".pacta", std::string(text));
    files.push_back(grammar::parse(sources, source, diagnostics));
  }
  engine::Program program = engine::check(sources, files, diagnostics);
  if (diagnostics.has_errors()) throw std::invalid_argument(base::render(diagnostics, sources));
  return program;
}

struct Sample : engine::SmallWorld {
  engine::Assessment assessment{.as_of = engine::day("2022-08-26"),
                                .known_at = engine::day("2022-08-26")};
  Run run{"sha256:" + std::string(64, 'a'), "sha256:" + std::string(64, 'b'), {}, {}};

  Sample() {
    take_rules();
    whole(facts.indicator_completeness[ctbt.value], "2024-11-01", "Treaty Collection");
    reductions();
    ratifications();
    talks();
  }

  /// The words are declared in the order of the small world, so that their ids are the same.
  void take_rules() {
    program = sample_program();
    assessment.plan = std::make_shared<const engine::Plan>(compile(program, {}));
    reduce = program.commitments.find("npt.ap2010.5.a").value();
    ratify = program.commitments.find("npt.ap2010.10").value();
    talk = program.commitments.find("npt.wp9.5.3").value();
    report = program.commitments.find("npt.ap2010.21").value();
  }

  [[nodiscard]] Audit audit() const { return {program, facts, assessment, run}; }

  void reductions() {
    engine::Finding never = finding(reduce, china, rc2020, engine::Verdict::no_data);
    engine::Reading undeclared = look(total, china, rc2020);
    undeclared.reasons.add(engine::Reason::never_declared);
    never.reasons = undeclared.reasons;
    decide(never, undeclared);
    assessment.findings.push_back(never);

    const std::size_t before = fact(total, usa, "2014-09-30", engine::warheads(4571), "Fact sheet");
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

/// Adds a score of an index that needs more than one decimal, and one that cannot be computed.
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
