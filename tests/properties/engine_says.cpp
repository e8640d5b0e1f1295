#include "tests/properties/engine_says.hpp"

#include <algorithm>
#include <optional>

#include "base/diagnostic.hpp"
#include "engine/audit/read_waivers.hpp"
#include "engine/check/check.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/waivers.hpp"
#include "grammar/parse.hpp"
#include "tests/properties/counted.hpp"
#include "tests/properties/imported.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

std::string look(const engine::Vocabulary& words, const engine::Reading& reading) {
  std::string text = reading.event.valid()       ? "list of " + words.events[reading.event].name
                     : reading.indicator.valid() ? words.indicators[reading.indicator].name
                                                 : "reports";
  if (reading.subject.valid()) text += " of " + words.subjects[reading.subject].name;
  if (reading.cycle.valid()) text += " in " + words.cycles[reading.cycle].name;
  if (reading.year) text += " in " + std::to_string(*reading.year);
  if (reading.day) text += " on " + engine::to_string(*reading.day);
  if (reading.source) text += " from " + std::string(engine::to_string(*reading.source));
  if (!reading.phrases.empty()) text += reading.all_phrases ? " for all of" : " for any of";
  for (const engine::PhraseId phrase : reading.phrases) text += " " + words.phrases[phrase].text;
  return text;
}

std::string timing(const engine::Finding& finding) {
  std::string text(engine::to_string(finding.timing));
  if (finding.timing == engine::Timing::overdue)
    text += " by " + std::to_string(finding.days_overdue);
  return text;
}

Fraction fraction_of(const engine::Number& number) {
  const std::string text = engine::as_fraction(number);
  const std::size_t over = text.find('/');
  if (over == std::string::npos) return fraction(Whole(text));
  return fraction(Whole(text.substr(0, over)), Whole(text.substr(over + 1)));
}

Words words_of(engine::Reasons reasons) {
  Words words;
  for (const engine::Reason reason : reasons.list()) words.emplace(engine::to_string(reason));
  return words;
}

/// The flags that the reference raises, too.
Words flags_of(const engine::Program& program, const engine::Finding& finding) {
  Words flags;
  for (const engine::Flag flag : finding.flags) {
    const bool by_rows =
        flag == engine::Flag::self_reported_only || flag == engine::Flag::older_than_cycle;
    if (!by_rows) flags.emplace(engine::to_string(flag));
  }
  for (const engine::CheckId check : finding.disputed_by)
    flags.insert("disputed by " + program.checks[check].name);
  return flags;
}

Outcome outcome(const engine::Program& program, const engine::Finding& finding) {
  const engine::Vocabulary& words = program.vocabulary;
  Outcome outcome;
  const std::string pack = "world.";
  outcome.cell = program.commitments[finding.commitment].name.substr(pack.size()) + " " +
                 (finding.group.valid() ? words.groups[finding.group].name
                                        : words.subjects[finding.subject].name);
  if (finding.cycle.valid()) outcome.cell += " " + words.cycles[finding.cycle].name;
  // The text after the colon names the two exceptions.
  outcome.verdict = finding.error.empty() ? std::string(to_string(finding.verdict))
                                          : finding.error.substr(0, finding.error.find(':'));
  outcome.range =
      std::string(to_string(finding.at_least)) + " to " + std::string(to_string(finding.at_most));
  outcome.timing = timing(finding);
  outcome.reasons = words_of(finding.reasons);
  outcome.flags = flags_of(program, finding);
  if (finding.score) {
    outcome.score = Score{fraction_of(finding.score->low), fraction_of(finding.score->high),
                          words_of(finding.score->reasons)};
  }
  for (const std::size_t position : finding.deciding)
    outcome.deciding.insert(look(words, finding.readings.at(position)));
  return outcome;
}

Outcome outcome(const engine::Program& program, const engine::Agreement& agreement) {
  const engine::Vocabulary& words = program.vocabulary;
  Outcome outcome;
  outcome.cell = "check " + program.checks[agreement.check].name + " " +
                 words.subjects[agreement.subject].name + " ";
  if (agreement.cycle.valid()) outcome.cell += words.cycles[agreement.cycle].name;
  if (agreement.year) outcome.cell += std::to_string(*agreement.year);
  if (agreement.day) outcome.cell += "up to " + engine::to_string(*agreement.day);
  outcome.verdict = engine::to_string(agreement.agrees);
  outcome.reasons = words_of(agreement.reasons);
  return outcome;
}

