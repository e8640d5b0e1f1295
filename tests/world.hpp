#pragma once
// A small world for tests of explanations and reports: built by hand, without a parser or an
// evaluator.

#include <string>
#include <utility>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/evaluation_context.hpp"

namespace servanda::engine {

inline Day day(const char* text) { return *parse_day(text); }

inline Wording english(std::string text) { return {{{"en", std::move(text)}}}; }

struct SmallWorld {
  Program program;
  Facts facts;
  SubjectId china, france, russia, usa, conference;
  CycleId rc2010, rc2015, rc2020;
  GroupId nws;
  IndicatorId total, ceiling, ctbt, judged;
  EventId dialogue;
  CommitmentId reduce, ratify, talk, report;
  Clock clock{day("2022-08-26"), day("2022-08-26")};
  mutable Plan plan_;  ///< of `context`

  SmallWorld() {
    add_subjects();
    add_cycles();
    add_indicators();
    add_commitments();
    facts.indicator_completeness.resize(program.vocabulary.indicators.size());
    facts.event_completeness.resize(program.vocabulary.events.size());
  }

  void add_subjects() {
    auto& subjects = program.vocabulary.subjects;
    china = subjects.add({"CHN", english("China")});
    france = subjects.add({"FRA", english("France")});
    russia = subjects.add({"RUS", english("Russian Federation")});
    usa = subjects.add({"USA", english("United States of America")});
    conference = subjects.add({"review_conference", english("NPT Review Conference"), false});
    Group group{"nws", english("Nuclear-weapon States"), {}, {}};
    for (const SubjectId id : {china, france, russia, usa})
      group.memberships.push_back({id, {}, {}});
    nws = program.vocabulary.groups.add(group);
  }

  void add_cycles() {
    auto& cycles = program.vocabulary.cycles;
    rc2010 = cycles.add(
        {"RC2010", english("2005-2010 review cycle"), {day("2005-05-28"), day("2010-05-28")}});
    rc2015 = cycles.add(
        {"RC2015", english("2010-2015 review cycle"), {day("2010-05-29"), day("2015-05-22")}});
    rc2020 = cycles.add(
        {"RC2020", english("2015-2020 review cycle"), {day("2015-05-23"), day("2022-08-26")}});
  }

  void add_indicators() {
    Vocabulary& words = program.vocabulary;
    const UnitId warhead = words.units.add({"warhead", english("warheads")});
    const ChoiceId topic = words.choices.add({"topic", {}, {"doctrine", "risk_reduction"}});
    const Type warheads{TypeKind::quantity, warhead, {}};
    total = words.indicators.add({"warheads.total", english("Declared total"), warheads});
    ceiling = words.indicators.add(
        {"warheads.ceiling", english("Declared ceiling"), warheads, Grain::lasting});
    ctbt = words.indicators.add(
        {"ctbt.in_effect", english("CTBT ratification in effect"), Type{}, Grain::lasting});
    judged = words.indicators.add({"finding.role",
                                   english("The role of nuclear weapons was reduced"),
                                   Type{},
                                   Grain::per_cycle,
                                   {},
                                   true});
    dialogue = words.events.add({"dialogue",
                                 english("Rounds of dialogue"),
                                 {{"on", Type{TypeKind::date, {}, {}}},
                                  {"participants", Type{TypeKind::states, {}, {}}},
                                  {"topics", Type{TypeKind::choice_set, {}, topic}}}});
  }

  CommitmentId add(std::string name, std::string title, std::string at, bool collective = false) {
    Commitment commitment;
    commitment.name = std::move(name);
    commitment.title = english(std::move(title));
    commitment.cites = {{"NPT/CONF.2010/50 (Vol. I)", std::move(at)}};
    commitment.collective = collective;
    commitment.group = nws;
    return program.commitments.add(std::move(commitment));
  }

  void add_commitments() {
    reduce = add("npt.ap2010.5.a", "Reduce the overall stockpile of all types", "Action 5 (a)");
    ratify = add("npt.ap2010.10", "Ratify the CTBT", "Action 10");
    talk = add("npt.wp9.5.3", "Hold a structured dialogue", "para. 5", true);
    report = add("npt.ap2010.21", "Agree on a standard reporting form", "Action 21");
    program.commitments[report].schedule.each_cycle = false;
    program.commitments[reduce].rule =
        "met when        warheads.total < warheads.total[previous cycle]\n"
        "partly met when warheads.total <= warheads.total[previous cycle]";
  }

  /// The context for an explanation of a finding.
  [[nodiscard]] EvaluationContext context() const {
    plan_ = compile(program, {});
    return {program, plan_, facts, clock};
  }

  /// A list that is complete up to that day, as was known on it.
  static void whole(CompletenessList& list, const char* to, std::string document = {}) {
    list = {{day(to), day(to), {}, {}, std::move(document), {}}};
  }

  /// Adds a row of the dossier; returns its number.
  std::size_t fact(IndicatorId indicator, SubjectId subject, const char* as_of,
                   std::optional<Value> value, std::string document,
                   Reason missing = Reason::not_reported) {
    Fact row;
    row.indicator = indicator;
    row.subject = subject;
    row.as_of = parse_date(as_of);
    row.known_from = day("2000-01-01");
    row.value = std::move(value);
    row.missing = missing;
    row.provenance.document = std::move(document);
    facts.facts.push_back(std::move(row));
    return facts.facts.size() - 1;
  }

  std::size_t meeting(std::optional<Value> on, std::optional<Value> participants,
                      std::optional<Value> topics, std::string document) {
    EventRow row{dialogue,
                 {std::move(on), std::move(participants), std::move(topics)},
                 day("2000-01-01"),
                 {}};
    row.provenance.document = std::move(document);
    facts.events.push_back(std::move(row));
    return facts.events.size() - 1;
  }

  Finding finding(CommitmentId commitment, SubjectId subject, CycleId cycle,
                  Verdict verdict) const {
    Finding made;
    made.commitment = commitment;
    if (program.commitments[commitment].collective) {
      made.group = nws;
    } else {
      made.subject = subject;
    }
    made.cycle = cycle;
    made.due = program.vocabulary.cycles[cycle].days.last;
    made.verdict = verdict;
    if (commitment == reduce) made.asks = {{"en", "What was the total at the end of the cycle?"}};
    if (verdict == Verdict::met || verdict == Verdict::not_met || verdict == Verdict::partly_met) {
      made.at_least = made.at_most = verdict;
    }
    return made;
  }

  static Reading look(IndicatorId indicator, SubjectId subject, CycleId cycle) {
    Reading reading;
    reading.indicator = indicator;
    reading.subject = subject;
    reading.cycle = cycle;
    return reading;
  }
};

inline Value warheads(std::int64_t number) { return NumberInterval::exact(Number(number)); }
inline Value at_most_warheads(std::int64_t number) {
  return NumberInterval::at_most(Number(number), Number(0));
}

/// Adds a reading that decides the finding, or that keeps it from being met.
inline Reading& decide(Finding& finding, Reading reading) {
  if (finding.at_most != Verdict::met) finding.hindering.push_back(finding.readings.size());
  finding.deciding.push_back(finding.readings.size());
  finding.readings.push_back(std::move(reading));
  finding.judged = finding.readings.size();
  return finding.readings.back();
}

}  // namespace servanda::engine
