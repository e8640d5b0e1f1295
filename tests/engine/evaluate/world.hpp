#pragma once
// Small worlds for tests of the evaluation: rules as a text, facts as rows, and the results in
// words.
//
// The rules stand below `declarations`. By default a test asks about France in the cycle RC2015, as
// of the last day of RC2020.

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/check/check.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/facts/fact_precedence.hpp"
#include "engine/facts/facts.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {

inline constexpr std::string_view declarations = R"(language 1
pack world { title en "A small world" cites "D" }
unit warhead "warheads"
unit tonne "tonnes" positive or negative
state CHN "China"
state FRA "France"
state GBR "United Kingdom"
state RUS "Russian Federation"
body conference "Review Conference"
cycle RC2010 "first cycle" from 2005-05-28 to 2010-05-28
cycle RC2015 "second cycle" from 2010-05-29 to 2015-05-22
cycle RC2020 "third cycle" from 2015-05-23 to 2022-08-26
cycle RC2026 "fourth cycle" from 2022-08-27 to 2026-05-22
group nws "Three States" { members CHN FRA GBR }
group alone "France alone" { members FRA }
group changing "A group that changes" {
  members GBR from 2015-06-01
  members CHN to 2012-01-01
  members FRA
}
group nobody "A group that has ended" { members CHN to 2000-01-01 }
choice level { low middle high }
choice topic { doctrine risk }
indicator total    quantity of warhead per cycle "Total"
indicator deployed quantity of warhead per cycle "Deployed"
indicator ceiling  quantity of warhead lasting   "Ceiling" about within 10%
indicator n        number              per cycle "A number"
indicator net      quantity of tonne   per cycle "Net emissions"
indicator part     percent             per cycle "A part"
indicator a        truth               per cycle "A"
indicator b        truth               per cycle "B"
indicator c        truth               per cycle "C"
indicator treaty   truth               lasting   "Treaty in force"
indicator permit   truth               lasting up to 2 years "Permit in force"
indicator spending number              per year  "Spending"
indicator filed    truth               per year  "A return was filed"
indicator alert    level               per cycle "Readiness"
indicator topics   set of topic        per cycle "Topics"
indicator partners states              per cycle "Partners"
indicator host     state               per cycle "Host"
indicator word     text                per cycle "A word"
indicator opened   date                per cycle "Opened"
indicator term     duration            per cycle "Term"
indicator judged   truth               per cycle "Judged" by judgement
event talk "Talks" { on date  participants states  topics set of topic  level level }
parameter limit quantity of warhead {
  from 2010-05-29 to 2015-05-22 = 300
  from 2016-01-01 = 200
}
)";

inline Day day(std::string_view text) { return parse_day(text).value(); }

/// Throws if the text has an error: a test of rules that do not parse proves nothing.
inline Program program_of(const std::string& text) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const base::SourceId source = sources.add("world.pacta", text);
  std::vector<grammar::syntax::File> files;
  files.push_back(grammar::parse(sources, source, diagnostics));
  Program program = check(sources, files, diagnostics);
  if (diagnostics.has_errors()) throw std::invalid_argument(base::render(diagnostics, sources));
  return program;
}

/// A commitment with these clauses; missing required clauses are added.
inline std::string commitment(const std::string& name, const std::string& clauses) {
  const auto lacks = [&](std::string_view clause) {
    return clauses.find(clause) == std::string::npos;
  };
  std::string text = "commitment " + name + " {\n  title en \"T\"\n  cites \"D\"\n";
  if (lacks("binds ")) text += "  binds each nws\n";
  if (lacks("review each") && lacks("once by")) text += "  review each cycle\n";
  return text + "  " + clauses + "\n}\n";
}

/// A row of the dossier. Without `known_from` it was always known.
struct Row {
  std::string_view indicator;
  std::string_view as_of = {};     ///< or
  std::string_view value = "yes";  ///< or a reason: `withheld`, `not reported`
  std::string_view subject = "FRA";
  std::string_view cycle = {};
  std::string_view known_from = "0001-01-01";
  Basis basis = Basis::official_statement;
  std::string_view document = {};
  std::string_view supersedes = {};
};

inline std::vector<std::string> names(const std::vector<Reason>& reasons) {
  std::vector<std::string> words;
  for (const Reason reason : reasons) words.emplace_back(to_string(reason));
  return words;
}

