#include "engine/explain/clashes.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "engine/explain/explain.hpp"

namespace servanda::engine {
namespace {

/// "`FRA` in `RC2020`"
std::string subject_and_cycle(const Program& program, const Finding& finding) {
  std::string text = fmt::format("`{}`", subject_name(program, finding));
  if (finding.cycle.valid())
    text += fmt::format(" in `{}`", program.vocabulary.cycles[finding.cycle].name);
  return text;
}

base::Diagnostic message(const EvaluationContext& context, const Finding& first,
                         std::size_t verdicts) {
  const Program& program = context.program;
  const Commitment& commitment = program.commitments[first.commitment];
  base::Diagnostic diagnostic;
  diagnostic.code = "E002";
  diagnostic.message = fmt::format("two exceptions to `{}` apply at once to {}", commitment.name,
                                   subject_and_cycle(program, first));
  diagnostic.labels = {{commitment.exceptions[first.at_once[0]].place, "this one applies"},
                       {commitment.exceptions[first.at_once[1]].place, "and so does this one"}};
  diagnostic.help = {"let their conditions exclude each other: say in one of them `and not …`"};
  for (const Statement& statement : explain(context, first).statements) {
    if (statement.decides) diagnostic.notes.push_back("read here: " + statement.text);
  }
  diagnostic.notes.push_back(verdicts == 1
                                 ? std::string("1 verdict is an error because of it")
                                 : fmt::format("{} verdicts are errors because of it", verdicts));
  return diagnostic;
}

}  // namespace

void report_clashes(const Program& program, const Facts& facts, const Assessment& assessment,
                    base::Diagnostics& diagnostics) {
  using Pair = std::pair<CommitmentId, std::vector<std::size_t>>;
  struct Clash {
    const Finding* first = nullptr;
    std::size_t verdicts = 0;
  };
  std::map<Pair, Clash> clashes;
  for (const Finding& finding : assessment.findings) {
    if (finding.at_once.empty()) continue;
    const Pair pair{finding.commitment, finding.at_once};
    ++clashes.try_emplace(pair, Clash{&finding, 0}).first->second.verdicts;
  }
  for (const auto& [pair, clash] : clashes)
    diagnostics.add(message(context_of(program, facts, assessment), *clash.first, clash.verdicts));
}

}  // namespace servanda::engine
