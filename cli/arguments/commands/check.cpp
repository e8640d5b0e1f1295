#include <array>
#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_check(CLI::App& check) {
  struct Words {
    CheckOptions options;
    TimeWords time;
    std::string format = "text";
  };
  const auto words = std::make_shared<Words>();
  CheckOptions& options = words->options;
  add_rules(check, options.rules, "RULES");
  check.add_flag("--fix", options.fix, "mend in the files what can be mended for sure")
      ->configurable(false);
  check.add_flag("--strict", options.strict, "exit with 1 if there are warnings");
  add_as_of(check, words->time, "warn of what ends within 180 days of that day (default: today)");
  const Choices<Format> formats = formats_of(std::array{Format::text, Format::json, Format::sarif});
  add_choice(check, "--format", words->format, "text, json or sarif", "FORMAT", formats);
  add_output(check, options.output);

  return [words, formats](const Given& given) {
    CheckOptions asked = words->options;
    asked.as_of = dates(words->time, given.today).as_of;
    asked.format = chosen("--format", words->format, formats);
    return asked;
  };
}

}  // namespace servanda::cli
