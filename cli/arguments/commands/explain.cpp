#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_explain(CLI::App& explain) {
  struct Words {
    ExplainOptions options;
    TimeWords time;
  };
  const auto words = std::make_shared<Words>();
  ExplainOptions& options = words->options;
  add_dossier(explain, options.dossier);
  explain.add_option("COMMITMENT", options.commitment, "an id, such as npt.ap2010.5.a")
      ->required()
      ->type_name("");
  explain.add_option("SUBJECT", options.subject, "a State, a body or a group")
      ->required()
      ->type_name("");
  explain.add_option("CYCLE", options.cycle, "a cycle (default: all)")->type_name("");
  add_rules(explain, options.rules, "--rules");
  add_waivers(explain, options.waivers);
  add_time(explain, words->time);
  add_output(explain, options.output);

  return [words](const Given& given) {
    ExplainOptions asked = words->options;
    asked.dates = dates(words->time, given.today);
    return asked;
  };
}

}  // namespace servanda::cli
