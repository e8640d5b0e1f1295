#include "engine/explain/not_computed.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "engine/explain/words.hpp"

namespace servanda::engine {
namespace {

/// The error at one place of the rules.
struct Failure {
  base::Diagnostic diagnostic;
  std::size_t results = 0;
};
using Failures = std::map<std::pair<std::uint32_t, std::uint32_t>, Failure>;

std::string title_and_cycle(const Vocabulary& words, const std::string& whom, CycleId cycle) {
  if (!cycle.valid()) return fmt::format("`{}`", whom);
  return fmt::format("`{}` in `{}`", whom, words.cycles[cycle].name);
}

void note(Failures& failures, const base::Place& place, const std::string& message,
          const std::string& label) {
  Failure& failure = failures[{place.source.value, place.span.begin}];
  if (failure.results++ > 0) return;
  failure.diagnostic.code = "E004";
  failure.diagnostic.message = message;
  failure.diagnostic.labels = {{place, label}};
}

void note_verdicts(const Program& program, const Assessment& assessment, Failures& failures) {
  for (const Finding& finding : assessment.findings) {
    if (finding.error.empty() || !finding.at_once.empty()) continue;
    const Commitment& commitment = program.commitments[finding.commitment];
    const bool figure = finding.not_computed.valid();
    note(failures, figure ? program[finding.not_computed].place : commitment.place,
         fmt::format("`{}` can't be computed for {}", commitment.name,
                     title_and_cycle(program.vocabulary,
                                     program.vocabulary.name_of(finding.subject, finding.group),
                                     finding.cycle)),
         finding.error);
  }
}

void note_agreements(const Program& program, const Assessment& assessment, Failures& failures) {
  for (const Agreement& agreement : assessment.agreements) {
    if (agreement.error.empty()) continue;
    const SourceCheck& check = program.checks[agreement.check];
    note(failures, check.place,
         fmt::format(
             "`{}` can't be computed for {}", check.name,
             title_and_cycle(program.vocabulary, program.vocabulary.name_of(agreement.subject, {}),
                             agreement.cycle)),
         agreement.error);
  }
}

void note_indices(const Program& program, const Assessment& assessment, Failures& failures) {
  for (const IndexScore& score : assessment.indices) {
    if (score.error.empty()) continue;
    const Index& index = program.indices[score.index];
    note(failures, index.place,
         fmt::format(
             "`{}` can't be computed for {}", index.name,
             title_and_cycle(program.vocabulary,
                             program.vocabulary.name_of(score.subject, score.group), score.cycle)),
         score.error);
  }
}

}  // namespace

void report_not_computed(const Program& program, const Assessment& assessment,
                         base::Diagnostics& diagnostics) {
  Failures failures;
  note_verdicts(program, assessment, failures);
  note_agreements(program, assessment, failures);
  note_indices(program, assessment, failures);
  for (auto& [place, failure] : failures) {
    if (const std::size_t others = failure.results - 1; others > 0) {
      failure.diagnostic.notes = {
          "nor can " + counted_word(others, "other result", "other results") + " of the same rule"};
    }
    diagnostics.add(std::move(failure.diagnostic));
  }
}

}  // namespace servanda::engine
