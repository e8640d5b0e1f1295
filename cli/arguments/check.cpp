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
  check.add_flag("--fix", options.fix, "mend in the files what can be mended for sure");
  check.add_flag("--strict", options.strict, "exit with 1 if there are warnings");
  add_as_of(check, words->time, "warn of what ends within 180 days of that day (default: today)");
  check.add_option("--format", words->format, "text, json or sarif")->type_name("FORMAT");
  add_output(check, options.output);

  return [words](const Given& given) {
    CheckOptions asked = words->options;
    asked.colour = given.colour;
    asked.as_of = time(words->time, given.today).as_of;
    asked.format =
        chosen<Format>("--format", words->format,
                       {{"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}});
    return asked;
  };
}

}  // namespace servanda::cli