/// Parts with `, ` between them.
inline std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

inline std::string listed(Reasons reasons) { return listed(names(reasons.list())); }

/// `met`, `no data: withheld`.
inline std::string told(const Finding& finding) {
  const std::string verdict(to_string(finding.verdict));
  return finding.reasons.empty() ? verdict : verdict + ": " + listed(finding.reasons);
}

/// `not met to met`
inline std::string range_of(const Finding& finding) {
  return std::string(to_string(finding.at_least)) + " to " +
         std::string(to_string(finding.at_most));
}

inline std::string flags_of(const Finding& finding) {
  std::vector<std::string> words;
  for (const Flag flag : finding.flags) words.emplace_back(to_string(flag));
  return listed(words);
}

class World {
 public:
  explicit World(const std::string& rules)
      : program(program_of(std::string(declarations) + rules)) {
    facts.arrange(program.vocabulary);
  }

  World& fact(const Row& row) {
    const Vocabulary& words = program.vocabulary;
    Fact fact;
    fact.indicator = words.indicators.find(row.indicator).value();
    fact.subject = words.subjects.find(row.subject).value();
    if (!row.cycle.empty()) fact.cycle = words.cycles.find(row.cycle).value();
    if (!row.as_of.empty()) fact.as_of = parse_date(row.as_of).value();
    fact.known_from = day(row.known_from);
    fact.provenance.basis = row.basis;
    fact.provenance.document = row.document;
    fact.supersedes = row.supersedes;
    std::string reason(row.value);
    std::replace(reason.begin(), reason.end(), ' ', '_');
    if (const auto missing = parse_data_reason(reason)) {
      fact.missing = *missing;
    } else {
      const Indicator& indicator = words.indicators[fact.indicator];
      fact.value = read_value(words, indicator.type, row.value, indicator.tolerance).value.value();
    }
    facts.facts.push_back(std::move(fact));
    facts.arrange(words);
    return *this;
  }

  /// A fact of the cycle RC2015.
  World& now(std::string_view indicator, std::string_view value, std::string_view subject = "FRA") {
    return fact({.indicator = indicator, .value = value, .subject = subject, .cycle = "RC2015"});
  }
  /// A fact of the cycle before.
  World& before(std::string_view indicator, std::string_view value,
                std::string_view subject = "FRA") {
    return fact({.indicator = indicator, .value = value, .subject = subject, .cycle = "RC2010"});
  }

  /// The talks that follow come from this document, which corrects another one.
  World& in_document(std::string_view document, std::string_view supersedes = {}) {
    document_ = document;
    supersedes_ = supersedes;
    return *this;
  }

  /// Adds a row of an event: its day, participants, topics and level; an empty cell is unknown.
  World& talk(std::string_view on, std::string_view participants = {}, std::string_view topics = {},
              std::string_view level = {}, std::string_view known_from = "0001-01-01") {
    const EventId event = program.vocabulary.events.find("talk").value();
    const std::vector<EventField>& fields = program.vocabulary.events[event].fields;
    EventRow row{event, {}, day(known_from), supersedes_, {}};
    row.provenance.document = document_;
    for (const std::string_view cell : {on, participants, topics, level}) {
      const Type& type = fields[row.fields.size()].type;
      row.fields.push_back(cell.empty() ? std::nullopt
                                        : read_value(program.vocabulary, type, cell).value);
    }
    facts.events.push_back(std::move(row));
    facts.arrange(program.vocabulary);
    return *this;
  }

  /// The list of this indicator or event is complete up to that day, by one statement.
  World& complete(std::string_view dataset, std::string_view to) {
    list_of(dataset).clear();
    return complete_for("", dataset, to, "0001-01-01");
  }
  /// Adds a statement for a State or for the members of a group.
  World& complete_for(std::string_view whom, std::string_view dataset, std::string_view to,
                      std::string_view known_from) {
    Completeness whole{day(to), day(known_from), {}, {}, "register", {}};
    const auto group = program.vocabulary.groups.find(whom);
    if (group) whole.group = *group;
    if (!group && !whom.empty()) whole.subject = program.vocabulary.subjects.find(whom).value();
    list_of(dataset).push_back(std::move(whole));
    return *this;
  }
  CompletenessList& list_of(std::string_view dataset) {
    if (const auto event = program.vocabulary.events.find(dataset))
      return facts.event_completeness[event->value];
    return facts.indicator_completeness[program.vocabulary.indicators.find(dataset).value().value];
  }