std::string part(std::string_view kind, const engine::Number& low, const engine::Number& high,
                 const std::optional<engine::Number>& figure, const engine::Number& coverage) {
  std::optional<Fraction> known;
  if (figure) known = fraction_of(*figure);
  return index_part(std::string(kind), fraction_of(low), fraction_of(high), known,
                    fraction_of(coverage));
}

Outcome outcome(const engine::Program& program, const engine::IndexScore& score) {
  const engine::Vocabulary& words = program.vocabulary;
  Outcome outcome;
  outcome.cell =
      "index " + program.indices[score.index].name + " " +
      (score.group.valid() ? words.groups[score.group].name : words.subjects[score.subject].name) +
      " " + words.cycles[score.cycle].name;
  outcome.parts.push_back(score.error.empty()
                              ? part(score.applies ? "index" : "not applicable", score.low,
                                     score.high, score.figure, score.coverage)
                              : "error");
  for (const engine::IndexPart& each : score.parts) {
    std::string text = std::to_string(each.member) + ": " +
                       part(to_string(each.kind), each.low, each.high, each.figure, each.coverage);
    if (each.mean_of_group) text += ", the mean of the group";
    for (const std::string& reason : words_of(each.reasons)) text += " " + reason;
    outcome.parts.push_back(std::move(text));
  }
  return outcome;
}

void waive_findings(const Case& world, const engine::Program& program,
                    engine::Assessment& assessment) {
  if (world.waivers.empty()) return;
  base::Sources sources;
  base::Diagnostics diagnostics;
  const base::SourceId file = sources.add("waivers.csv", written_waivers(world));
  const auto waivers = engine::read_waivers(program, sources, file, diagnostics);
  require_sound(diagnostics, sources);
  engine::waive(waivers, true, assessment, diagnostics);  // two at once are an error, and no flag
}

engine::Program checked(const std::string& rules) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const base::SourceId source = sources.add("rules.pacta", rules);
  std::vector<grammar::syntax::File> files;
  files.push_back(grammar::parse(sources, source, diagnostics));
  engine::Program program = engine::check(sources, files, diagnostics);
  require_sound(diagnostics, sources);
  return program;
}

engine::Day on(const std::string& text) { return engine::parse_day(text).value(); }

std::string said_by_rows(const engine::Program& program, const engine::Reading& reading) {
  const engine::Vocabulary& words = program.vocabulary;
  const engine::Type& type = words.indicators[reading.indicator].type;
  std::string text = reading.value ? write_value(words, type, *reading.value) : "unknown";
  for (const engine::Reason reason : reading.reasons.list())
    text += " " + std::string(engine::to_string(reason));
  for (const std::size_t row : reading.facts) text += " " + std::to_string(row);
  return text;
}

}  // namespace

std::map<std::string, std::string> standing_lookups(const Case& world) {
  const engine::Program program = checked(written_rules(world));
  const Imported data(world, program, on(world.as_of), on(world.known_at));
  std::map<std::string, std::string> lookups;
  for (const engine::Finding& finding :
       engine::evaluate(program, data.facts, on(world.as_of), on(world.known_at)).findings) {
    const std::string cell = outcome(program, finding).cell;
    for (const engine::Reading& reading : finding.readings) {
      if (reading.facts.empty()) continue;
      const std::string key = cell + ": " + look(program.vocabulary, reading) + " up to " +
                              engine::to_string(reading.looked_to);
      lookups.emplace(key, said_by_rows(program, reading));
    }
  }
  return lookups;
}

std::vector<Outcome> engine_says(const Case& world) {
  return engine_says(world, written_rules(world));
}

std::vector<Outcome> engine_says(const Case& world, const std::string& rules) {
  const engine::Program program = checked(rules);
  const Imported data(world, program, on(world.as_of), on(world.known_at));
  engine::Assessment assessment =
      engine::evaluate(program, data.facts, on(world.as_of), on(world.known_at));
  waive_findings(world, program, assessment);
  std::vector<Outcome> outcomes;
  for (const engine::Finding& finding : assessment.findings)
    outcomes.push_back(outcome(program, finding));
  const auto others = static_cast<std::ptrdiff_t>(outcomes.size());
  for (const engine::Agreement& agreement : assessment.agreements)
    outcomes.push_back(outcome(program, agreement));
  for (const engine::IndexScore& score : assessment.indices)
    outcomes.push_back(outcome(program, score));
  std::sort(outcomes.begin() + others, outcomes.end(),
            [](const Outcome& one, const Outcome& other) { return one.cell < other.cell; });
  for (Outcome& wrong : miscounted(program, data, assessment)) outcomes.push_back(std::move(wrong));
  return outcomes;
}

}  // namespace servanda::properties
