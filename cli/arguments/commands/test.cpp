#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_test(CLI::App& test) {
  const auto words = std::make_shared<TestOptions>();
  add_rules(test, words->rules, "RULES");
  test.add_flag("--coverage", words->coverage,
                "tell which verdicts and which truths of conditions the scenarios reach");
  test.add_option("--threshold", words->threshold,
                  "exit with 1 if they reach less, in percent of all; asks for `--coverage`")
      ->type_name("N")
      ->check(CLI::Range(0, 100).description(""));

  return [words](const Given&) {
    TestOptions asked = *words;
    asked.coverage = asked.coverage || asked.threshold.has_value();
    return asked;
  };
}

}  // namespace servanda::cli