  World& as_of(std::string_view day_of_run) {
    clock.as_of = clock.known_at = day(day_of_run);
    return *this;
  }
  World& known_at(std::string_view last_day) {
    clock.known_at = day(last_day);
    return *this;
  }

  [[nodiscard]] Assessment assessment(const Selection& selection = {}) const {
    return evaluate(program, facts, clock.as_of, clock.known_at, selection);
  }

  /// The context for an explanation of any finding.
  [[nodiscard]] EvaluationContext context() const {
    plan_ = compile(program, {});
    return {program, plan_, facts, clock};
  }

  /// The verdict on a State or a group. `cycle` may be empty; a commitment that is due once has one
  /// verdict at most.
  [[nodiscard]] Finding finding(std::string_view who = "FRA", std::string_view cycle = "RC2015",
                                std::string_view name = "test") const {
    const Vocabulary& words = program.vocabulary;
    Selection selection{
        .commitments = {program.commitments.find("world." + std::string(name)).value()}};
    if (const auto subject = words.subjects.find(who)) selection.subjects = {*subject};
    if (!cycle.empty()) selection.cycles = {words.cycles.find(cycle).value()};
    for (Finding& each : assessment(selection).findings) {
      if (!each.group.valid() || words.groups[each.group].name == who) return std::move(each);
    }
    throw std::invalid_argument("there is no such verdict");
  }

  [[nodiscard]] std::string verdict(std::string_view who = "FRA",
                                    std::string_view cycle = "RC2015") const {
    return told(finding(who, cycle));
  }

  /// The value of an indicator in a period: `290`, `unknown: withheld`.
  [[nodiscard]] std::string value(std::string_view indicator,
                                  std::string_view cycle = "RC2015") const {
    const auto period = program.vocabulary.cycles.find(cycle).value();
    Days days = program.vocabulary.cycles[period].days;
    days.last = std::min(days.last, clock.as_of);
    return value(selected(indicator, {days, period}), indicator);
  }
  [[nodiscard]] Selected selected(std::string_view indicator, const Window& window) const {
    return select(program.vocabulary, facts, program.vocabulary.indicators.find(indicator).value(),
                  program.vocabulary.subjects.find("FRA").value(), window, clock);
  }
  [[nodiscard]] std::string value(const Selected& selected, std::string_view indicator) const {
    if (!selected.value) return "unknown: " + listed(selected.reasons);
    const auto id = program.vocabulary.indicators.find(indicator).value();
    return write_value(program.vocabulary, program.vocabulary.indicators[id].type, *selected.value);
  }

  /// The readings in words: `total of FRA in RC2015`, `list of talk`.
  [[nodiscard]] std::string said(const Finding& finding,
                                 const std::vector<std::size_t>& positions) const {
    std::vector<std::string> parts;
    for (const std::size_t position : positions)
      parts.push_back(said(finding.readings.at(position)));
    return listed(parts);
  }
  [[nodiscard]] std::string said(const Reading& reading) const {
    const Vocabulary& words = program.vocabulary;
    if (reading.event.valid()) return "list of " + words.events[reading.event].name;
    std::string text = words.indicators[reading.indicator].name;
    if (reading.subject.valid()) text += " of " + words.subjects[reading.subject].name;
    if (reading.year) return text + " in " + std::to_string(*reading.year);
    if (reading.day) return text + " on " + to_string(*reading.day);
    return reading.cycle.valid() ? text + " in " + words.cycles[reading.cycle].name : text;
  }
  [[nodiscard]] std::string deciding(const Finding& finding) const {
    return said(finding, finding.deciding);
  }
  [[nodiscard]] std::string deciding() const { return deciding(finding()); }

  Program program;
  Facts facts;
  Clock clock{day("2022-08-26"), day("2022-08-26")};

 private:
  std::string document_;
  std::string supersedes_;
  mutable Plan plan_;  ///< of `context`
};

/// A world with facts and without a commitment.
inline World facts_only() { return World(""); }
/// A world with one commitment of these clauses, named `test`.
inline World rule(const std::string& clauses) { return World(commitment("test", clauses)); }
/// A world with one commitment that is met if the condition holds, and not met if it does not.
inline World met_when(const std::string& condition) { return rule("met when " + condition); }

}  // namespace servanda::engine
