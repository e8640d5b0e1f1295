#include <array>
#include <memory>

#include "cli/arguments/definitions.hpp"
#include "cli/arguments/words.hpp"

namespace servanda::cli {

Reader define_compare(CLI::App& compare) {
  struct Words {
    CompareOptions options;
    std::string format = "text";
    std::vector<std::string> fail_on;
  };
  const auto words = std::make_shared<Words>();
  CompareOptions& options = words->options;
  compare.add_option("BASELINE", options.baseline, "what `audit --format json` wrote then")
      ->required()
      ->type_name("");
  compare.add_option("CURRENT", options.current, "what it wrote now")->required()->type_name("");
  compare.add_option("--format", words->format, "text, json, csv (a row a verdict) or markdown")
      ->type_name("FORMAT");
  add_output(compare, options.output);
  add_words(compare, "--fail-on", words->fail_on,
            "exit with 1 if there is one: new-gap (new-not-met or new-no-data, which is any of "
            "new-not-examined, new-reporting-gap, new-mixed-gap, new-evidence-gap), changed "
            "(anything that is not as before)",
            "LIST");

  return [words](const Given&) {
    CompareOptions asked = words->options;
    constexpr std::array offered{Format::text, Format::json, Format::csv, Format::markdown};
    asked.format = chosen("--format", words->format, formats_of(offered));
    for (const std::string& word : words->fail_on) take_fail_on_change(word, asked.fail_on);
    return asked;
  };
}

}  // namespace servanda::cli
