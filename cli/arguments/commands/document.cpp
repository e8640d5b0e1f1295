#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_document(CLI::App& document) {
  const auto words = std::make_shared<DocumentOptions>();
  add_rules(document, words->rules, "RULES");
  add_language(document, words->language);
  add_output(document, words->output);

  return [words](const Given&) { return *words; };
}

}  // namespace servanda::cli
