#include "cli/assessed.hpp"

#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"

namespace servanda::cli {

std::optional<Assessed> assess(const std::string& path, const Rules& rules,
                               const reports::SelectionWords& words, const Time& time,
                               Colour colour) {
  const engine::Program& program = rules.program;
  const Selected selected(program, words);

  grammar::Diagnostics diagnostics;
  const engine::Dossier dossier(path, engine::Dossier::Mode::read);
  Assessed assessed;
  assessed.facts = dossier.load(program.vocabulary, diagnostics);
  assessed.data_digest = dossier.digest();
  show(diagnostics, rules.sources, colour);
  if (diagnostics.has_errors()) return std::nullopt;

  assessed.assessment =
      evaluate(program, assessed.facts, time.as_of, time.known_at, selected.selection());
  selected.narrow(assessed.assessment);
  return assessed;
}

}  // namespace servanda::cli
