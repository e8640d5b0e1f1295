#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_verify(CLI::App& verify) {
  const auto words = std::make_shared<VerifyOptions>();
  add_dossier(verify, words->dossier);
  verify
      .add_option("--rules", words->rules,
                  "the rules of recorded runs: are their verdicts given again?")
      ->type_name("RULES");

  return [words](const Given&) { return *words; };
}

}  // namespace servanda::cli
