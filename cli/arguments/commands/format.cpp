#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_format(CLI::App& format) {
  const auto words = std::make_shared<FormatOptions>();
  add_rules(format, words->rules, "RULES");
  CLI::Option* check =
      format.add_flag("--check", words->check, "write nothing; exit with 1 if a file would change")
          ->configurable(false);
  format.add_flag("--diff", words->diff, "write nothing; show what would change")
      ->excludes(check)
      ->configurable(false);

  return [words](const Given&) { return *words; };
}

}  // namespace servanda::cli
