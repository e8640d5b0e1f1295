#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_import(CLI::App& import) {
  struct Words : ImportOptions {
    std::string by;
  };
  const auto words = std::make_shared<Words>();
  import.add_option("DOSSIER", words->dossier, "a dossier; made if it is not there")
      ->required()
      ->type_name("");
  import.add_option("FILE", words->files, "CSV or JSON Lines")->required()->type_name("");
  add_rules(import, words->rules, "--rules");
  add_by(import, words->by);

  return [words](const Given& given) {
    ImportOptions asked = *words;
    asked.entry = entry(words->by, given.now);
    return asked;
  };
}

}  // namespace servanda::cli
