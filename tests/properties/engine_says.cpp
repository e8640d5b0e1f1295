#include "tests/properties/engine_says.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/meaning/check.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/parse.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

/// A file that is not there before, and not afterwards.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::string folder = (std::filesystem::temp_directory_path() / "properties-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = folder;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] std::filesystem::path path() const { return folder_ / "world.dossier"; }

 private:
  std::filesystem::path folder_;
};

void require_sound(const grammar::Diagnostics& diagnostics, const grammar::Sources& sources) {
  if (diagnostics.has_errors()) throw std::invalid_argument(grammar::render(diagnostics, sources));
}

engine::Facts imported(const Case& world, const engine::Vocabulary& vocabulary) {
  const auto data = written_data(world);
  engine::Facts facts;
  if (data.empty()) {
    facts.arrange(vocabulary);
    return facts;
  }
  grammar::Sources sources;
  grammar::Diagnostics diagnostics;
  std::vector<grammar::SourceId> files;
  for (const auto& [name, text] : data) files.push_back(sources.add(name, text));
  const TemporaryFile file;
  engine::Dossier dossier(file.path(), engine::Dossier::Mode::create_or_write);
  dossier.import(sources, files, vocabulary, diagnostics);
  require_sound(diagnostics, sources);
  facts = dossier.load(vocabulary, diagnostics);
  require_sound(diagnostics, sources);
  return facts;
}

std::string look(const engine::Vocabulary& words, const engine::Reading& reading) {
  std::string text = reading.event.valid() ? "list of " + words.events[reading.event].name
                                           : words.indicators[reading.indicator].name;
  if (reading.subject.valid()) text += " of " + words.subjects[reading.subject].name;
  if (reading.cycle.valid()) text += " in " + words.cycles[reading.cycle].name;
  if (reading.year) text += " in " + std::to_string(*reading.year);
  if (reading.day) text += " on " + engine::to_string(*reading.day);
  if (reading.source) text += " from " + std::string(engine::to_string(*reading.source));
  return text;
}

std::string timing(const engine::Finding& finding) {
  std::string text(engine::to_string(finding.timing));
  if (finding.timing == engine::Timing::overdue)
    text += " by " + std::to_string(finding.days_overdue);
  return text;
}

Outcome outcome(const engine::Program& program, const engine::Finding& finding) {
  const engine::Vocabulary& words = program.vocabulary;
  Outcome outcome;
  const std::string pack = "world.";
  outcome.cell = program.commitments[finding.commitment].name.substr(pack.size()) + " " +
                 (finding.group.valid() ? words.groups[finding.group].name
                                        : words.subjects[finding.subject].name);
  if (finding.cycle.valid()) outcome.cell += " " + words.cycles[finding.cycle].name;
  // Which two exceptions it is stands behind the colon.
  outcome.verdict = finding.error.empty() ? std::string(to_string(finding.verdict))
                                          : finding.error.substr(0, finding.error.find(':'));
  outcome.range =
      std::string(to_string(finding.at_least)) + " to " + std::string(to_string(finding.at_most));
  outcome.timing = timing(finding);
  for (const engine::Reason reason : finding.reasons.list())
    outcome.reasons.emplace(engine::to_string(reason));
  for (const std::size_t position : finding.deciding)
    outcome.deciding.insert(look(words, finding.readings.at(position)));
  return outcome;
}

}  // namespace

std::vector<Outcome> engine_says(const Case& world) {
  grammar::Sources sources;
  grammar::Diagnostics diagnostics;
  const grammar::SourceId source = sources.add("rules.pacta", written_rules(world));
  std::vector<grammar::syntax::File> files;
  files.push_back(grammar::parse(sources, source, diagnostics));
  const engine::Program program = engine::check(sources, files, diagnostics);
  require_sound(diagnostics, sources);
  const engine::Facts facts = imported(world, program.vocabulary);
  const auto on = [](const std::string& text) { return engine::parse_day(text).value(); };
  std::vector<Outcome> outcomes;
  for (const engine::Finding& finding :
       engine::evaluate(program, facts, on(world.as_of), on(world.known_at)).findings) {
    outcomes.push_back(outcome(program, finding));
  }
  return outcomes;
}

}  // namespace servanda::properties
